package org.vpip.analysis.finding.fact;

import java.util.Arrays;
import java.util.List;

/** The direction of a change, as the choices of a variable between two waves. */
public enum ChangeDirection {
    INCREASED("increased"),
    UNCHANGED("unchanged"),
    DECREASED("decreased");

    private final String id;

    ChangeDirection(String id) {
        this.id = id;
    }

    /** Returns the direction of a difference, after less before. */
    public static ChangeDirection of(double difference) {
        return difference > 0 ? INCREASED : difference < 0 ? DECREASED : UNCHANGED;
    }

    public String id() {
        return id;
    }

    /** Returns all choices of a change. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ChangeDirection::id).toList();
    }
}
