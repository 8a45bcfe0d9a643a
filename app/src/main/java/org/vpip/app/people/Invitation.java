package org.vpip.app.people;

import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** Somebody asked to fill in one questionnaire in one wave, in the language they last chose. */
public record Invitation(ParticipantId participant, WaveId wave, InstrumentId instrument, Language language) {

    public Invitation in(Language other) {
        return new Invitation(participant, wave, instrument, other);
    }
}
