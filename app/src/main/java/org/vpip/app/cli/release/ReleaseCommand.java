package org.vpip.app.cli.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.vpip.app.cli.console.ConsoleCommand;
import org.vpip.app.cli.console.ExposureList;
import org.vpip.app.cli.console.ProgressBar;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReleaseAudit;
import org.vpip.app.evaluation.ReleaseAudit.ReaderExposures;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.release.LedgerLock;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that audits reports for one audience with all earlier releases, writes them and enters them in the ledger. */
@Command(name = "release", mixinStandardHelpOptions = true)
public final class ReleaseCommand extends ConsoleCommand {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.cli.messages");
    private static final int LISTED = 10;

    @Parameters(paramLabel = "STUDY")
    private Path study = Path.of(".");

    @Option(names = "--audience", required = true, paramLabel = "WHO")
    private String audience = "";

    @Option(names = "--by", paramLabel = "NAME")
    private List<String> names = List.of();

    @Option(names = "--out", paramLabel = "DIR")
    private Path out = Path.of("out");

    @Option(names = "--lang", split = ",", paramLabel = "LANG")
    private List<String> codes = List.of("en", "fr");

    private ReleaseCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Language> languages = languages(codes);
        Language language = languages.get(0);
        ReportRun run = new ReportRun(List.of(reader(language)), languages);
        if (!Files.exists(study)) {
            return refuse(LoadedStudy.read(study).problems(), language);
        }
        Optional<LedgerLock> lock = LedgerLock.attempt(study);
        if (lock.isEmpty()) {
            return refuse(language, "release.busy");
        }
        try (LedgerLock held = lock.get()) {
            return release(run, held);
        }
    }

    private Audience reader(Language language) {
        Audience reader = Audience.of(audience)
                .orElseThrow(() -> new UsageException(MESSAGES.in(language, "release.audience", audience)));
        if (reader.seesEverything()) {
            throw new UsageException(MESSAGES.in(language, "release.researcher"));
        }
        return reader;
    }

    private int release(ReportRun run, LedgerLock held) throws IOException {
        Language language = run.languages().get(0);
        LoadedStudy loaded = LoadedStudy.read(study);
        print(loaded.problems(), "", language);
        boolean anonymous =
                loaded.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.LEDGER_WITHOUT_PEOPLE);
        if (!loaded.isUsable() || anonymous) {
            return PROBLEMS;
        }
        ReleaseApproval approval = approval(loaded);
        int needed = loaded.study().settings().reviewers();
        if (approval.reviewers().size() < needed) {
            return refuse(
                    language, "release.names", needed, approval.reviewers().size());
        }
        ProgressListener progress = ProgressBar.create(err());
        ReportContents contents = run.contents(loaded, progress);
        progress.report(1, 1);
        boolean exposed = isExposed(contents, language);
        return exposed ? refuse(language, "release.exposed") : write(run, contents, approval, held);
    }

    private ReleaseApproval approval(LoadedStudy loaded) {
        Clock clock = Clock.systemUTC().withZone(loaded.study().zone());
        return new ReleaseApproval(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), names);
    }

    /** Prints what can be worked out from these reports and all earlier releases together, if there is anything. */
    private boolean isExposed(ReportContents contents, Language language) {
        ReleaseAudit audit = contents.audit();
        List<ReaderExposures> found = audit
                .exposures(LISTED, contents.audiences().get(0))
                .stream()
                .filter(reader -> reader.count() > 0)
                .toList();
        return new ExposureList(audit, language, out()).print(found, LISTED) > 0;
    }

    private int refuse(Language language, String key, Object... arguments) {
        err().println(MESSAGES.in(language, key, arguments));
        return PROBLEMS;
    }

    /** Writes the files, enters the release and lets the folder appear, in this order. */
    private int write(ReportRun run, ReportContents contents, ReleaseApproval approval, LedgerLock held)
            throws IOException {
        StringBuilder hash = new StringBuilder();
        run.write(
                contents,
                out,
                ProgressBar.create(err()),
                files -> hash.append(
                        contents.loaded().ledger().append(contents.record(approval, run.languages(), files), held)));
        out().println(out.resolve(audience));
        int number = contents.loaded().ledger().releases().size() + 1;
        err().println(MESSAGES.in(run.languages().get(0), "release.done", number, hash));
        return 0;
    }
}
