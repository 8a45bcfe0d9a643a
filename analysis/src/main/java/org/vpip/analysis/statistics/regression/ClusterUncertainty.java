package org.vpip.analysis.statistics.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Uncertainty of a coefficient where rows of one cluster may resemble each other: CR2 with Satterthwaite's degrees of freedom.
 *
 * <p>The residuals of each cluster are multiplied by (I - H)^(-1/2), H its part of the hat matrix; least squares is the working
 * model. Empty below two clusters, and where a cluster determines a part of the coefficient alone (such as a group that is one
 * cluster), for which the adjustment does not exist. An error of 0 has t infinite, or NaN for an estimate of 0. Below 4 degrees of
 * freedom the interval is wide, and its level is approximate. R: {@code clubSandwich::coef_test(lm, vcov = "CR2")}, which inserts
 * 0 for the second case.
 *
 * <p>Bell & McCaffrey (2002), Survey Methodology 28, 169; Pustejovsky & Tipton (2018), doi:10.1080/07350015.2016.1247004.
 *
 * @param degreesOfFreedom above 0, not necessarily an integer
 * @param p two-sided
 * @param interval of level 0.95
 */
public record ClusterUncertainty(double standardError, double degreesOfFreedom, double t, double p, Interval interval) {
    private static final double ALONE = 1e-9;
    /** The size of a sum relative to that of its terms below which only rounding is left. */
    private static final double ROUNDING = 1e-13;

    /** Weights of the residuals of one cluster, and their product with the orthonormal columns. */
    @SuppressWarnings("ArrayRecordComponent")
    private record ClusterWeights(int[] rows, RealVector weights, RealVector projected) {
        /** Returns the weighted sum of the residuals; 0 where only rounding is left. */
        double score(double... residuals) {
            double[] terms = IntStream.range(0, rows.length)
                    .mapToDouble(i -> weights.getEntry(i) * residuals[rows[i]])
                    .toArray();
            double sum = Arrays.stream(terms).sum();
            double size = Arrays.stream(terms).map(Math::abs).sum();
            return Math.abs(sum) > ROUNDING * size ? sum : 0;
        }
    }

    /**
     * Computes the uncertainty of an estimate.
     *
     * @param basis orthonormal columns of the model, one row for each observation
     * @param direction of the coefficient in those columns
     * @param clusters of the rows, from 0
     */
    static Optional<ClusterUncertainty> of(
            double estimate, RealMatrix basis, RealVector direction, double[] residuals, int[] clusters) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        ClusterWeights[] weights = new ClusterWeights[count];
        for (int cluster = 0; cluster < count; cluster++) {
            int own = cluster;
            int[] rows = IntStream.range(0, clusters.length)
                    .filter(row -> clusters[row] == own)
                    .toArray();
            Optional<ClusterWeights> found = weights(basis, direction, rows);
            if (count < 2 || found.isEmpty()) {
                return Optional.empty();
            }
            weights[cluster] = found.get();
        }
        double variance = Arrays.stream(weights)
                .mapToDouble(own -> own.score(residuals))
                .map(score -> score * score)
                .sum();
        return Optional.of(result(estimate, Math.sqrt(variance), degrees(weights)));
    }

    /** Returns (I - H)^(-1/2) X (X'X)⁻¹ c of a cluster; empty where an eigenvalue of H that matters is 1. */
    private static Optional<ClusterWeights> weights(RealMatrix basis, RealVector direction, int... rows) {
        int[] columns = IntStream.range(0, basis.getColumnDimension()).toArray();
        RealMatrix own = basis.getSubMatrix(rows, columns);
        EigenDecomposition hat = new EigenDecomposition(own.transpose().multiply(own));
        RealVector adjusted = MatrixUtils.createRealVector(new double[columns.length]);
        for (int k : columns) {
            RealVector axis = hat.getEigenvector(k);
            double part = axis.dotProduct(direction);
            double left = 1 - hat.getRealEigenvalue(k);
            if (Math.abs(part) > ALONE * direction.getNorm()) {
                if (left < ALONE) {
                    return Optional.empty();
                }
                adjusted = adjusted.add(axis.mapMultiply(part / Math.sqrt(left)));
            }
        }
        RealVector weights = own.operate(adjusted);
        return Optional.of(new ClusterWeights(rows, weights, own.preMultiply(weights)));
    }

    /** Returns tr(P)² / tr(P²), where P holds the covariances of the clusters' scores in the working model. */
    private static double degrees(ClusterWeights... clusters) {
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < clusters.length; i++) {
            for (int j = 0; j < clusters.length; j++) {
                double covariance = -clusters[i].projected().dotProduct(clusters[j].projected());
                if (i == j) {
                    covariance += clusters[i].weights().dotProduct(clusters[i].weights());
                    trace += covariance;
                }
                squares += covariance * covariance;
            }
        }
        return trace * trace / squares;
    }

    private static ClusterUncertainty result(double estimate, double error, double degrees) {
        StudentTail student = new StudentTail(degrees);
        double t = estimate / error;
        double p = Double.isNaN(t) ? Double.NaN : student.twoSided(t);
        return new ClusterUncertainty(error, degrees, t, p, student.around(estimate, error, 0.95));
    }
}
