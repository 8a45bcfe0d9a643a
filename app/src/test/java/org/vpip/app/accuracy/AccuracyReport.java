package org.vpip.app.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vpip.app.accuracy.AccuracyStudy.Coverage;

/** The table of docs/accuracy.md. */
public final class AccuracyReport {
    private static final String HEAD = """
            # Accuracy

            Written by `./vpip soak`. The simulated sample studies (48 members, realistic attrition, planted change) are written as study
            folders, then read and evaluated like any other study. We report the coverage: the share of 95 % intervals for the change from t0
            to t1 that contain the true change. With 10,000 intervals, a true coverage of 95 % gives 94.6 % to 95.4 % in nineteen of twenty
            runs.

            | Seed | Scale | Intervals | Coverage | Entirely below the true change | Entirely above |
            |---|---|---|---|---|---|
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

    private final List<String> rows = new ArrayList<>();
    private final List<String> procedures = new ArrayList<>();

    /** Adds the rows of tests and intervals. */
    public void add(ProcedureStudy study) throws IOException {
        Map<String, String[]> ofR = ofR();
        procedures.add(PROCEDURES
                .replace("{samples}", String.format(Locale.ROOT, "%,d", study.samples()))
                .replace("{seed}", Long.toString(study.seed()))
                .stripTrailing());
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
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    /** Procedure and shape to the cells of the row. */
    private static Map<String, String[]> ofR() throws IOException {
        try (InputStream file = ProcedureStudy.class.getResourceAsStream("/accuracy/r-4.2.2.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(cells -> cells[0] + "," + cells[1], cells -> cells));
        }
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

    public void write(Path file) throws IOException {
        Files.writeString(file, HEAD + String.join("\n", rows) + "\n" + String.join("\n", procedures) + "\n");
    }
}
