package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.HedgesFactor;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NoncentralT;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Mean change in units of a standard deviation.
 *
 * <p>d_z divides by the deviation of the differences, d_av by the mean of the two waves' deviations. g is d times
 * {@link HedgesFactor} J(n - 1), the exact small-sample factor; with n = 2 both are 0. Empty for n &lt; 2 and where the
 * divisor is 0. {@link AlternativeStandardizedChange} has other divisors.
 *
 * <p>Hedges (1981), doi:10.3102/10769986006002107; Lakens (2013), doi:10.3389/fpsyg.2013.00863; Cohen (1988).
 */
public record StandardizedChange(OptionalDouble dz, OptionalDouble gz, OptionalDouble dav, OptionalDouble gav) {
    /** No standardized change. */
    public static final StandardizedChange NONE = new StandardizedChange(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Computes them from two waves of one length, finite, in the same order of people. */
    public static StandardizedChange of(double[] before, double[] after) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        int n = differences.length;
        if (n < 2) {
            return NONE;
        }
        double mean = Moments.meanOf(differences);
        OptionalDouble dz = RankDifferences.hasVariation(before, after)
                ? SafeDivision.quotient(mean, Moments.deviationOf(differences))
                : OptionalDouble.empty();
        OptionalDouble dav =
                SafeDivision.quotient(mean, (Moments.deviationOf(before) + Moments.deviationOf(after)) / 2);
        double factor = HedgesFactor.of(n - 1);
        return new StandardizedChange(
                dz, SafeDivision.map(dz, d -> d * factor), dav, SafeDivision.map(dav, d -> d * factor));
    }

    /**
     * Returns the interval of d_z for n pairs; empty where d_z is.
     *
     * <p>Its limits are the noncentralities at which t = d_z √n is the (1 + level)/2 and (1 - level)/2 quantile, over
     * √n. Steiger & Fouladi (1997); R: roots of {@code pt(t, n - 1, ncp)}.
     */
    public Optional<Interval> dzInterval(int n, double level) {
        if (dz.isEmpty()) {
            return Optional.empty();
        }
        double t = dz.getAsDouble() * Math.sqrt(n);
        NoncentralT distribution = new NoncentralT(n - 1);
        OptionalDouble low = distribution.noncentralityAt(t, (1 + level) / 2);
        OptionalDouble high = distribution.noncentralityAt(t, (1 - level) / 2);
        return low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(low.getAsDouble() / Math.sqrt(n), high.getAsDouble() / Math.sqrt(n), level));
    }
}
