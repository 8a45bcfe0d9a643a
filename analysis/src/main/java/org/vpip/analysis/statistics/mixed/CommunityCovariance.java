package org.vpip.analysis.statistics.mixed;

import java.util.Arrays;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Covariance V = D + WΓW' of the rows of one community: D of its people and residuals, Γ of orthonormal combinations W of its waves,
 * diagonal; all relative to the residual variance.
 *
 * <p>Y = (y, W) are the columns of {@link CommunitySums}. By Woodbury, V⁻¹Y = D⁻¹YN with N = (1, 0; -M W'D⁻¹y, P), S = W'D⁻¹W, M = L(I +
 * LSL)⁻¹L, L² = Γ, P = S⁻¹(S⁻¹ + Γ)⁻¹: no difference of large numbers where communities are far apart. Golub & Van Loan (2013), Matrix
 * Computations, section 2.1.4.
 */
final class CommunityCovariance {
    private final CommunitySums sums;
    private final PatternWeights people;
    private final RealMatrix middle;
    private final RealMatrix remainder;
    private final RealMatrix products;
    private final double logDeterminant;

    /**
     * Computes the inverse.
     *
     * @param people D⁻¹
     * @param covariance of which Γ is a part
     */
    CommunityCovariance(CommunitySums sums, PatternWeights people, VarianceChange covariance) {
        this.sums = sums;
        this.people = people;
        RealMatrix ofPeople = symmetric(sums.products(people));
        RealVector response = ofPeople.getColumnVector(0).getSubVector(1, sums.waves());
        double[] variances = covariance.ofWaves(sums.waves());
        RealMatrix root = MatrixUtils.createRealDiagonalMatrix(
                Arrays.stream(variances).map(Math::sqrt).toArray());
        RealMatrix inner = root.multiply(waves(ofPeople)).multiply(root);
        CholeskyDecomposition factor = cholesky(inner.add(MatrixUtils.createRealIdentityMatrix(sums.waves())));
        this.middle = root.multiply(factor.getSolver().getInverse()).multiply(root);
        this.logDeterminant = Math.log(factor.getDeterminant());
        RealMatrix without = cholesky(waves(ofPeople)).getSolver().getInverse();
        RealMatrix all = without.add(MatrixUtils.createRealDiagonalMatrix(variances));
        RealMatrix ofWaves = symmetric(cholesky(all).getSolver().getInverse());
        RealMatrix left = without.multiply(ofWaves);
        RealVector taken = middle.operate(response).mapMultiply(-1);
        RealVector both = left.preMultiply(response);
        this.remainder = blocks(1, response.mapMultiply(0), taken, left);
        this.products = blocks(ofPeople.getEntry(0, 0) + response.dotProduct(taken), both, both, ofWaves);
    }

    private static CholeskyDecomposition cholesky(RealMatrix matrix) {
        return new CholeskyDecomposition(symmetric(matrix), 1e-10, 0);
    }

    /** Returns the matrix of the response first, with a row and a column beside it, and the waves. */
    private static RealMatrix blocks(double corner, RealVector row, RealVector column, RealMatrix waves) {
        int width = waves.getRowDimension() + 1;
        RealMatrix whole = MatrixUtils.createRealMatrix(width, width);
        whole.setEntry(0, 0, corner);
        whole.setSubMatrix(new double[][] {row.toArray()}, 0, 1);
        whole.setSubMatrix(MatrixUtils.createColumnRealMatrix(column.toArray()).getData(), 1, 0);
        whole.setSubMatrix(waves.getData(), 1, 1);
        return whole;
    }

    static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    /** Change of V by one variance: as matrices between people's rows D⁻¹G, between waves E; and V⁻¹GV⁻¹ between the model's columns, with the trace of V⁻¹G. */
    record CommunityDerivative(
            PatternWeights step, RealMatrix between, RealMatrix ofPeople, RealMatrix products, double trace) {}

    /** Returns the sum of products of the model's columns and response, V⁻¹ between them. */
    RealMatrix products() {
        return sums.ofModel(products);
    }

    /** Returns log |I + LSL|, which is log |V| without that of the people. */
    double logDeterminant() {
        return logDeterminant;
    }

    private static RealMatrix waves(RealMatrix all) {
        return all.getSubMatrix(1, all.getRowDimension() - 1, 1, all.getRowDimension() - 1);
    }

    private static RealMatrix rows(RealMatrix all) {
        return all.getSubMatrix(1, all.getRowDimension() - 1, 0, all.getRowDimension() - 1);
    }

    /**
     * Returns the change by a variance.
     *
     * @param step D⁻¹G, of its change G between people's rows
     */
    CommunityDerivative change(PatternWeights step, VarianceChange variance) {
        RealMatrix between = MatrixUtils.createRealDiagonalMatrix(variance.ofWaves(sums.waves()));
        RealMatrix own = sums.products(step.times(people));
        RealMatrix ofPeople =
                step.isZero() ? own : remainder.transpose().multiply(own).multiply(remainder);
        RealMatrix rows = rows(products);
        RealMatrix whole = ofPeople.add(rows.transpose().multiply(between).multiply(rows));
        double trace = sums.trace(step)
                - middle.multiply(waves(own)).getTrace()
                + between.multiply(waves(products)).getTrace();
        return new CommunityDerivative(step, between, ofPeople, sums.ofModel(whole), trace);
    }

    /** Returns the sum of products of the model's columns and response, V⁻¹GᵢV⁻¹GⱼV⁻¹ between them. */
    RealMatrix second(CommunityDerivative i, CommunityDerivative j) {
        RealMatrix rows = rows(products);
        RealMatrix left = rows(sums.products(i.step.times(people)).multiply(remainder));
        RealMatrix right = rows(sums.products(j.step.times(people)).multiply(remainder));
        RealMatrix both = sums.products(i.step.times(j.step).times(people));
        RealMatrix ofPeople = remainder
                .transpose()
                .multiply(both)
                .multiply(remainder)
                .subtract(left.transpose().multiply(middle).multiply(right));
        RealMatrix first = rows(i.ofPeople).transpose().multiply(j.between).multiply(rows);
        RealMatrix last = rows.transpose().multiply(i.between).multiply(rows(j.ofPeople));
        RealMatrix ofWaves = rows.transpose()
                .multiply(i.between)
                .multiply(waves(products))
                .multiply(j.between)
                .multiply(rows);
        return sums.ofModel(ofPeople.add(first).add(last).add(ofWaves));
    }

    /** Returns the trace of V⁻¹GᵢV⁻¹Gⱼ. */
    double trace(CommunityDerivative i, CommunityDerivative j) {
        RealMatrix own = middle.multiply(waves(sums.products(i.step.times(people))));
        RealMatrix other = middle.multiply(waves(sums.products(j.step.times(people))));
        PatternWeights both = i.step.times(j.step);
        double ofPeople = sums.trace(both)
                - 2 * middle.multiply(waves(sums.products(both.times(people)))).getTrace()
                + own.multiply(other).getTrace();
        RealMatrix between = waves(products);
        return ofPeople
                + j.between.multiply(waves(i.ofPeople)).getTrace()
                + i.between.multiply(waves(j.ofPeople)).getTrace()
                + i.between
                        .multiply(between)
                        .multiply(j.between)
                        .multiply(between)
                        .getTrace();
    }
}
