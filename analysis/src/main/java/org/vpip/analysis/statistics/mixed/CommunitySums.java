package org.vpip.analysis.statistics.mixed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sufficient sums of one community: products of the response, from its mean at each wave, and of orthonormal combinations of the
 * waves, the level first; added up over the people seen at the same times.
 *
 * <p>A person's rows are split into their parts on an orthonormal basis of (1, time), and the rest of the person's own
 * line. Only the first depend on the random effects of people, so that large differences between people do not cost digits.
 */
final class CommunitySums {
    private final Map<TimePattern, PatternSums> patterns = new LinkedHashMap<>();
    private final RealMatrix coordinates;
    private final int width;
    private final double[][] within;

    /**
     * Sums of no one yet.
     *
     * @param coordinates of the model's columns and, last, its response: one row for each column of the sums
     */
    CommunitySums(RealMatrix coordinates) {
        this.coordinates = coordinates;
        this.width = coordinates.getRowDimension();
        this.within = new double[width][width];
    }

    /** Returns the number of waves at which the community is seen. */
    int waves() {
        return width - 1;
    }

    /** Returns products of the model's columns and its response, given those of the columns of these sums. */
    RealMatrix ofModel(RealMatrix products) {
        return coordinates.transpose().multiply(products).multiply(coordinates);
    }

    /** People seen at the same times, and sums of products of their parts. */
    private static final class PatternSums {
        private final double[][][][] products;
        private int persons;

        private PatternSums(int parts, int width) {
            this.products = new double[parts][parts][width][width];
        }

        private void add(RealMatrix parts) {
            persons++;
            for (int a = 0; a < products.length; a++) {
                for (int b = 0; b < products.length; b++) {
                    addTo(products[a][b], 1, parts.getRow(a), parts.getRow(b));
                }
            }
        }
    }

    /** Adds the rows of a person who is seen at these times. */
    void add(TimePattern pattern, RealMatrix own) {
        RealMatrix parts = pattern.parts(own);
        patterns.computeIfAbsent(pattern, key -> new PatternSums(key.parts(), width))
                .add(parts);
        for (double[] row : pattern.rest(own, parts).getData()) {
            addTo(within, 1, row, row);
        }
    }

    private static void addTo(double[][] sum, double weight, double[] left, double[] right) {
        for (int i = 0; i < sum.length; i++) {
            double factor = weight * left[i];
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += factor * right[j];
            }
        }
    }

    /** Returns the sum of products of all columns over the people's rows, with the weights between them. */
    RealMatrix products(PatternWeights weights) {
        double[][] sum = new double[width][width];
        if (!weights.isZero()) {
            addTo(sum, weights.rest(), within);
            patterns.forEach((pattern, own) -> {
                RealMatrix weight = weights.of(pattern);
                for (int a = 0; a < pattern.parts(); a++) {
                    for (int b = 0; b < pattern.parts(); b++) {
                        addTo(sum, weight.getEntry(a, b), own.products[a][b]);
                    }
                }
            });
        }
        return new Array2DRowRealMatrix(sum, false);
    }

    private static void addTo(double[][] sum, double weight, double[][] products) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += weight * products[i][j];
            }
        }
    }

    /** Returns the sum over people of the trace of the weights. */
    double trace(PatternWeights weights) {
        return weights.isZero()
                ? 0
                : patterns.entrySet().stream()
                        .mapToDouble(entry -> entry.getValue().persons
                                * (weights.of(entry.getKey()).getTrace()
                                        + weights.rest()
                                                * (entry.getKey().rows()
                                                        - entry.getKey().parts())))
                        .sum();
    }

    /** Returns the sum over people of the logarithms of their pattern. */
    double sum(Map<TimePattern, Double> logarithms) {
        return patterns.entrySet().stream()
                .mapToDouble(entry -> entry.getValue().persons * logarithms.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }
}
