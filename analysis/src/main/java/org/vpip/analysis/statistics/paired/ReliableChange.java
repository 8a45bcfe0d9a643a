package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import org.vpip.analysis.statistics.Moments;

/**
 * Counts of people whose change exceeds what error of measurement explains.
 *
 * <p>RC = d / (√2 SEM), SEM = SD before · √(1 - reliability); above 1.96 (strictly) improved, below -1.96 deteriorated.
 * Empty for fewer than two pairs and when the divisor is 0: no one differs before, or the reliability is 1.
 *
 * <p>Jacobson & Truax (1991), Clinical significance, doi:10.1037/0022-006X.59.1.12.
 *
 * @param standardErrorOfDifference √2 SEM, in points
 */
public record ReliableChange(double standardErrorOfDifference, int improved, int unchanged, int deteriorated) {
    public static final double CRITERION = 1.96;

    /** Counts the changes of two waves; the reliability of the score, alpha or test-retest, is 0 to 1. */
    public static Optional<ReliableChange> of(double[] before, double[] after, double reliability) {
        if (!(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("reliability must lie from 0 to 1: " + reliability);
        }
        double[] differences = RankDifferences.PLAIN.of(before, after);
        double error = Math.sqrt(2) * standardError(before, reliability);
        if (!(error > 0)) {
            return Optional.empty();
        }
        int improved = (int)
                Arrays.stream(differences).filter(d -> d / error > CRITERION).count();
        int deteriorated = (int)
                Arrays.stream(differences).filter(d -> d / error < -CRITERION).count();
        int unchanged = differences.length - improved - deteriorated;
        return Optional.of(new ReliableChange(error, improved, unchanged, deteriorated));
    }

    /** Returns SEM = SD √(1 - reliability), 0 where no one differs; NaN for fewer than two people. */
    public static double standardError(double[] before, double reliability) {
        return Moments.deviationOf(before) * Math.sqrt(1 - reliability);
    }
}
