package org.vpip.app.accuracy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vpip.app.accuracy.AccuracyStudy.Coverage;
import org.vpip.app.accuracy.ClaimStudy.ClaimCount;

/** The tables of docs/accuracy.md about whole samples and about tests. */
public final class AccuracyReport {
    private static final String COVERAGE = """

            The simulated sample studies (48 members, realistic attrition, planted change) are written as study
            folders, then read and evaluated like any other study. We report the coverage: the share of 95 % intervals for the change from t0
            to t1 that contain the true change. The estimand is the mean change of completers, people with a score at both times. With 10,000
            intervals, a true coverage of 95 % gives 94.6 % to 95.4 % in nineteen of twenty runs.

            | Seed | Scale | Intervals | Coverage | Entirely below the true change | Entirely above |
            |---|---|---|---|---|---|
            """;

    private static final String DROPOUTS = """

            ## Drop-out and estimands

            The table distinguishes two estimands of the change from t0 to t1. Completers: the mean change of people with a score at both
            times; `mean_change` estimates this, and reports show it. Everybody eligible: the mean change of all members, drop-outs
            included, had all answered. The mixed model uses all scores of both waves, including those of people with one score, as
            `model_over_waves` does for researchers; its intervals here are those of Satterthwaite (`./vpip compute`).

            Drop-out depends on a lasting outlook, as in the sample, or on the baseline scores of confidence and isolation. In the second
            mechanism the lowest scores leave, and `mean_change` does not estimate the change of everybody eligible. Each cell covers
            {samples} samples of 48 members, seed {seed}; true changes are in points.

            | Drop-out depends on | Scale | True change, completers | True change, everybody | `mean_change`, completers | `mean_change`, everybody | Mixed model, everybody |
            |---|---|---|---|---|---|---|
            """;

    private static final String CLAIMS = """

            ## Claims without a true change

            {studies} simulated sample studies, seed {seed}, in which nothing changes between the waves: people, scales, correlations,
            drop-out and networks are those of the sample. The studies are read and evaluated like any other, with the plan of the sample.
            Two kinds of tests, exploratory there, become secondary: changes of the number of ties, and change by attendance. A claim is a
            verdict of a rise, a fall or a change too small to matter. Each study has one community, so that the changes of its network
            are claims. At most 6.5 % of the studies may claim something in one family.

            | Findings | Studies | With a claim | Share |
            |---|---|---|---|
            """;

    private static final String TIES = """

            ## Changes of the number of ties

            Shares of {samples} samples, seed {seed}, in which a test of `degree_change` rejects although nothing changes. Both networks have the
            same density and share of returned ties, and half of the dyads are the same in both. Reports use the dyadic t test. Flipping
            the signs of people's changes, as they did before, ignores that ties are returned. With 4,000 samples, a true rate of 5 % gives
            4.3 to 5.7 in nineteen of twenty runs.

            | People | Density | Ties returned | Dyadic t | Sign flips of people |
            |---|---|---|---|---|
            """;

    private static final String PROCEDURES = """

            ## Tests and intervals

            The values are percentages of {samples} samples each, seed {seed}. Values in parentheses come from R 4.2.2 with its own random
            numbers (`app/src/test/resources/accuracy/procedures.R`), if R has the same method. They use 4,000 samples, or 400 for mixed models
            and imputation, which are slow in R. With 4,000 samples, a true rate of 5 % gives 4.3 to 5.7 in nineteen of twenty runs.

            The simulated changes have mean 0 and one of three distributions: standard normal (normal), the difference of two answers from 1
            to 5 (likert), or exponential minus its mean (skewed). Signed-rank and sign tests assume a symmetric distribution or a median of
            zero. The skewed distribution has neither, so their rejections there are not false positives. The mixed models are fitted to three
            waves with a random intercept per person and identically distributed errors.

            Tests should reject in 5 % of the samples, and intervals should contain the true value in 95 %. Tests and intervals for discrete
            data stay below or above these rates.

            | Procedure | Distribution | n = 8 | n = 12 | n = 20 | n = 60 |
            |---|---|---|---|---|---|
            """;

