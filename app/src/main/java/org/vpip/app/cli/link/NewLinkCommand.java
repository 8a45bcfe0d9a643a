package org.vpip.app.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.database.Database;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.storage.link.PersonalLink;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.app.withdrawal.DatabaseWithdrawal;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that ends all links and codes of a person, for example after the loss of a letter, and gives new ones. */
@Command(name = "new-link", mixinStandardHelpOptions = true)
public final class NewLinkCommand extends LocalizedCommand {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.cli.messages");

    @Parameters(index = "0", paramLabel = "DB")
    private String database = "";

    @Parameters(index = "1", paramLabel = "PERSON")
    private String person = "";

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--address", paramLabel = "URL")
    private String address = "";

    private NewLinkCommand() {}

    @Override
    protected int run(Language language) throws IOException {
        if (!Database.isAddress(database)) {
            throw new UsageException("DB takes jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME");
        }
        ParticipantId participant = new ParticipantId(person.strip());
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(database, Optional.ofNullable(key))) {
            ServedStudy study = context.getBean(DatabaseWithdrawal.class).study();
            if (!isKnown(context.getBean(DatabaseWithdrawal.class), study, participant)) {
                return refuseUnknown(language);
            }
            PersonalLink link = context.getBean(LinkReplacement.class)
                    .replace(study.study().settings().id(), participant);
            out().println(address.replaceFirst("/+$", "") + "/s/" + link.token().value());
            out().println(link.code().formatted());
            err().println(MESSAGES.in(language, "new-link.done", participant));
            return 0;
        }
    }

    /** Returns whether the study or the database has the person; an erased person gets no link any more. */
    private static boolean isKnown(DatabaseWithdrawal people, ServedStudy study, ParticipantId person) {
        return people.isKnown(study, person)
                && people.earlier(person)
                        .filter(kind -> kind == WithdrawalType.ERASE)
                        .isEmpty();
    }

    private int refuseUnknown(Language language) {
        Problems problems = new Problems();
        ProblemLocation people = new ProblemLocation("data/participants.csv", null, 0, "participant");
        problems.add(ProblemCode.WITHDRAWN_PERSON_UNKNOWN, people, person.strip());
        return refuse(problems.list(), language);
    }
}
