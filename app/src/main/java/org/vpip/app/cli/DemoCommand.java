package org.vpip.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.ProgressBar;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.sample.SampleStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends LocalizedCommand {
    @Option(names = "--out", paramLabel = "DIR", description = "where to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("out");

    @Option(names = "--no-serve", description = "end when the reports are written")
    private boolean noServe;

    @Option(names = "--port", description = "of the web application (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "database of the web application (default: a file in DIR)")
    private @Nullable String database;

    private DemoCommand() {}

    @Override
    protected int run(Language language) throws IOException, InterruptedException {
        if (database != null) {
            StudyServer.requireDatabaseAddress("--db", database);
        }
        Path study = out.resolve("study");
        SampleStudy.withSeed(SampleStudy.DEFAULT_SEED).write(study);
        LoadedStudy loaded = LoadedStudy.read(study);
        if (!loaded.isUsable()) {
            return refuse(loaded.problems(), language);
        }
        new ReportRun(List.of(Audience.RESEARCHER, Audience.FUNDER), List.of(Language.ENGLISH, Language.FRENCH))
                .write(loaded, out, ProgressBar.create(err()));
        PrintWriter print = out();
        print.println(study);
        print.println(out.resolve("researcher"));
        print.println(out.resolve("funder"));
        if (!noServe) {
            serve(loaded, study, language);
        }
        return 0;
    }

    /** Serves the first wave as if it were open, because the invented year lies in the past. */
    private void serve(LoadedStudy loaded, Path study, Language language) throws IOException, InterruptedException {
        String file = "jdbc:h2:file:" + out.toAbsolutePath().normalize().resolve("database/vpip");
        ServedStudy served = new ServedStudy(loaded.study(), new WaveId("t0"));
        StudyServer.RunningServer running =
                new StudyServer(served, study, database == null ? file : database, port).start();
        for (InvitedPerson person : running.administration().invite()) {
            out().println(running.address() + "/s/" + person.token().value());
        }
        err().println(Vpip.MESSAGES.in(language, "demo.served"));
        running.awaitStop();
    }
}
