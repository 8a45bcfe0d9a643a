package org.vpip.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.cli.console.ProblemPrinter;
import org.vpip.app.cli.console.ProgressBar;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.security.AccessToken;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.sample.SampleStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
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

    @Option(names = "--lang", paramLabel = "LANG", description = "of messages, en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private DemoCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (database != null) {
            StudyServer.requireDatabaseAddress("--db", database);
        }
        Language language = LanguageParser.parse(List.of(lang)).get(0);
        Path study = out.resolve("study");
        SampleStudy.withSeed(SampleStudy.DEFAULT_SEED).write(study);
        LoadedStudy checked = LoadedStudy.read(study);
        if (!checked.isUsable()) {
            ProblemPrinter.print(
                    checked.problems(), "", language, spec.commandLine().getErr());
            return Vpip.PROBLEMS;
        }
        new ReportRun(List.of(Audience.RESEARCHER, Audience.FUNDER), List.of(Language.ENGLISH, Language.FRENCH))
                .write(checked, out, ProgressBar.create(spec.commandLine().getErr()));
        PrintWriter print = spec.commandLine().getOut();
        print.println(study);
        print.println(out.resolve("researcher"));
        print.println(out.resolve("funder"));
        if (!noServe) {
            serve(checked, study, language);
        }
        return 0;
    }

    /** The first questionnaire, whatever its dates: the invented year lies in the past. */
    private void serve(LoadedStudy checked, Path study, Language language) throws IOException, InterruptedException {
        String file = "jdbc:h2:file:" + out.toAbsolutePath().normalize().resolve("database/vpip");
        ServedStudy served = new ServedStudy(checked.study(), new WaveId("t0"));
        StudyServer.RunningServer running =
                new StudyServer(served, study, database == null ? file : database, port).start();
        for (AccessToken token : running.administration().invite()) {
            spec.commandLine().getOut().println(running.address() + "/s/" + token.value());
        }
        spec.commandLine().getErr().println(Vpip.MESSAGES.in(language, "demo.served"));
        running.awaitStop();
    }
}
