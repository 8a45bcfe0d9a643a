package org.vpip.analysis.engagement;

import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import org.vpip.instruments.response.ParticipantId;

/** An amount of meetings that a person attended. */
public enum AttendedAmount {
    SESSIONS(AttendanceExposure::sessions),
    HOURS(AttendanceExposure::hours);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure;

    AttendedAmount(ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure) {
        this.figure = figure;
    }

    /** Returns the word in the names of methods. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure() {
        return figure;
    }
}
