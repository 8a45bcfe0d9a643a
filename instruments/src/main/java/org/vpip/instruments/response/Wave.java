package org.vpip.instruments.response;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Wording;

/**
 * One wave of data collection.
 *
 * @param community the only community asked; null when all are
 * @param instruments questionnaires of this wave, in the order of the sheet; empty when the study does not list them
 */
public record Wave(
        WaveId id,
        @Nullable CommunityId community,
        Wording label,
        WaveRole role,
        WaveDates dates,
        Set<InstrumentId> instruments) {
    public Wave {
        instruments = Collections.unmodifiableSet(new LinkedHashSet<>(instruments));
    }

    public LocalDate opens() {
        return dates.opens();
    }

    /** Returns the last day; null while open-ended. */
    public @Nullable LocalDate closes() {
        return dates.closes();
    }

    /** Returns whether the membership and the wave have a day in common. */
    public boolean isDuring(Membership member) {
        return !member.hasJoinedAfter(closes()) && !member.hasLeftBefore(opens());
    }

    /** Returns whether the day lies in the wave; an open-ended wave has no last day. */
    public boolean includesDay(LocalDate day) {
        return !day.isBefore(opens()) && (closes() == null || !day.isAfter(closes()));
    }

    public boolean includes(CommunityId asked) {
        return community == null || community.equals(asked);
    }
}
