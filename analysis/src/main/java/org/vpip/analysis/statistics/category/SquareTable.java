package org.vpip.analysis.statistics.category;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Categories of the same people before (rows) and after (columns), as counts of at least 0.
 *
 * <p>Stuart (1955), doi:10.1093/biomet/42.3-4.412; Maxwell (1970), doi:10.1192/bjp.116.535.651; Bhapkar (1966),
 * doi:10.1080/01621459.1966.10502021; Bowker (1948), doi:10.1080/01621459.1948.10483284.
 */
public final class SquareTable {
    private final double[][] counts;

    private SquareTable(double[][] counts) {
        this.counts = counts;
    }

    /** @param counts square, not negative */
    public static SquareTable of(double[][] counts) {
        for (double[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("counts must be square: " + counts.length + " x " + row.length);
            }
        }
        return new SquareTable(counts);
    }

    /** @param bhapkar χ² of Bhapkar, SM / (1 - SM / n), infinite when SM = n */
    public record MarginalHomogeneity(double statistic, int degreesOfFreedom, double p, double bhapkar) {}

    /** @param pairs k(k-1)/2 pairs of categories, of which some are empty */
    public record BowkerSymmetry(double statistic, int pairs, int filledPairs) {
        /** @param degreesOfFreedom all pairs, or only those in which somebody changed */
        public double p(int degreesOfFreedom) {
            return UpperTail.chiSquared(statistic, degreesOfFreedom);
        }
    }

    public double n() {
        double n = 0;
        for (double[] row : counts) {
            for (double count : row) {
                n += count;
            }
        }
        return n;
    }

    /**
     * Do the categories keep their shares? Stuart-Maxwell: d' V⁻¹ d over all but one category. Categories into and out of which
     * nobody moved are dropped, degrees of freedom = kept - 1. Empty when nobody moved and when V cannot be inverted
     * (movement within separate sets of categories only). R: {@code coin::mh_test}.
     */
    public Optional<MarginalHomogeneity> marginalHomogeneity() {
        int[] kept = IntStream.range(0, counts.length).filter(this::moved).toArray();
        int free = kept.length - 1;
        if (free < 1) {
            return Optional.empty();
        }
        OptionalDouble statistic = statistic(kept, free);
        if (statistic.isEmpty()) {
            return Optional.empty();
        }
        double value = statistic.getAsDouble();
        double share = value / n();
        double bhapkar = share >= 1 - 1e-14 ? Double.POSITIVE_INFINITY : value / (1 - share);
        return Optional.of(new MarginalHomogeneity(value, free, UpperTail.chiSquared(value, free), bhapkar));
    }

    private OptionalDouble statistic(int[] kept, int free) {
        RealVector difference = new ArrayRealVector(free);
        Array2DRowRealMatrix variance = new Array2DRowRealMatrix(free, free);
        for (int i = 0; i < free; i++) {
            int own = kept[i];
            difference.setEntry(i, row(own) - column(own));
            variance.setEntry(i, i, row(own) + column(own) - 2 * counts[own][own]);
            for (int j = 0; j < i; j++) {
                double both = -counts[own][kept[j]] - counts[kept[j]][own];
                variance.setEntry(i, j, both);
                variance.setEntry(j, i, both);
            }
        }
        try {
            RealVector solved = new CholeskyDecomposition(variance).getSolver().solve(difference);
            return OptionalDouble.of(difference.dotProduct(solved));
        } catch (NonPositiveDefiniteMatrixException e) {
            return OptionalDouble.empty();
        }
    }

    private boolean moved(int category) {
        return row(category) + column(category) > 2 * counts[category][category];
    }

    private double row(int category) {
        double sum = 0;
        for (double count : counts[category]) {
            sum += count;
        }
        return sum;
    }

    private double column(int category) {
        double sum = 0;
        for (double[] row : counts) {
            sum += row[category];
        }
        return sum;
    }

    /** Bowker: is each move as frequent as its reverse? Pairs without a move are skipped. Empty when nobody moved. */
    public Optional<BowkerSymmetry> symmetry() {
        double statistic = 0;
        int filled = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < i; j++) {
                double both = counts[i][j] + counts[j][i];
                double difference = counts[i][j] - counts[j][i];
                statistic += both == 0 ? 0 : difference * difference / both;
                filled += both == 0 ? 0 : 1;
            }
        }
        int pairs = counts.length * (counts.length - 1) / 2;
        return filled == 0 ? Optional.empty() : Optional.of(new BowkerSymmetry(statistic, pairs, filled));
    }
}
