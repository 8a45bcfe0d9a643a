package org.vpip.analysis.statistics.group;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Friedman's test of n people at k times, by ranks within each person, corrected for ties.
 *
 * <p>χ² = 12 Σ(R_j - n(k + 1)/2)² / (nk(k + 1) - ΣΣ(t³ - t)/(k - 1)), on k - 1 degrees of freedom. Kendall's W = χ² /
 * (n (k - 1)), 0 to 1. Iman and Davenport's F = (n - 1)χ² / (n(k - 1) - χ²), on k - 1 and (k - 1)(n - 1) degrees of
 * freedom; it is empty for n = 1 and infinite for perfect agreement. Empty for fewer than two columns, for n = 0, and
 * when every row is constant. R: {@code friedman.test}.
 *
 * <p>Friedman (1937), doi:10.1080/01621459.1937.10503522; Kendall & Babington Smith (1939),
 * doi:10.1214/aoms/1177732186; Iman & Davenport (1980), doi:10.1080/03610928008827904.
 */
public record FriedmanTest(
        double statistic, int degreesOfFreedom, double p, double kendallW, OptionalDouble imanDavenport) {

    /** Tests rows of one length, one for each person, finite. */
    public static Optional<FriedmanTest> of(double[][] rows) {
        int n = rows.length;
        int k = n == 0 ? 0 : rows[0].length;
        double tieTerm = 0;
        for (double[] row : rows) {
            tieTerm += MidRanks.of(row).tieTerm();
        }

        double divisor = (double) n * k * (k + 1) - tieTerm / (k - 1);
        if (k < 2 || !(divisor > 1e-9)) {
            return Optional.empty();
        }
        double distance = Arrays.stream(meanRanks(rows))
                .map(mean -> n * (mean - (k + 1) / 2.0))
                .map(sum -> sum * sum)
                .sum();
        double statistic = 12 * distance / divisor;
        return Optional.of(new FriedmanTest(
                statistic,
                k - 1,
                UpperTail.chiSquared(statistic, k - 1),
                statistic / n / (k - 1),
                imanDavenport(statistic, n, k)));
    }

    /** Returns the mean rank of each column within people, 1 to k; none for no rows. */
    public static double[] meanRanks(double[][] rows) {
        double[] means = new double[rows.length == 0 ? 0 : rows[0].length];
        for (double[] row : rows) {
            double[] own = MidRanks.of(row).ranks();
            for (int j = 0; j < means.length; j++) {
                means[j] += own[j];
            }
        }
        return Arrays.stream(means).map(sum -> sum / rows.length).toArray();
    }

    private static OptionalDouble imanDavenport(double statistic, int n, int k) {
        double rest = n * (k - 1.0) - statistic;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(rest < 1e-9 ? Double.POSITIVE_INFINITY : (n - 1) * statistic / rest);
    }

    /** Returns p of Iman and Davenport's F. */
    public OptionalDouble imanDavenportP(int n) {
        double k = degreesOfFreedom;
        return SafeDivision.map(imanDavenport, f -> UpperTail.f(f, k, k * (n - 1)));
    }
}
