package org.vpip.analysis.statistics.paired;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.vpip.analysis.statistics.Moments;

/**
 * Rounding of differences before ranking. Scale means are thirds and fifths, whose differences may differ in the last
 * bit where they are equal on paper.
 */
public enum RankDifferences {
    /** Rounded to 10 significant digits, so that values equal on paper tie: R's {@code wilcox.test(digits.rank = 10)}. */
    TIE_SAFE {
        @Override
        double of(double before, double after) {
            return new BigDecimal(after - before)
                    .round(new MathContext(10, RoundingMode.HALF_EVEN))
                    .doubleValue();
        }
    },
    /** Plain floating point, as in R by default. */
    PLAIN {
        @Override
        double of(double before, double after) {
            return after - before;
        }
    };

    abstract double of(double before, double after);

    /** Returns the differences after - before, in order. */
    public double[] of(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "before and after must have the same length: " + before.length + ", " + after.length);
        }
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> of(before[i], after[i]));
        return differences;
    }

    /**
     * Returns whether the differences vary by more than rounding of the values can explain. Their standard deviation
     * must exceed 1e-14 of the mean and 4 units in the last place of the largest value. False for fewer than two.
     */
    static boolean hasVariation(double[] before, double[] after) {
        double[] differences = PLAIN.of(before, after);
        if (differences.length < 2) {
            return false;
        }
        double largest = Math.max(largestOf(before), largestOf(after));
        double noise = Math.max(Math.abs(Moments.meanOf(differences)) * 1e-14, 4 * Math.ulp(largest));
        return Moments.deviationOf(differences) > noise;
    }

    /** Returns the largest absolute value; 0 of none. A loop, because each resample of a bootstrap asks for it. */
    private static double largestOf(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
