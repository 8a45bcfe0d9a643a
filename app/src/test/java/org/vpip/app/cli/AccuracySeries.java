package org.vpip.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vpip.app.accuracy.AccuracyDocument;
import org.vpip.app.accuracy.AccuracyReport;
import org.vpip.app.accuracy.AccuracyStudy;
import org.vpip.app.accuracy.AccuracyStudy.Coverage;
import org.vpip.app.accuracy.ClaimStudy;
import org.vpip.app.accuracy.ClaimStudy.ClaimCount;
import org.vpip.app.accuracy.DropoutStudy;
import org.vpip.app.accuracy.ProcedureStudy;
import org.vpip.app.accuracy.SituationReport;
import org.vpip.app.accuracy.TieChangeStudy;
import org.vpip.app.accuracy.coverage.CoverageStudy;
import org.vpip.app.accuracy.situation.SituationStudy;
import org.vpip.app.accuracy.situation.SituationStudy.OutputFault;
import org.vpip.app.accuracy.situation.SituationStudy.SituationResult;
import org.vpip.sample.community.ChangeScenario;
import picocli.CommandLine.Option;

/** The simulations of a soak whose tables are docs/accuracy.md. A number of 0 leaves the section in the file as it is. */
final class AccuracySeries {
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    /** Largest acceptable share of studies at the edges with a wrong conclusion, where chance decides. */
    private static final double MOST_WRONG = 0.07;

    @Option(names = "--studies", description = "simulated studies a seed, 0 for none (default: ${DEFAULT-VALUE})")
    private int studies = 2_500;

    @Option(
            names = "--null-studies",
            description = "simulated studies without a true change, 0 for none (default: ${DEFAULT-VALUE})")
    private int nullStudies = 1_000;

    @Option(
            names = "--samples",
            description = "samples of each test and interval, 0 for none (default: ${DEFAULT-VALUE})")
    private int samples = 4_000;

    @Option(
            names = "--situations",
            description = "simulated studies of each kind at the edges, 0 for none (default: ${DEFAULT-VALUE})")
    private int situations = 200;

    @Option(
            names = "--coverage",
            description = "simulated studies for the intervals of means, shares and models, of each number of people, "
                    + "0 for none (default: ${DEFAULT-VALUE})")
    private int coverage = 2_000;

    @Option(
            names = "--coverage-sample",
            paramLabel = "FILE",
            description = "writes the answers of the first of these studies there, for widths.R")
    @Nullable
    private Path coverageSample;

    @Option(
            names = "--accuracy",
            paramLabel = "FILE",
            description = "writes the tables there, such as docs/accuracy.md, and keeps the others of that file")
    private Path accuracy = Path.of("accuracy.md");

    private boolean isAsked() {
        return studies > 0 || nullStudies > 0 || samples > 0 || situations > 0 || coverage > 0;
    }

    /** Writes the tables, prints the most important numbers, and returns whether these are acceptable. */
    boolean run(PrintWriter out) throws IOException {
        if (coverageSample != null) {
            new CoverageStudy(SEEDS.get(0), CoverageStudy.SAMPLE).writeSample(coverageSample);
        }
        if (!isAsked()) {
            return true;
        }
        AccuracyDocument document = AccuracyDocument.read(accuracy);
        AccuracyReport report = new AccuracyReport(document);
        addCoverage(report, out);
        boolean acceptable = claims(report, out);
        addSamples(report);
        SituationReport situationReport = new SituationReport(document);
        boolean sound = situations(situationReport, out);
        if (coverage > 0) {
            CoverageStudy study = new CoverageStudy(SEEDS.get(0), coverage);
            situationReport.add(study, study.run());
        }
        document.write(accuracy);
        out.println(accuracy);
        return acceptable && sound;
    }

    private void addCoverage(AccuracyReport report, PrintWriter out) {
        if (studies == 0) {
            return;
        }
        for (long seed : SEEDS) {
            Coverage all = report.add(new AccuracyStudy(seed, studies));
            out.println(String.format(
                    Locale.ROOT,
                    "seed %d: %.2f %% of %,d intervals hold the truth",
                    seed,
                    all.share() * 100,
                    all.intervals()));
        }
    }

    private void addSamples(AccuracyReport report) throws IOException {
        if (samples > 0) {
            report.add(new DropoutStudy(SEEDS.get(0), samples));
            report.add(new TieChangeStudy(SEEDS.get(0), samples));
            report.add(new ProcedureStudy(SEEDS.get(0), samples));
        }
    }

    /** Prints how many studies without a true change claim one, and whether each family stays within its limit. */
    private boolean claims(AccuracyReport report, PrintWriter out) {
        if (nullStudies == 0) {
            return true;
        }
        ClaimStudy study = new ClaimStudy(ChangeScenario.NONE, SEEDS.get(0), nullStudies);
        List<ClaimCount> counts = study.run();
        report.add(study, counts);
        for (ClaimCount count : counts) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %d of %,d studies without a true change claim one",
                    count.family(),
                    count.claiming(),
                    count.studies()));
        }
        return counts.stream().allMatch(ClaimCount::isAcceptable);
    }

    /** Prints the faults of studies at the edges, and returns whether none but a few wrong conclusions came out. */
    private boolean situations(SituationReport report, PrintWriter out) {
        if (situations == 0) {
            return true;
        }
        SituationStudy study = new SituationStudy(SEEDS.get(0), situations);
        List<SituationResult> results = study.run();
        report.add(study, results);
        results.forEach(result -> result.notes()
                .limit(10)
                .forEach(note -> out.println(result.situation().label() + ": " + note)));
        return results.stream().allMatch(this::isSound);
    }

    private boolean isSound(SituationResult result) {
        return result.count(OutputFault.CRASH) == 0
                && result.count(OutputFault.UNDEFINED_NUMBER) == 0
                && result.count(OutputFault.FALSE_SENTENCE) == 0
                && result.count(OutputFault.WRONG_CONCLUSION) <= MOST_WRONG * situations;
    }
}
