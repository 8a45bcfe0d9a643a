package org.vpip.analysis.statistics.mixed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Matrix between the rows of each person: one between the parts of each pattern, and a factor of the rests.
 *
 * @param parts empty where the matrix is 0
 */
record PatternWeights(Map<TimePattern, RealMatrix> parts, double rest) {
    static final PatternWeights ZERO = new PatternWeights(Map.of(), 0);

    PatternWeights {
        parts = Map.copyOf(parts);
    }

    boolean isZero() {
        return parts.isEmpty();
    }

    /** Returns the product of two matrices. */
    PatternWeights times(PatternWeights other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        Map<TimePattern, RealMatrix> product = new LinkedHashMap<>();
        parts.forEach((pattern, own) -> product.put(pattern, own.multiply(other.of(pattern))));
        return new PatternWeights(product, rest * other.rest);
    }

    /** Returns the matrix between the parts of one pattern. */
    RealMatrix of(TimePattern pattern) {
        RealMatrix own = parts.get(pattern);
        return own == null ? MatrixUtils.createRealMatrix(pattern.parts(), pattern.parts()) : own;
    }
}