    private final AccuracyDocument document;
    private final List<String> rows = new ArrayList<>();

    /** Creates a report that leaves the sections of a document as they are, except those that are added here. */
    public AccuracyReport(AccuracyDocument document) {
        this.document = document;
    }

    /** Adds the coverage of both estimands. */
    public void add(DropoutStudy study) {
        document.put(
                head(DROPOUTS, study.samples(), study.seed()),
                study.run().stream().map(AccuracyReport::row).toList());
    }

    private static String row(DropoutCoverage coverage) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %s %% | %s %% | %s %% |",
                coverage.mechanism().label(),
                coverage.scale(),
                coverage.truth().completers(),
                coverage.truth().everybody(),
                percent((double) coverage.pairedOfCompleters() / coverage.samples()),
                percent((double) coverage.pairedOfEverybody() / coverage.samples()),
                percent((double) coverage.mixedOfEverybody() / coverage.samples()));
    }

    /** Adds the shares of studies with a claim. */
    public void add(ClaimStudy study, List<ClaimCount> counts) {
        document.put(
                head(CLAIMS, study.studies(), study.seed()),
                counts.stream()
                        .map(count -> String.format(
                                Locale.ROOT,
                                "| %s | %,d | %d | %s %% |",
                                count.family(),
                                count.studies(),
                                count.claiming(),
                                percent(count.share())))
                        .toList());
    }

    /** Adds the shares of rejections of tests of the number of ties. */
    public void add(TieChangeStudy study) {
        document.put(
                head(TIES, study.samples(), study.seed()),
                study.run().stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "| %d | %.1f | %s %% | %s %% | %s %% |",
                                row.model().people(),
                                row.model().density(),
                                Math.round(row.model().mutual() * 100),
                                percent(row.dyadic()),
                                percent(row.signFlip())))
                        .toList());
    }

    private static String head(String section, int number, long seed) {
        return section.replace("{studies}", String.format(Locale.ROOT, "%,d", number))
                .replace("{samples}", String.format(Locale.ROOT, "%,d", number))
                .replace("{seed}", Long.toString(seed));
    }

    /** Adds the rows of tests and intervals. */
    public void add(ProcedureStudy study) throws IOException {
        Map<String, String[]> ofR = ofR();
        List<String> procedures = new ArrayList<>();
        for (ProcedureStudy.ProcedureResult row : study.run()) {
            String[] theirs = ofR.get(row.procedure() + "," + row.shape().label());
            StringBuilder line =
                    new StringBuilder("| " + row.procedure().kind().name().toLowerCase(Locale.ROOT) + ": "
                            + row.procedure().label() + " | " + row.shape().label() + " |");
            for (int i = 0; i < row.share().size(); i++) {
                line.append(' ').append(percent(row.share().get(i).orElse(Double.NaN)));
                line.append(theirs == null ? " |" : " (" + percent(Double.parseDouble(theirs[i + 2])) + ") |");
            }
            procedures.add(line.toString());
        }
        document.put(head(PROCEDURES, study.samples(), study.seed()), procedures);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    /** Returns the cells of each row of a table from R, by procedure and shape. */
    private static Map<String, String[]> ofR() throws IOException {
        return AccuracyDocument.table("r-4.2.2.csv", 2);
    }

    /** Adds the scales of one seed, and their sum. */
    public Coverage add(AccuracyStudy study) {
        List<Coverage> scales = study.run();
        scales.forEach(coverage -> rows.add(row(study.seed(), coverage)));
        Coverage all = scales.stream()
                .reduce(Coverage::plus)
                .map(sum -> new Coverage("all", sum.intervals(), sum.holding(), sum.belowTruth(), sum.aboveTruth()))
                .orElseThrow();
        rows.add(row(study.seed(), all));
        document.put(COVERAGE, rows);
        return all;
    }

    private static String row(long seed, Coverage coverage) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %,d | %.2f %% | %d | %d |",
                seed,
                coverage.scale(),
                coverage.intervals(),
                coverage.share() * 100,
                coverage.belowTruth(),
                coverage.aboveTruth());
    }
}
