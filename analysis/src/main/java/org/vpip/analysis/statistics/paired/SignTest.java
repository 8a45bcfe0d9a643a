package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;

/**
 * Sign test of equally likely rises and falls, with Clopper-Pearson limits of the share of rises.
 *
 * <p>Zeros are dropped; p is exact binomial, two-sided. Empty when every difference is 0. R:
 * {@code binom.test(positive, nonzero)}.
 *
 * <p>Arbuthnott (1710), doi:10.1098/rstl.1710.0011; Conover (1999), Practical Nonparametric Statistics.
 *
 * @param positive rises, 0 to nonZero
 */
public record SignTest(int positive, int nonZero, double p, double proportion, Interval interval) {

    /** Tests finite differences after - before; limits of level 0.95. */
    public static Optional<SignTest> of(double[] differences) {
        int positive = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        int nonZero = (int) Arrays.stream(differences).filter(d -> d != 0).count();
        if (nonZero == 0) {
            return Optional.empty();
        }
        Proportion rises = new Proportion(positive, nonZero);
        return Optional.of(
                new SignTest(positive, nonZero, rises.pOfOneHalf(), rises.value(), rises.clopperPearson(0.95)));
    }
}
