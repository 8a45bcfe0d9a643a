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
import org.vpip.app.study.RejectedStudyException;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
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
    @Option(names = "--study", paramLabel = "STUDY")
    private @Nullable Path study;

    @Option(names = "--port", paramLabel = "PORT")
    private int port = 8080;

    @Option(names = "--db", paramLabel = "URL")
    private String database = "jdbc:h2:file:./vpip-data/vpip";

    @Option(names = "--links", paramLabel = "FILE")
    private @Nullable Path links;

    @Option(names = "--letters", paramLabel = "DIR")
    private @Nullable Path letters;

    @Option(names = "--address", paramLabel = "URL")
    private @Nullable String address;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--people", paramLabel = "FILE")
    private @Nullable Path people;

    @Option(names = "--feedback-open")
    private boolean feedbackOpen;

    @Option(names = "--reference", paramLabel = "N")
    private int reference;

    @Option(names = "--open", paramLabel = "WAVE")
    private @Nullable String open;

    @Option(names = "--all")
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
        ServedStudy served = served(loaded);
        StudyServer server = new StudyServer(served, folder, database, port, settings());
        try {
            serve(server.start(), names);
        } catch (RejectedStudyException e) {
            return refuse(e.problems(), language);
        }
        return 0;
    }

    private ServedStudy served(Study loaded) {
        if (open == null) {
            return new ServedStudy(loaded, null);
        }
        WaveId wave = new WaveId(open);
        if (loaded.wave(wave).isEmpty()) {
            throw new UsageException("--open names no wave of the study: " + open);
        }
        return new ServedStudy(loaded, wave);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of("vpip.feedback-open", feedbackOpen));
        if (address != null) {
            settings.put("vpip.address", address.replaceFirst("/+$", ""));
        }
        if (key != null) {
            settings.put(WebServer.KEY, key.toString());
        }
        return settings;
    }

    private void serve(StudyServer.RunningServer running, Map<ParticipantId, ParticipantName> names)
            throws IOException, InterruptedException {
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
