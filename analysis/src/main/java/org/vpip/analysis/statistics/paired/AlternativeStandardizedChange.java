package org.vpip.analysis.statistics.paired;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Mean change in units of other standard deviations than those of {@link StandardizedChange}.
 *
 * <p>d_av(rms) divides by the root of the two waves' mean variance, Glass's Δ by the deviation before. d_rm = d_z √(2
 * (1 - r)), with the correlation r of the waves. Empty for n &lt; 2 and where the divisor is 0; d_rm also where a wave
 * or the change does not vary.
 *
 * <p>Lakens (2013), doi:10.3389/fpsyg.2013.00863; Morris & DeShon (2002), doi:10.1037/1082-989X.7.1.105; Glass (1976),
 * doi:10.3102/0013189X005010003.
 */
public record AlternativeStandardizedChange(
        OptionalDouble rootMeanSquare, OptionalDouble repeated, OptionalDouble glass) {

    /** Computes them from two waves of one length, finite, in the same order of people. */
    public static AlternativeStandardizedChange of(double[] before, double[] after) {
        PairedDescription own = PairedDescription.of(before, after);
        double mean = own.difference().mean();
        double first = own.before().deviation();
        double second = own.after().deviation();
        double ratio = Math.sqrt(2 * (1 - own.correlation()));
        return new AlternativeStandardizedChange(
                SafeDivision.quotient(mean, Math.sqrt((first * first + second * second) / 2)),
                SafeDivision.finite(StandardizedChange.of(before, after).dz().orElse(Double.NaN) * ratio),
                SafeDivision.quotient(mean, first));
    }
}
