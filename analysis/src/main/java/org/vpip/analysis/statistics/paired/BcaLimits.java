package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NormalTail;

/**
 * Bias-corrected and accelerated limits from given bootstrap replicates.
 *
 * <p>z0 = Φ⁻¹(#(t* &lt; t) / R), strictly below. The limits are order statistics at (R + 1) times the adjusted levels
 * Φ(z0 + (z0 + z) / (1 - a (z0 + z))), interpolated on the normal scale. R: {@code boot:::norm.inter}. Efron (1987),
 * doi:10.1080/01621459.1987.10478410.
 *
 * @param bias z0
 * @param lowLevel and highLevel: adjusted levels, 0 to 1
 */
public record BcaLimits(double bias, double lowLevel, double highLevel, Interval interval) {

    /**
     * Returns the limits; empty when the replicates all lie on one side of the estimate or do not vary.
     *
     * @param replicates finite
     * @param acceleration see {@link #acceleration}
     */
    public static Optional<BcaLimits> of(double estimate, double[] replicates, double acceleration, double level) {
        double below =
                Arrays.stream(replicates).filter(value -> value < estimate).count();
        if (below == 0 || below == replicates.length || !Double.isFinite(acceleration)) {
            return Optional.empty();
        }
        double bias = NormalTail.quantile(below / replicates.length);
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        double lowLevel = adjusted((1 - level) / 2, bias, acceleration);
        double highLevel = adjusted((1 + level) / 2, bias, acceleration);
        double low = quantile(sorted, lowLevel);
        double high = quantile(sorted, highLevel);
        return low <= high
                ? Optional.of(new BcaLimits(bias, lowLevel, highLevel, new Interval(low, high, level)))
                : Optional.empty();
    }

    /** Returns a = Σ(m - m_i)³ / (6 (Σ(m - m_i)²)^1.5) over delete-one values m_i with mean m; 0 when they are all equal. */
    public static double acceleration(double[] deleteOne) {
        double squares = 0;
        double cubes = 0;
        for (double centred : Moments.centred(deleteOne)) {
            squares += centred * centred;
            cubes -= centred * centred * centred;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double adjusted(double probability, double bias, double acceleration) {
        double shifted = bias + NormalTail.quantile(probability);
        return NormalTail.below(bias + shifted / (1 - acceleration * shifted));
    }

    private static double quantile(double[] sorted, double probability) {
        int count = sorted.length;
        double position = (count + 1) * probability;
        int k = (int) position;
        if (k == 0 || k >= count) {
            return sorted[k == 0 ? 0 : count - 1];
        }
        if (k == position) {
            return sorted[k - 1];
        }
        double here = NormalTail.quantile(probability);
        double left = NormalTail.quantile(k / (count + 1.0));
        double right = NormalTail.quantile((k + 1) / (count + 1.0));
        return sorted[k - 1] + (here - left) / (right - left) * (sorted[k] - sorted[k - 1]);
    }
}
