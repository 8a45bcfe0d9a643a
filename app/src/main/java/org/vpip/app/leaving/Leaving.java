package org.vpip.app.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.people.Departure;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.Erasures;
import org.vpip.app.study.PersonErasing;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.Forgetting;
import org.vpip.instruments.response.ParticipantId;

/** Lets people leave, in the way they choose. */
@Component
class Leaving {
    private final ServedStudy study;
    private final Departures departures;
    private final Erasures erasures;
    private final Clock clock;

    Leaving(ServedStudy study, Departures departures, Erasures erasures, Clock clock) {
        this.study = study;
        this.departures = departures;
        this.erasures = erasures;
        this.clock = clock;
    }

    Optional<Departure> of(ParticipantId person) {
        return departures.of(person);
    }

    /** Whoever left already can still have their answers erased, and nothing less. */
    void leave(ParticipantId person, Departure kind) {
        LocalDate today = LocalDate.now(clock.withZone(study.study().zone()));
        if (kind == Departure.ERASE) {
            erasures.erase(person, today, new WithoutPerson(study, person));
        } else if (of(person).filter(before -> before != Departure.NO_REMINDERS).isEmpty()) {
            departures.record(person, kind, today);
        }
    }

    /** Everything that is kept, told without somebody. */
    private record WithoutPerson(ServedStudy study, ParticipantId person) implements Erasures.Without {
        @Override
        public Map<String, String> answers(InstrumentId id, Map<String, String> answers) {
            return study.instrument(id)
                    .map(instrument -> Forgetting.of(instrument, answers, person))
                    .orElse(answers);
        }

        @Override
        public Map<String, String> files(Map<String, String> all) {
            PersonErasing erasing = new PersonErasing(all);
            erasing.erase(person);
            return erasing.files();
        }
    }
}
