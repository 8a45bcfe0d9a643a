package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.HedgesFactor;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NoncentralT;
import org.vpip.analysis.statistics.Ratio;

/**
 * Mean change in units of a standard deviation.
 *
 * <p>d_z divides by the deviation of the differences, d_av by the mean of the two waves' deviations, d_av(rms) by the root
 * of their mean variance, Glass's Δ by the deviation before; d_rm = d_z √(2 (1 - r)) with the correlation r of the waves.
 * g is d times the exact small-sample factor J(n - 1), see {@link HedgesFactor}. Empty for n &lt; 2 and where the divisor is
 * 0 (d_rm: where a wave does not vary). With n = 2 the factor is 0, and so is g.
 *
 * <p>Hedges (1981), doi:10.3102/10769986006002107; Lakens (2013), doi:10.3389/fpsyg.2013.00863; Cohen (1988); Glass (1976),
 * doi:10.3102/0013189X005010003.
 */
public record StandardizedChange(
        OptionalDouble dz,
        OptionalDouble gz,
        OptionalDouble dav,
        OptionalDouble gav,
        OptionalDouble davRootMeanSquare,
        OptionalDouble drm,
        OptionalDouble glass) {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    /** @param before and after: same length, finite, in the same order of persons */
    public static StandardizedChange of(double[] before, double[] after) {
        double[] differences = Differences.PLAIN.of(before, after);
        int n = differences.length;
        if (n < 2) {
            return new StandardizedChange(NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        }
        double mean = Moments.meanOf(differences);
        double first = Moments.deviationOf(before);
        double second = Moments.deviationOf(after);
        boolean vary = Differences.vary(before, after);
        OptionalDouble dz = vary ? Ratio.of(mean, Moments.deviationOf(differences)) : NONE;
        OptionalDouble dav = Ratio.of(mean, (first + second) / 2);
        double factor = HedgesFactor.of(n - 1);
        return new StandardizedChange(
                dz,
                times(dz, factor),
                dav,
                times(dav, factor),
                Ratio.of(mean, Math.sqrt((first * first + second * second) / 2)),
                first > 0 && second > 0 && dz.isPresent() ? repeated(dz.getAsDouble(), before, after) : NONE,
                Ratio.of(mean, first));
    }

    private static OptionalDouble repeated(double dz, double[] before, double[] after) {
        return Ratio.finite(
                dz * Math.sqrt(2 * (1 - PairedDescription.of(before, after).correlation())));
    }

    /**
     * Interval of d_z: the noncentralities at which t = d_z √n is the (1 + level)/2 and (1 - level)/2 quantile, over √n.
     * Empty where d_z is. Steiger & Fouladi (1997); R: roots of {@code pt(t, n - 1, ncp)}.
     *
     * @param n number of pairs
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

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * factor);
    }
}
