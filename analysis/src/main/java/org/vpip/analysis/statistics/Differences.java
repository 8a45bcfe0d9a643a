package org.vpip.analysis.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How after - before is taken before ranking. Scale means are thirds and fifths, whose differences are unequal in the
 * last bit where they are equal on paper.
 */
public enum Differences {
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
}
