package org.vpip.app.withdrawal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.DatabaseErasure;
import org.vpip.app.storage.FileContent;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyFolderErasure;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.AnswerErasure;
import org.vpip.instruments.response.ParticipantId;

/** The withdrawal of participants, in the way they choose. */
@Component
class WithdrawalProcess {
    private final Withdrawals withdrawals;
    private final DatabaseErasure databaseErasure;
    private final Clock clock;

    WithdrawalProcess(Withdrawals withdrawals, DatabaseErasure databaseErasure, Clock clock) {
        this.withdrawals = withdrawals;
        this.databaseErasure = databaseErasure;
        this.clock = clock;
    }

    /**
     * Withdraws a person; after an earlier withdrawal, only erasure remains possible.
     *
     * @param study that the database holds
     */
    void withdraw(ServedStudy study, ParticipantId person, WithdrawalType kind) {
        LocalDate today = study.today(clock);
        if (kind == WithdrawalType.ERASE) {
            databaseErasure.erase(person, today, new ParticipantErasureTransform(study, person));
        } else if (!withdrawals.hasStopped(person)) {
            withdrawals.record(person, kind, today);
        }
    }

    /** The transformation of stored data that removes one person. */
    private record ParticipantErasureTransform(ServedStudy study, ParticipantId person)
            implements DatabaseErasure.ErasureTransform {
        @Override
        public Map<String, String> answers(InstrumentId id, Map<String, String> answers) {
            return study.instrument(id)
                    .map(instrument -> AnswerErasure.of(instrument, answers, person))
                    .orElse(answers);
        }

        @Override
        public Map<String, FileContent> files(Map<String, FileContent> all) {
            StudyFolderErasure erasure = new StudyFolderErasure(all);
            try {
                erasure.erase(person);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return erasure.files();
        }
    }
}
