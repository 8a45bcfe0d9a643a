package org.vpip.app.people;

import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/**
 * Somebody asked to fill in one questionnaire in one wave, in the language they last chose.
 *
 * @param participant of an unlinked one, a random name for the time until it is sent
 * @param wave of an unlinked one, the session that it is about
 */
public record Invitation(
        ParticipantId participant, WaveId wave, InstrumentId instrument, Language language, Kind kind) {

    /** To whom the answers belong. */
    public enum Kind {
        /** Kept under the pseudonym of a person. */
        LINKED,
        /** Kept under nothing once they are sent. */
        UNLINKED
    }

    public Invitation(ParticipantId participant, WaveId wave, InstrumentId instrument, Language language) {
        this(participant, wave, instrument, language, Kind.LINKED);
    }

    public boolean isUnlinked() {
        return kind == Kind.UNLINKED;
    }

    public Invitation in(Language other) {
        return new Invitation(participant, wave, instrument, other, kind);
    }
}
