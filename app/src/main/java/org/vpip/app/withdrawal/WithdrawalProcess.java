package org.vpip.app.withdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.DatabaseErasure;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyFolderErasure;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.AnswerErasure;
import org.vpip.instruments.response.ParticipantId;

/** Lets people leave, in the way they choose. */
@Component
class WithdrawalProcess {
    private final ServedStudy study;
    private final Withdrawals departures;
    private final DatabaseErasure erasures;
    private final Clock clock;

    WithdrawalProcess(ServedStudy study, Withdrawals departures, DatabaseErasure erasures, Clock clock) {
        this.study = study;
        this.departures = departures;
        this.erasures = erasures;
        this.clock = clock;
    }

    Optional<WithdrawalType> currentWithdrawal(ParticipantId person) {
        return departures.find(person);
    }

    /** Whoever left already can still have their answers erased, and nothing less. */
    void withdraw(ParticipantId person, WithdrawalType kind) {
        LocalDate today = LocalDate.now(clock.withZone(study.study().zone()));
        if (kind == WithdrawalType.ERASE) {
            erasures.erase(person, today, new ParticipantErasureTransform(study, person));
        } else if (currentWithdrawal(person)
                .filter(before -> before != WithdrawalType.NO_REMINDERS)
                .isEmpty()) {
            departures.record(person, kind, today);
        }
    }

    /** Everything that is kept, told without somebody. */
    private record ParticipantErasureTransform(ServedStudy study, ParticipantId person)
            implements DatabaseErasure.ErasureTransform {
        @Override
        public Map<String, String> answers(InstrumentId id, Map<String, String> answers) {
            return study.instrument(id)
                    .map(instrument -> AnswerErasure.of(instrument, answers, person))
                    .orElse(answers);
        }

        @Override
        public Map<String, String> files(Map<String, String> all) {
            StudyFolderErasure erasing = new StudyFolderErasure(all);
            erasing.erase(person);
            return erasing.files();
        }
    }
}
