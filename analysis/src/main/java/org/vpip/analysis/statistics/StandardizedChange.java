package org.vpip.analysis.statistics;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;

/**
 * Mean change in units of a standard deviation.
 *
 * <p>d_z divides by the deviation of the differences, d_av by the mean of the two waves' deviations; g is d times the
 * exact small-sample factor J(n - 1) = Γ(m/2) / (√(m/2) Γ((m-1)/2)), m = n - 1. Empty for n &lt; 2 and where the divisor is
 * 0. With n = 2 the factor is 0, and so is g.
 *
 * <p>Hedges (1981), doi:10.3102/10769986006002107; Lakens (2013), doi:10.3389/fpsyg.2013.00863; Cohen (1988).
 */
public record StandardizedChange(OptionalDouble dz, OptionalDouble gz, OptionalDouble dav, OptionalDouble gav) {

    /** @param before and after: same length, finite, in the same order of persons */
    public static StandardizedChange of(double[] before, double[] after) {
        double[] differences = Differences.PLAIN.of(before, after);
        int n = differences.length;
        if (n < 2) {
            OptionalDouble none = OptionalDouble.empty();
            return new StandardizedChange(none, none, none, none);
        }
        double mean = Moments.meanOf(differences);
        double deviation = Math.sqrt(Moments.varianceOf(differences));
        double average = averageDeviation(before, after);
        boolean noNoise = deviation > Math.abs(mean) * 1e-14;
        OptionalDouble dz = noNoise ? OptionalDouble.of(mean / deviation) : OptionalDouble.empty();
        OptionalDouble dav = average > 0 ? OptionalDouble.of(mean / average) : OptionalDouble.empty();
        double factor = smallSampleFactor(n - 1);
        return new StandardizedChange(dz, times(dz, factor), dav, times(dav, factor));
    }

    private static double averageDeviation(double[] before, double[] after) {
        return (Math.sqrt(Moments.varianceOf(before)) + Math.sqrt(Moments.varianceOf(after))) / 2;
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * factor);
    }

    /** Hedges' exact J for m degrees of freedom; 0 for m = 1. */
    static double smallSampleFactor(int m) {
        if (m < 2) {
            return 0;
        }
        return Math.exp(Gamma.logGamma(m / 2.0) - Gamma.logGamma((m - 1) / 2.0)) / Math.sqrt(m / 2.0);
    }
}
