package org.vpip.analysis.statistics.missing;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Little's test that values are missing completely at random.
 *
 * <p>The statistic is Σ n_j (ȳ_j - μ_j)' Σ_j⁻¹ (ȳ_j - μ_j) over the patterns of missing values, with μ and Σ from
 * {@link NormalEstimate}, on Σp_j - p degrees of freedom. A small p is evidence against it; a large one shows nothing.
 * Empty where the estimate is; with a single pattern the statistic is 0 and p undefined. R: {@code naniar::mcar_test}.
 *
 * <p>Little (1988), doi:10.1080/01621459.1988.10478722.
 */
public record LittleTest(
        NormalEstimate estimate, int patterns, double statistic, int degreesOfFreedom, OptionalDouble p) {

    /** Tests rows of one length, one for each person, NaN where missing. */
    public static Optional<LittleTest> of(double[][] rows) {
        return NormalEstimate.of(rows).map(LittleTest::of);
    }

    private static LittleTest of(NormalEstimate estimate) {
        double statistic = 0;
        int observed = 0;
        for (NormalEstimate.MissingPattern pattern : estimate.patterns()) {
            observed += pattern.observedColumns().length;
            statistic += distance(pattern, estimate);
        }
        int free = observed - estimate.means().length;
        double value = free == 0 ? 0 : statistic;
        OptionalDouble p = free > 0 ? OptionalDouble.of(UpperTail.chiSquared(value, free)) : OptionalDouble.empty();
        return new LittleTest(estimate, estimate.patterns().size(), value, free, p);
    }

    private static double distance(NormalEstimate.MissingPattern pattern, NormalEstimate estimate) {
        int[] seen = pattern.observedColumns();
        int n = pattern.rows().size();
        double[] means = estimate.means();
        RealVector difference = new ArrayRealVector(Arrays.stream(seen)
                .mapToDouble(j -> pattern.rows().stream()
                                .mapToDouble(row -> row[j] - means[j])
                                .sum()
                        / n)
                .toArray());
        Array2DRowRealMatrix all = new Array2DRowRealMatrix(estimate.covariances());
        return n
                * difference.dotProduct(new CholeskyDecomposition(all.getSubMatrix(seen, seen), 1e-8, 0)
                        .getSolver()
                        .solve(difference));
    }
}
