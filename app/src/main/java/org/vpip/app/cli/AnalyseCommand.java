package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.ConsoleCommand;
import org.vpip.app.cli.console.ProgressBar;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "analyse", aliases = "analyze", mixinStandardHelpOptions = true)
final class AnalyseCommand extends ConsoleCommand {
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

    @Option(names = "--all", description = "lists every occurrence of a repeated problem")
    private boolean all;

    private AnalyseCommand() {}

    @Override
    protected boolean listsAll() {
        return all;
    }

    @Override
    public Integer call() throws IOException {
        List<Language> reportLanguages = languages(languages);
        ReportRun run = new ReportRun(audiences(), reportLanguages);
        LoadedStudy loaded = LoadedStudy.read(study);
        if (!loaded.isUsable()) {
            return refuse(loaded.problems(), reportLanguages.get(0));
        }
        loaded.intake().lines(reportLanguages.get(0)).forEach(out()::println);
        print(loaded.problems(), "", reportLanguages.get(0));
        run.write(loaded, out, ProgressBar.create(err()));
        out().println(out);
        return 0;
    }

    private List<Audience> audiences() {
        return audiences.stream()
                .map(name -> Audience.of(name)
                        .orElseThrow(() -> new UsageException(
                                "--audience takes researcher, lead, funder or public; you wrote " + name)))
                .distinct()
                .toList();
    }
}
