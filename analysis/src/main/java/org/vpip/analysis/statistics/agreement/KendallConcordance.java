package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.group.FriedmanTest;

/**
 * Kendall's W of m raters who rank n objects, 0 for no concordance to 1, corrected for ties.
 *
 * <p>χ² = m (n - 1) W has n - 1 degrees of freedom. Only objects that all raters rated count. It is Friedman's test
 * with raters in place of people. R: {@code irr::kendall(correct = TRUE)}.
 *
 * <p>Empty for fewer than two objects, no rater, and when every rater ties all objects. A single rater has W = 1.
 *
 * <p>Kendall & Babington Smith (1939), doi:10.1214/aoms/1177732186.
 *
 * @param meanSpearman (m W - 1) / (m - 1), the mean ρ of all pairs of raters where they tie equally often; empty for
 *     one rater
 * @param meanPairSpearman the mean of the pairs' own ρ, empty when a rater ties all objects
 */
public record KendallConcordance(
        double coefficient, double statistic, double p, OptionalDouble meanSpearman, OptionalDouble meanPairSpearman) {

    public static Optional<KendallConcordance> of(Ratings ratings) {
        double[][] byRater = ratings.complete().byRater();
        return FriedmanTest.of(byRater).map(test -> of(test, byRater));
    }

    private static KendallConcordance of(FriedmanTest test, double[][] byRater) {
        double m = byRater.length;
        return new KendallConcordance(
                test.kendallW(),
                test.statistic(),
                test.p(),
                SafeDivision.quotient(m * test.kendallW() - 1, m - 1),
                ofPairs(byRater));
    }

    /** Returns 12 S / (m² (n³ - n)), below 1 with ties and 0 when all objects tie; empty for fewer than two objects. */
    public static OptionalDouble uncorrected(Ratings ratings) {
        double[] ranks = FriedmanTest.meanRanks(ratings.complete().byRater());
        double n = ranks.length;
        double distance = Arrays.stream(ranks)
                .map(rank -> rank - (n + 1) / 2)
                .map(rank -> rank * rank)
                .sum();
        return SafeDivision.quotient(12 * distance, n * n * n - n);
    }

    private static OptionalDouble ofPairs(double[][] byRater) {
        double sum = 0;
        for (int i = 0; i < byRater.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Correlation.spearman(byRater[i], byRater[j])
                        .map(Correlation::coefficient)
                        .orElse(Double.NaN);
            }
        }
        return SafeDivision.quotient(sum, byRater.length * (byRater.length - 1) / 2.0);
    }
}
