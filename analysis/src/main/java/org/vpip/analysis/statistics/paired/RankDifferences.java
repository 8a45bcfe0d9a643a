package org.vpip.analysis.statistics.paired;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.vpip.analysis.statistics.Moments;

/**
 * How after - before is taken before ranking. Scale means are thirds and fifths, whose differences are unequal in the
 * last bit where they are equal on paper.
 */
public enum RankDifferences {
    /** To 10 significant digits, so that equal on paper is tied: R's {@code wilcox.test(digits.rank = 10)}. */
    TIE_SAFE {
        @Override
        double of(double before, double after) {
            return new BigDecimal(after - before)
                    .round(new MathContext(10, RoundingMode.HALF_EVEN))
                    .doubleValue();
        }
    },
    /** Plain floating point, as R does by default. */
    PLAIN {
        @Override
        double of(double before, double after) {
            return after - before;
        }
    };

    abstract double of(double before, double after);

    /** Differences after - before, in order. */
    public double[] of(double[] before, double[] after) {
        requireSameLength(before, after);
        double[] differences = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            differences[i] = of(before[i], after[i]);
        }
        return differences;
    }

    static void requireSameLength(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "before and after must have the same length: " + before.length + ", " + after.length);
        }
    }

    /**
     * Whether differences differ by more than rounding of the values they come from can make: their standard deviation is
     * above 1e-14 of the mean and 4 units in the last place of the largest value. False for fewer than two.
     */
    static boolean hasVariation(double[] before, double[] after) {
        double[] differences = PLAIN.of(before, after);
        if (differences.length < 2) {
            return false;
        }
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(before[i]), Math.abs(after[i])));
        }
        double noise = Math.max(Math.abs(Moments.meanOf(differences)) * 1e-14, 4 * Math.ulp(largest));
        return Moments.deviationOf(differences) > noise;
    }
}
