package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.cli.console.ProblemPrinter;
import org.vpip.app.instrument.InstrumentPublisher;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "folder of sheets")
    private Path folder = Path.of("");

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private PublishCommand() {}

    @Override
    public Integer call() throws IOException {
        Language language = LanguageParser.parse(List.of(lang)).get(0);
        Problems problems = new Problems();
        InstrumentPublisher.publish(folder, Clock.systemUTC(), problems);
        ProblemPrinter.print(problems.list(), "", language, spec.commandLine().getErr());
        if (problems.isEmpty()) {
            spec.commandLine().getOut().println(Vpip.MESSAGES.in(language, "publish.done", folder));
        }
        return problems.isEmpty() ? 0 : Vpip.PROBLEMS;
    }
}
