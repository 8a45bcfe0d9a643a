package org.vpip.instruments.response;

import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;

/**
 * One theme that one coder gives to one open answer.
 *
 * @param coder code or initials of the coder
 * @param theme {@value #NONE} where the coder read the answer and found no theme
 */
public record CodedTheme(
        ParticipantId participant, WaveId wave, InstrumentId instrument, ItemId item, String coder, String theme) {
    /** The word for an answer in which a coder found no theme. */
    public static final String NONE = "none";

    public boolean isNone() {
        return theme.equals(NONE);
    }

    public CodedTheme withParticipant(ParticipantId other) {
        return new CodedTheme(other, wave, instrument, item, coder, theme);
    }

    /** Returns the row of the same coder and answer with another theme. */
    public CodedTheme withTheme(String other) {
        return new CodedTheme(participant, wave, instrument, item, coder, other);
    }
}
