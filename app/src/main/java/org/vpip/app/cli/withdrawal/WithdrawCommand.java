package org.vpip.app.cli.withdrawal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.storage.database.Database;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.app.withdrawal.DatabaseWithdrawal;
import org.vpip.app.withdrawal.FolderWithdrawal;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.consent.DepartureKind;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command for the withdrawal of a person who asks the staff of a study for it, for example by telephone. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
public final class WithdrawCommand extends LocalizedCommand {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.cli.messages");

    @Parameters(index = "0", paramLabel = "STUDY_OR_DB")
    private String source = "";

    @Parameters(index = "1", paramLabel = "PERSON")
    private String person = "";

    @Option(names = "--kind", required = true, paramLabel = "KIND")
    private String kind = "";

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    private WithdrawCommand() {}

    @Override
    protected int run(Language language) throws IOException {
        boolean isStudy = !source.startsWith("jdbc:") && Files.exists(Path.of(source));
        if (!isStudy && !Database.isAddress(source)) {
            throw new UsageException(
                    "STUDY_OR_DB takes a study folder, jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME");
        }
        DepartureKind chosen = DepartureKind.of(kind)
                .orElseThrow(
                        () -> new UsageException("--kind takes messages, questions or everything; you wrote " + kind));
        ParticipantId participant = new ParticipantId(person.strip());
        return isStudy
                ? withdrawFromFolder(Path.of(source), participant, chosen, language)
                : withdrawFromDatabase(participant, chosen, language);
    }

    private int withdrawFromFolder(Path study, ParticipantId participant, DepartureKind chosen, Language language)
            throws IOException {
        Study read = StudyReader.read(study, new Problems());
        FolderWithdrawal withdrawal = new FolderWithdrawal(study);
        Optional<DepartureKind> earlier = withdrawal.earlier(participant);
        if (earlier.isEmpty() && !read.memberships().ids().contains(participant)) {
            return refuseUnknown(language);
        }
        if (changesSomething(earlier, chosen)) {
            withdrawal.withdraw(
                    participant, chosen, LocalDate.now(Clock.systemUTC().withZone(read.zone())));
        }
        report(earlier, chosen, language);
        return 0;
    }

    private int withdrawFromDatabase(ParticipantId participant, DepartureKind chosen, Language language)
            throws IOException {
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(source, Optional.ofNullable(key))) {
            DatabaseWithdrawal withdrawal = context.getBean(DatabaseWithdrawal.class);
            ServedStudy study = withdrawal.study();
            if (!withdrawal.isKnown(study, participant)) {
                return refuseUnknown(language);
            }
            Optional<DepartureKind> earlier = withdrawal.earlier(participant).map(WithdrawalType::departure);
            if (changesSomething(earlier, chosen)) {
                withdrawal.withdraw(study, participant, WithdrawalType.of(chosen));
            }
            report(earlier, chosen, language);
            if (chosen == DepartureKind.EVERYTHING) {
                withdrawal.staleExports().forEach(export -> report(export, language));
            }
            return 0;
        }
    }

    /** Returns whether a withdrawal goes farther than the earlier one; an erasure is always made again. */
    private static boolean changesSomething(Optional<DepartureKind> earlier, DepartureKind chosen) {
        return chosen == DepartureKind.EVERYTHING
                || earlier.filter(before -> before.compareTo(chosen) >= 0).isEmpty();
    }

    private int refuseUnknown(Language language) {
        Problems problems = new Problems();
        ProblemLocation people = new ProblemLocation("data/participants.csv", null, 0, "participant");
        problems.add(ProblemCode.WITHDRAWN_PERSON_UNKNOWN, people, person.strip());
        return refuse(problems.list(), language);
    }

    private void report(Optional<DepartureKind> earlier, DepartureKind chosen, Language language) {
        String key = changesSomething(earlier, chosen) ? chosen.code() : "earlier";
        out().println(MESSAGES.in(language, "withdraw." + key, person.strip()));
    }

    private void report(ExportLog.LoggedExport export, Language language) {
        err().println(MESSAGES.in(
                language, "export.stale", export.id(), export.madeAt().toLocalDate(), export.staleSince()));
    }
}
