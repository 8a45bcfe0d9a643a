package org.vpip.app.participant;

import java.util.function.Function;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** An invitation of one person in one wave; the answers belong to the pseudonym. */
public record PersonalInvitation(ParticipantId participant, WaveId wave, InstrumentId instrument, Language language)
        implements Invitation {

    @Override
    public PersonalInvitation withLanguage(Language other) {
        return new PersonalInvitation(participant, wave, instrument, other);
    }

    @Override
    public ResponseKey key() {
        return new ResponseKey(participant.value(), wave.value(), instrument);
    }

    @Override
    public <T> T match(Function<PersonalInvitation, T> personal, Function<SessionFeedbackInvitation, T> feedback) {
        return personal.apply(this);
    }
}
