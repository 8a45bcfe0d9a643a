package org.vpip.instruments.response;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Wording;

/**
 * One wave of data collection.
 *
 * @param community the only community asked; null when all are
 * @param instruments questionnaires of this wave; empty when the study does not list them
 */
public record Wave(
        WaveId id,
        @Nullable CommunityId community,
        Wording label,
        WaveRole role,
        WaveDates dates,
        Set<InstrumentId> instruments) {
    public Wave {
        instruments = Set.copyOf(instruments);
    }

    public LocalDate opens() {
        return dates.opens();
    }

    /** Returns the last day; null while open-ended. */
    public @Nullable LocalDate closes() {
        return dates.closes();
    }

    public boolean includes(CommunityId asked) {
        return community == null || community.equals(asked);
    }
}
