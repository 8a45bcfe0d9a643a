package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.vpip.analysis.statistics.mixed.TimePatternSums.TimePattern;

/**
 * Restricted likelihood of random intercepts and slopes at one covariance T of theirs, relative to the residual variance.
 *
 * <p>With V = I + ZTZ' and a person's Z = QR, V⁻¹ = (I - QQ') + Q H⁻¹ Q', H = I + RTR', at most 2 by 2. Derivatives are
 * those by T₁₁, T₁₂ = T₂₁ and T₂₂, which change H by K = RER'. Letters as in {@link ProfiledDeviance}.
 */
final class SlopeLikelihood {
    /** Derivatives of T by each of its three numbers. */
    private static final List<RealMatrix> DIRECTIONS = List.of(
            new Array2DRowRealMatrix(new double[][] {{1, 0}, {0, 0}}),
            new Array2DRowRealMatrix(new double[][] {{0, 1}, {1, 0}}),
            new Array2DRowRealMatrix(new double[][] {{0, 0}, {0, 1}}));

    final RealVector effect;
    final double q;
    final double deviance;
    private final TimePatternSums sums;
    private final IdentityHashMap<TimePattern, RealMatrix> inverses = new IdentityHashMap<>();
    private final RealMatrix root;
    private final RealMatrix c;

    /** Computes the likelihood at T = UU', where U is the root. */
    SlopeLikelihood(TimePatternSums sums, RealMatrix root) {
        this.sums = sums;
        this.root = root;
        double logV = sums.patterns().stream()
                .mapToDouble(pattern -> pattern.persons() * inverted(pattern))
                .sum();
        int rank = sums.rank();
        RealMatrix weighted = sums.products(this::inverse).add(sums.within());
        RealMatrix symmetric = weighted.add(weighted.transpose()).scalarMultiply(0.5);
        CholeskyDecomposition a = new CholeskyDecomposition(columns(symmetric), 1e-10, 0);
        RealVector b = weighted.getColumnVector(rank).getSubVector(0, rank);
        this.c = a.getSolver().getInverse();
        this.effect = c.operate(b);
        this.q = weighted.getEntry(rank, rank) - b.dotProduct(effect);
        double logA = IntStream.range(0, rank)
                .mapToDouble(j -> 2 * Math.log(a.getL().getEntry(j, j)))
                .sum();
        this.deviance = degrees() * (Math.log(2 * Math.PI * q / degrees()) + 1) + logV + logA;
    }

    /** Inverts H of a pattern by the singular values of RU, and returns its log determinant. */
    private double inverted(TimePattern pattern) {
        SingularValueDecomposition axes = new SingularValueDecomposition(pattern.factor.multiply(root));
        double[] shares = axes.getSingularValues();
        double logarithm = 0;
        for (int axis = 0; axis < shares.length; axis++) {
            double square = shares[axis] * shares[axis];
            logarithm += Math.log1p(square);
            shares[axis] = 1 / (1 + square);
        }
        inverses.put(
                pattern,
                axes.getU()
                        .multiply(MatrixUtils.createRealDiagonalMatrix(shares))
                        .multiply(axes.getUT()));
        return logarithm;
    }

    private int degrees() {
        return sums.rows() - sums.rank();
    }

    private RealMatrix columns(RealMatrix all) {
        return all.getSubMatrix(0, sums.rank() - 1, 0, sums.rank() - 1);
    }

    private RealMatrix inverse(TimePattern pattern) {
        RealMatrix inverse = inverses.get(pattern);
        if (inverse == null) {
            throw new IllegalArgumentException("not a pattern of these sums");
        }
        return inverse;
    }

    /** Returns K of a pattern, RER', for a change E of T. */
    private static Function<TimePattern, RealMatrix> change(RealMatrix direction) {
        return pattern -> pattern.factor.multiply(direction).multiply(pattern.factor.transpose());
    }

    private static RealMatrix identity(TimePattern pattern) {
        return MatrixUtils.createRealIdentityMatrix(pattern.parts());
    }

    private RealMatrix step(TimePattern pattern, Function<TimePattern, RealMatrix> change) {
        return inverse(pattern).multiply(change.apply(pattern));
    }

    /** Returns the products X'V⁻¹GV⁻¹X of the columns and the response, without the rests within people. */
    private RealMatrix first(Function<TimePattern, RealMatrix> change) {
        return sums.products(pattern -> step(pattern, change).multiply(inverse(pattern)));
    }

    /** Returns the derivatives of the deviance by T₁₁, T₁₂ and T₂₂. */
    double[] slopes() {
        RealVector extended = effect.append(-1);
        return DIRECTIONS.stream()
                .mapToDouble(direction -> {
                    Function<TimePattern, RealMatrix> change = change(direction);
                    RealMatrix products = first(change);
                    double fit = extended.dotProduct(products.operate(extended));
                    double size = sums.trace(pattern -> step(pattern, change));
                    return size - c.multiply(columns(products)).getTrace() - degrees() * fit / q;
                })
                .toArray();
    }

    double residualVariance() {
        return q / degrees();
    }

    /** Returns the relative covariance T of intercepts and slopes. */
    RealMatrix relative() {
        return root.multiply(root.transpose());
    }

    /** Returns the mean over the rows of the variance between people, relative to the residual variance. */
    double meanBetween() {
        return sums.trace(change(relative())) / sums.rows();
    }

    /**
     * Returns the parts of Kenward and Roger's adjustment, by the three changes of T and the residual variance.
     *
     * <p>The changes are UEU', T = UU', and not E: tests are the same, and large variances cost no digits.
     */
    VarianceDerivatives derivatives() {
        List<Function<TimePattern, RealMatrix>> changes = changes();
        RealMatrix[] first =
                changes.stream().map(this::first).map(this::columns).toArray(RealMatrix[]::new);
        RealMatrix[][] second = changes.stream()
                .map(one -> changes.stream().map(other -> second(one, other)).toArray(RealMatrix[]::new))
                .toArray(RealMatrix[][]::new);
        double[][] traces = changes.stream()
                .map(one ->
                        changes.stream().mapToDouble(other -> trace(one, other)).toArray())
                .toArray(double[][]::new);
        int residual = changes.size() - 1;
        RealMatrix within = columns(sums.within());
        first[residual] = first[residual].add(within);
        second[residual][residual] = second[residual][residual].add(within);
        traces[residual][residual] += sums.restDegrees();
        return VarianceDerivatives.scaled(c, first, second, traces, residualVariance());
    }

    private List<Function<TimePattern, RealMatrix>> changes() {
        List<Function<TimePattern, RealMatrix>> changes = new ArrayList<>();
        DIRECTIONS.forEach(e -> changes.add(change(root.multiply(e).multiply(root.transpose()))));
        changes.add(SlopeLikelihood::identity);
        return changes;
    }

    private RealMatrix second(Function<TimePattern, RealMatrix> one, Function<TimePattern, RealMatrix> other) {
        return columns(sums.products(
                pattern -> step(pattern, one).multiply(step(pattern, other)).multiply(inverse(pattern))));
    }

    private double trace(Function<TimePattern, RealMatrix> one, Function<TimePattern, RealMatrix> other) {
        return sums.trace(pattern -> step(pattern, one).multiply(step(pattern, other)));
    }
}
