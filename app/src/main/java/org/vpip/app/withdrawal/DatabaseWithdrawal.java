package org.vpip.app.withdrawal;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyImport;
import org.vpip.instruments.response.ParticipantId;

/** The withdrawal of people from a database that this process does not serve. */
@Component
public class DatabaseWithdrawal {
    private final WithdrawalProcess process;
    private final Withdrawals withdrawals;
    private final StudyFiles files;
    private final ExportLog exports;
    private final Clock clock;

    DatabaseWithdrawal(
            WithdrawalProcess process, Withdrawals withdrawals, StudyFiles files, ExportLog exports, Clock clock) {
        this.process = process;
        this.withdrawals = withdrawals;
        this.files = files;
        this.exports = exports;
        this.clock = clock;
    }

    /** Returns the study whose files the database holds. */
    public ServedStudy study() throws IOException {
        return new ServedStudy(StudyImport.parse(files.all()), null);
    }

    public boolean isKnown(ServedStudy study, ParticipantId person) {
        return study.study().memberships().ids().contains(person) || withdrawals.isKnown(person);
    }

    public Optional<WithdrawalType> earlier(ParticipantId person) {
        return withdrawals.find(person);
    }

    /** Logs the withdrawal and then carries it out, so that none lacks its entry. */
    public void withdraw(ServedStudy study, ParticipantId person, WithdrawalType kind) {
        withdrawals.log(person, kind, OffsetDateTime.now(clock));
        process.withdraw(study, person, kind);
    }

    /** Returns the exports whose copies still hold erased people. */
    public List<ExportLog.LoggedExport> staleExports() {
        return exports.staleExports();
    }
}
