package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.participant.ParticipantNameSheet;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.wording.Language;
import org.vpip.sample.ReferenceStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand extends LocalizedCommand {
    @Option(names = "--study", paramLabel = "STUDY", description = "study folder")
    private @Nullable Path study;

    @Option(names = "--port", description = "default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "jdbc:h2:file:… or jdbc:postgresql://… (default: a file beside the current folder's data); "
                    + "user and password of PostgreSQL there or in VPIP_DB_USER and VPIP_DB_PASSWORD")
    private String database = "jdbc:h2:file:./vpip-data/vpip";

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "writes one token a line for everybody who has not finished in an open wave")
    private @Nullable Path links;

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description =
                    "writes the same links as a page to print for each person, with a square to scan and a code to "
                            + "type, and slides for public pages")
    private @Nullable Path letters;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "where people reach the pages, for letters (default: this machine)")
    private @Nullable String address;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "the secret that codes are kept with; made when it is not there (default, for a file database: a file "
                            + "in ~/.config/vpip-impact/keys)")
    private @Nullable Path key;

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "who is behind which pseudonym, for lists of members: participant, first_name, last_name")
    private @Nullable Path people;

    @Option(names = "--feedback-open", description = "takes feedback about sessions whatever their dates")
    private boolean feedbackOpen;

    @Option(
            names = "--reference",
            paramLabel = "N",
            description = "serves the reference questionnaire to N made-up people")
    private int reference;

    @Option(names = "--open", paramLabel = "WAVE", description = "asks that wave whatever its dates")
    private @Nullable String open;

    @Option(names = "--all", description = "lists every occurrence of a repeated problem")
    private boolean all;

    private ServeCommand() {}

    @Override
    protected boolean listsAll() {
        return all;
    }

    @Override
    protected int run(Language language) throws IOException, InterruptedException {
        StudyServer.requireDatabaseAddress("--db", database);
        Path folder = folder();
        Problems problems = new Problems();
        Study loaded = StudyReader.read(folder, problems);
        Map<ParticipantId, ParticipantName> names =
                people == null ? Map.of() : ParticipantNameSheet.read(people, problems);
        if (problems.hasErrors()) {
            return refuse(problems.list(), language);
        }
        if (open != null && loaded.wave(new WaveId(open)).isEmpty()) {
            throw new UsageException("--open names no wave of the study: " + open);
        }
        ServedStudy served = new ServedStudy(loaded, open == null ? null : new WaveId(open));
        if (letters != null || served.needsKey()) {
            requireKey();
        }
        Map<String, Object> settings = new HashMap<>(Map.of("vpip.feedback-open", feedbackOpen));
        if (address != null) {
            settings.put("vpip.address", address.replaceFirst("/+$", ""));
        }
        if (key != null) {
            settings.put("vpip.key", key.toString());
        }
        StudyServer.RunningServer running;
        try {
            running = new StudyServer(served, folder, database, port, settings).start();
        } catch (RejectedStudyException e) {
            return refuse(e.problems(), language);
        }
        running.administration().name(names);
        if (links != null) {
            OwnerOnlyFiles.prepare(links);
        }
        if (links != null || letters != null) {
            String publicAddress = address == null ? running.address() : address.replaceFirst("/+$", "");
            running.administration().handOut(links, letters, publicAddress);
        }
        out().println(running.address());
        running.awaitStop();
        return 0;
    }

    private void requireKey() {
        if (key == null && !database.startsWith("jdbc:h2:file:")) {
            throw new UsageException("codes and feedback pages need --key FILE with a database that is not a file");
        }
    }

    private Path folder() throws IOException {
        if (reference > 0) {
            Path folder = Files.createTempDirectory("vpip-reference");
            new ReferenceStudy(reference).write(folder);
            return folder;
        }
        if (study == null) {
            throw new UsageException("serve needs --study STUDY or --reference N");
        }
        return study;
    }
}
