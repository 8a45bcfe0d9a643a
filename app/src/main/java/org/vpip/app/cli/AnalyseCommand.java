package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vpip.app.cli.console.AudienceParser;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.cli.console.ProblemPrinter;
import org.vpip.app.cli.console.ProgressBar;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "analyse", aliases = "analyze", mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "study folder, or its study.xlsx")
    private Path study = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", description = "where to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("out");

    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "LANG",
            description =
                    "languages of the reports: en, fr or en,fr (default: ${DEFAULT-VALUE}); messages come in the first")
    private List<String> languages = List.of("en", "fr");

    @Option(
            names = "--audience",
            split = ",",
            paramLabel = "WHO",
            description = "researcher, lead, funder, public (default: ${DEFAULT-VALUE})")
    private List<String> audiences = List.of("researcher");

    @Spec
    private CommandSpec spec;

    private AnalyseCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Language> wanted = LanguageParser.parse(languages);
        ReportRun reporting = new ReportRun(AudienceParser.parse(audiences), wanted);
        LoadedStudy checked = LoadedStudy.read(study);
        if (!checked.isUsable()) {
            ProblemPrinter.print(
                    checked.problems(), "", wanted.get(0), spec.commandLine().getErr());
            return Vpip.PROBLEMS;
        }
        reporting.write(checked, out, ProgressBar.create(spec.commandLine().getErr()));
        spec.commandLine().getOut().println(out);
        return 0;
    }
}
