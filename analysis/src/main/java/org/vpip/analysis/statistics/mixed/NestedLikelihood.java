package org.vpip.analysis.statistics.mixed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.vpip.analysis.statistics.mixed.CommunityCovariance.CommunityDerivative;

/**
 * Restricted likelihood of nested random effects at one covariance of theirs, relative to the residual variance.
 *
 * <p>With a person's Z = QR, that person's D = I + ZTZ' has D⁻¹ = (I - QQ') + Q H⁻¹ Q', H = I + RTR', at most 2 by 2. A change E of T
 * changes H by K = RER'. Letters as in {@link ProfiledDeviance} and {@link CommunityCovariance}; X are the columns of the model.
 */
final class NestedLikelihood {
    final RealVector effect;
    final double q;
    final double deviance;
    private final NestedSums sums;
    private final VarianceChange covariance;
    private final PatternWeights inverse;
    private final List<CommunityCovariance> communities;
    private final RealMatrix c;

    private NestedLikelihood(NestedSums sums, RealMatrix root, VarianceChange covariance) {
        this.sums = sums;
        this.covariance = covariance;
        Map<TimePattern, Double> logarithms = new LinkedHashMap<>();
        this.inverse = new PatternWeights(
                sums.patterns().stream().collect(Collectors.toMap(own -> own, own -> inverted(own, root, logarithms))),
                1);
        this.communities = sums.communities().stream()
                .map(own -> new CommunityCovariance(own, inverse, covariance))
                .toList();
        int rank = sums.rank();
        RealMatrix weighted = CommunityCovariance.symmetric(total(communities, CommunityCovariance::products));
        CholeskyDecomposition a = new CholeskyDecomposition(columns(weighted), 1e-10, 0);
        RealVector b = weighted.getColumnVector(rank).getSubVector(0, rank);
        this.c = a.getSolver().getInverse();
        this.effect = c.operate(b);
        this.q = weighted.getEntry(rank, rank) - b.dotProduct(effect);
        this.deviance = degrees() * (Math.log(2 * Math.PI * q / degrees()) + 1)
                + logDeterminant(logarithms)
                + IntStream.range(0, rank)
                        .mapToDouble(j -> 2 * Math.log(a.getL().getEntry(j, j)))
                        .sum();
    }

    /** Returns log |V|, given the log determinants of the patterns. */
    private double logDeterminant(Map<TimePattern, Double> logarithms) {
        double ofPeople = sums.communities().stream()
                .mapToDouble(own -> own.sum(logarithms))
                .sum();
        return ofPeople
                + communities.stream()
                        .mapToDouble(CommunityCovariance::logDeterminant)
                        .sum();
    }

    /**
     * Computes the likelihood at T = UU'; empty where the variances are so large that rounding leaves nothing of the
     * effects' precision.
     *
     * @param root U
     * @param covariance T and the variances of communities
     */
    static Optional<NestedLikelihood> at(NestedSums sums, RealMatrix root, VarianceChange covariance) {
        try {
            return Optional.of(new NestedLikelihood(sums, root, covariance));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    /** Returns H⁻¹ of a pattern by the singular values of RU, and keeps its log determinant. */
    private RealMatrix inverted(TimePattern pattern, RealMatrix root, Map<TimePattern, Double> logarithms) {
        SingularValueDecomposition axes =
                new SingularValueDecomposition(pattern.factor().multiply(root));
        double[] shares = axes.getSingularValues();
        double logarithm = 0;
        for (int axis = 0; axis < shares.length; axis++) {
            double square = shares[axis] * shares[axis];
            logarithm += Math.log1p(square);
            shares[axis] = 1 / (1 + square);
        }
        logarithms.put(pattern, logarithm);
        return axes.getU()
                .multiply(MatrixUtils.createRealDiagonalMatrix(shares))
                .multiply(axes.getUT());
    }

    private int degrees() {
        return sums.rows() - sums.rank();
    }

    private RealMatrix columns(RealMatrix all) {
        return all.getSubMatrix(0, sums.rank() - 1, 0, sums.rank() - 1);
    }

    /** Returns the sum over communities of products of the columns and the response. */
    private <T> RealMatrix total(List<T> own, Function<T, RealMatrix> products) {
        RealMatrix total = MatrixUtils.createRealMatrix(sums.rank() + 1, sums.rank() + 1);
        for (T one : own) {
            total = total.add(products.apply(one));
        }
        return total;
    }

    /** Returns the matrix between people's rows of a change: K between parts, and the residual's between the rests. */
    private PatternWeights ofPeople(VarianceChange change) {
        return new PatternWeights(
                sums.patterns().stream()
                        .collect(Collectors.toMap(
                                own -> own,
                                own -> own.factor()
                                        .multiply(change.person())
                                        .multiply(own.factor().transpose())
                                        .add(MatrixUtils.createRealIdentityMatrix(own.parts())
                                                .scalarMultiply(change.residual())))),
                change.residual());
    }

    private List<CommunityDerivative> changed(VarianceChange change) {
        PatternWeights step = change.isOfCommunities() ? PatternWeights.ZERO : inverse.times(ofPeople(change));
        return communities.stream().map(own -> own.change(step, change)).toList();
    }

    /** Returns the derivatives of the deviance by variances. */
    double[] slopes(List<VarianceChange> changes) {
        RealVector extended = effect.append(-1);
        return changes.stream()
                .mapToDouble(change -> {
                    List<CommunityDerivative> own = changed(change);
                    RealMatrix products = total(own, CommunityDerivative::products);
                    double fit = extended.dotProduct(products.operate(extended));
                    double size =
                            own.stream().mapToDouble(CommunityDerivative::trace).sum();
                    return size - c.multiply(columns(products)).getTrace() - degrees() * fit / q;
                })
                .toArray();
    }

    double residualVariance() {
        return q / degrees();
    }

    /** Returns the relative covariance. */
    VarianceChange covariance() {
        return covariance;
    }

    /** Returns the mean over the rows of the variance between people of a community, relative to the residual variance. */
    double meanBetween() {
        PatternWeights between = ofPeople(VarianceChange.ofPeople(covariance.person()));
        return sums.communities().stream()
                        .mapToDouble(own -> own.trace(between))
                        .sum()
                / sums.rows();
    }

    /** Returns the parts of Kenward and Roger's adjustment by these variances. */
    VarianceDerivatives derivatives(List<VarianceChange> changes) {
        int size = changes.size();
        List<List<CommunityDerivative>> own =
                changes.stream().map(this::changed).toList();
        RealMatrix[] first = own.stream()
                .map(one -> columns(total(one, CommunityDerivative::products)))
                .toArray(RealMatrix[]::new);
        RealMatrix[][] second = new RealMatrix[size][size];
        double[][] traces = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                second[i][j] = columns(second(own.get(i), own.get(j)));
                traces[i][j] = trace(own.get(i), own.get(j));
            }
        }
        return VarianceDerivatives.scaled(c, first, second, traces, residualVariance());
    }

    private RealMatrix second(List<CommunityDerivative> one, List<CommunityDerivative> other) {
        List<Integer> all = IntStream.range(0, one.size()).boxed().toList();
        return total(all, i -> communities.get(i).second(one.get(i), other.get(i)));
    }

    private double trace(List<CommunityDerivative> one, List<CommunityDerivative> other) {
        return IntStream.range(0, one.size())
                .mapToDouble(i -> communities.get(i).trace(one.get(i), other.get(i)))
                .sum();
    }
}
