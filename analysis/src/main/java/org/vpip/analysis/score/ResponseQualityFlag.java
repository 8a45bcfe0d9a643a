package org.vpip.analysis.score;

import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * A sign that a person may not have read the questions. It excludes no one: researchers decide, and report it.
 *
 * @param detail the scale, the number of equal answers, or the seconds per item
 */
public record ResponseQualityFlag(
        ParticipantId participant, WaveId wave, InstrumentId instrument, QualityFlagKind kind, String detail) {
    /** Kinds of signs. */
    public enum QualityFlagKind {
        /** One answer in all rows of a matrix. */
        STRAIGHT_LINING,
        /** Less than two seconds an item. */
        TOO_FAST,
        /** Strong agreement with an item and with its opposite, or strong disagreement with both. */
        CONTRADICTION,
        /** Sent before the wave opened or after its last day. */
        OUTSIDE_WAVE
    }
}
