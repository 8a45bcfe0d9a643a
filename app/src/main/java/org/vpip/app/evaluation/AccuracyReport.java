package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vpip.app.evaluation.AccuracyStudy.Coverage;

/** The table of docs/accuracy.md. */
public final class AccuracyReport {
    private static final String HEAD = """
            # Accuracy

            Written by `./vpip soak`. Simulated sample studies (48 members, realistic drop-out, planted change) are written as study
            folders, read and evaluated like any other; counted is how many of the 95 % intervals of change from t0 to t1 hold the
            planted truth. With 10,000 intervals a true 95 % gives 94.6 % to 95.4 % in nineteen of twenty runs.

            | Seed | Scale | Intervals | Hold the truth | Wholly below | Wholly above |
            |---|---|---|---|---|---|
            """;

    private final List<String> rows = new ArrayList<>();

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
        Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
    }
}
