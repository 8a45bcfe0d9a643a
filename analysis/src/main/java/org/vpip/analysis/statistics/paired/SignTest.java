package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;

/**
 * Sign test: are rises and falls equally likely? Zeros are dropped; two-sided exact binomial p, Clopper-Pearson limits of
 * the share of rises. No result when every difference is 0. R: {@code binom.test(positive, nonzero)}.
 *
 * <p>Arbuthnott (1710), doi:10.1098/rstl.1710.0011; Conover (1999), Practical Nonparametric Statistics.
 *
 * @param positive rises, 0 to nonZero
 */
public record SignTest(int positive, int nonZero, double p, double proportion, Interval interval) {

    /** @param differences finite, after - before; limits of level 0.95 */
    public static Optional<SignTest> of(double[] differences) {
        int positive = 0;
        int nonZero = 0;
        for (double difference : differences) {
            positive += difference > 0 ? 1 : 0;
            nonZero += difference != 0 ? 1 : 0;
        }
        if (nonZero == 0) {
            return Optional.empty();
        }
        Proportion rises = new Proportion(positive, nonZero);
        return Optional.of(
                new SignTest(positive, nonZero, rises.pOfOneHalf(), rises.value(), rises.clopperPearson(0.95)));
    }
}
