package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.ConsoleCommand;
import org.vpip.app.cli.console.ProgressBar;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReleaseAudit.ReaderExposures;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
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
        ProgressListener progress = ProgressBar.create(err());
        ReportContents contents = run.contents(loaded, progress);
        List<ReaderExposures> exposed = contents.exposures();
        run.write(contents, out, progress, files -> {});
        out().println(out);
        remarkDrafts(contents.outside(), exposed, reportLanguages.get(0));
        return 0;
    }

    /** Says which folders are drafts, and which readers can work out too much from them and all earlier releases. */
    private void remarkDrafts(List<Audience> outside, List<ReaderExposures> exposed, Language language) {
        outside.forEach(audience -> err().println(
                        Vpip.MESSAGES.in(language, "analyse.draft", out.resolve(audience.id()), audience.id(), study)));
        exposed.stream().filter(reader -> reader.count() > 0).forEach(reader -> {
            String name = Vpip.MESSAGES.in(
                    language, "disclosure.reader." + reader.reader().id());
            err().println(Vpip.MESSAGES.in(language, "analyse.exposed", name, reader.count(), study, out));
        });
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
