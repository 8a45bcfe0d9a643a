package org.vpip.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vpip.app.evaluation.Checked;
import org.vpip.app.evaluation.Reporting;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.sample.SampleStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Writes the sample study of an invented community to DIR/study, evaluates it as a researcher's and as a "
                        + "funder's, and says where the reports are.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", description = "where to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("out");

    @Option(
            names = "--no-serve",
            description =
                    "write the reports and end; without it a note says that this version serves no web application")
    private boolean noServe;

    @Spec
    private CommandSpec spec;

    private DemoCommand() {}

    @Override
    public Integer call() throws IOException {
        Path study = out.resolve("study");
        SampleStudy.withSeed(SampleStudy.DEFAULT_SEED).write(study);
        Checked checked = Checked.read(study);
        if (!checked.isUsable()) {
            ProblemList.print(
                    checked.problems(), "", Language.ENGLISH, spec.commandLine().getErr());
            return Vpip.PROBLEMS;
        }
        new Reporting(List.of(Audience.RESEARCHER, Audience.FUNDER), List.of(Language.ENGLISH, Language.FRENCH))
                .write(checked, out, ProgressBar.on(spec.commandLine().getErr()));
        PrintWriter print = spec.commandLine().getOut();
        print.println(study);
        print.println(out.resolve("researcher"));
        print.println(out.resolve("funder"));
        if (!noServe) {
            spec.commandLine().getErr().println(Vpip.MESSAGES.in(Language.ENGLISH, "demo.noweb"));
        }
        return 0;
    }
}
