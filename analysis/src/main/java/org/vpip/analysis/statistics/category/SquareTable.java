package org.vpip.analysis.statistics.category;

import java.util.Arrays;
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

    /** Returns the table of square counts, none negative. */
    public static SquareTable of(double[][] counts) {
        for (double[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("counts must be square: " + counts.length + " x " + row.length);
            }
        }
        return new SquareTable(counts);
    }

    /** Stuart and Maxwell's test, with Bhapkar's χ² = SM / (1 - SM / n), infinite when SM = n. */
    public record MarginalHomogeneity(double statistic, int degreesOfFreedom, double p, double bhapkar) {}

    /** Bowker's statistic, with the number of all k(k-1)/2 pairs of categories and of those that are not empty. */
    public record BowkerSymmetry(double statistic, int pairs, int filledPairs) {
        /** Returns p; the degrees of freedom are all pairs, or only those in which someone changed. It is 1 if no one did. */
        public double p(int degreesOfFreedom) {
            return degreesOfFreedom == 0 ? 1 : UpperTail.chiSquared(statistic, degreesOfFreedom);
        }
    }

    public double n() {
        return Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    }

    /**
     * Tests whether the categories keep their shares (Stuart-Maxwell): d' V⁻¹ d over all but one category.
     *
     * <p>Categories into and out of which no one moved are dropped; degrees of freedom = kept - 1. Empty when no one
     * moved and when V cannot be inverted, that is with movement within separate sets of categories only. R:
     * {@code coin::mh_test}.
     */
    public Optional<MarginalHomogeneity> marginalHomogeneity() {
        int[] kept = IntStream.range(0, counts.length).filter(this::moved).toArray();
        int free = kept.length - 1;
        if (free < 1) {
            return Optional.empty();
        }
        return statistic(kept, free).stream()
                .mapToObj(value -> marginalHomogeneity(value, free))
                .findFirst();
    }

    private MarginalHomogeneity marginalHomogeneity(double statistic, int free) {
        double share = statistic / n();
        double bhapkar = share >= 1 - 1e-14 ? Double.POSITIVE_INFINITY : statistic / (1 - share);
        return new MarginalHomogeneity(statistic, free, UpperTail.chiSquared(statistic, free), bhapkar);
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
        return Arrays.stream(counts[category]).sum();
    }

    private double column(int category) {
        return Arrays.stream(counts).mapToDouble(row -> row[category]).sum();
    }

    /**
     * Tests whether each move is as frequent as its reverse (Bowker). Pairs without a move are skipped; without any move
     * the statistic is 0 and p is 1. Empty below two categories.
     */
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
        return pairs == 0 ? Optional.empty() : Optional.of(new BowkerSymmetry(statistic, pairs, filled));
    }
}
