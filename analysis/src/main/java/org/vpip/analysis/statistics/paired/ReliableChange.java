package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import org.vpip.analysis.statistics.Moments;

/**
 * Who changed by more than the error of measurement explains.
 *
 * <p>RC = d / (√2 SEM), SEM = SD before · √(1 - reliability); above 1.96 (strictly) improved, below -1.96 deteriorated.
 * Empty for fewer than two pairs and when the divisor is 0 (nobody differs before, or the reliability is 1).
 *
 * <p>Jacobson & Truax (1991), Clinical significance, doi:10.1037/0022-006X.59.1.12.
 *
 * @param standardErrorOfMeasurement SEM, in points
 * @param standardErrorOfDifference √2 SEM
 * @param smallestReliable 1.96 √2 SEM
 */
public record ReliableChange(
        double standardErrorOfMeasurement,
        double standardErrorOfDifference,
        double smallestReliable,
        int improved,
        int unchanged,
        int deteriorated) {
    public static final double CRITERION = 1.96;

    /** @param reliability 0 to 1, of the score: alpha or test-retest */
    public static Optional<ReliableChange> of(double[] before, double[] after, double reliability) {
        if (!(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("reliability must lie from 0 to 1: " + reliability);
        }
        double[] differences = RankDifferences.PLAIN.of(before, after);
        double sem = standardError(before, reliability);
        double error = Math.sqrt(2) * sem;
        if (!(error > 0)) {
            return Optional.empty();
        }
        int improved = 0;
        int deteriorated = 0;
        for (double difference : differences) {
            improved += difference / error > CRITERION ? 1 : 0;
            deteriorated += difference / error < -CRITERION ? 1 : 0;
        }
        int unchanged = differences.length - improved - deteriorated;
        return Optional.of(new ReliableChange(sem, error, CRITERION * error, improved, unchanged, deteriorated));
    }

    /** SEM = SD √(1 - reliability), 0 where nobody differs; NaN for fewer than two. */
    public static double standardError(double[] before, double reliability) {
        return Moments.deviationOf(before) * Math.sqrt(1 - reliability);
    }
}
