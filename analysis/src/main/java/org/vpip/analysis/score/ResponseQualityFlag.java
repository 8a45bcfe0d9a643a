package org.vpip.analysis.score;

import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * A sign that somebody may not have read the questions. It drops nobody: whoever analyses decides, and says so.
 *
 * @param detail what was seen: the scale, the number of equal answers, the seconds per item
 */
public record ResponseQualityFlag(
        ParticipantId participant, WaveId wave, InstrumentId instrument, QualityFlagKind kind, String detail) {
    /** What was seen. */
    public enum QualityFlagKind {
        /** The same answer all down a matrix. */
        STRAIGHT_LINING,
        /** Less than two seconds an item. */
        TOO_FAST,
        /** Strong agreement with an item and with its opposite, or strong disagreement with both. */
        CONTRADICTION
    }
}
