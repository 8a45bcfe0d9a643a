package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sufficient sums of the data for intercepts and slopes of people: products of the orthonormal columns and the response,
 * added up over the people seen at the same times.
 *
 * <p>A person's rows are split into their parts on an orthonormal basis of (1, time), and the rest of the person's own
 * line. Only the first depend on the random effects, so that large differences between people do not cost digits.
 */
final class TimePatternSums {
    private final Map<List<Double>, TimePattern> patterns = new LinkedHashMap<>();
    private final int width;
    private final RealMatrix within;

    /** People seen at the same times, and sums of products of their parts (p + 1 by p + 1, the response last). */
    static final class TimePattern {
        final int rows;
        /** Triangular factor of (1, time), one row for each part: one part for one time, else two. */
        final RealMatrix factor;

        private final double[][] basis;
        private final RealMatrix[][] products;
        private int persons;

        private TimePattern(List<Double> times, int width) {
            this.rows = times.size();
            double mean = times.stream().mapToDouble(t -> t).average().orElseThrow();
            double norm = Math.sqrt(
                    times.stream().mapToDouble(t -> (t - mean) * (t - mean)).sum());
            double root = Math.sqrt(rows);
            double[] level = times.stream().mapToDouble(t -> 1 / root).toArray();
            double[] line = times.stream().mapToDouble(t -> (t - mean) / norm).toArray();
            this.basis = norm > 0 ? new double[][] {level, line} : new double[][] {level};
            double[][] triangle = {{root, mean * root}, {0, norm}};
            this.factor = new Array2DRowRealMatrix(triangle).getSubMatrix(0, basis.length - 1, 0, 1);
            this.products = new RealMatrix[basis.length][basis.length];
            for (RealMatrix[] row : products) {
                for (int part = 0; part < row.length; part++) {
                    row[part] = new Array2DRowRealMatrix(width, width);
                }
            }
        }

        int persons() {
            return persons;
        }

        int parts() {
            return basis.length;
        }

        /** Adds a person's rows, and returns what remains of them. */
        private RealMatrix add(RealMatrix own) {
            RealMatrix parts = new Array2DRowRealMatrix(basis).multiply(own);
            for (int a = 0; a < basis.length; a++) {
                for (int b = 0; b < basis.length; b++) {
                    products[a][b] = products[a][b].add(parts.getRowVector(a).outerProduct(parts.getRowVector(b)));
                }
            }
            persons++;
            return own.subtract(new Array2DRowRealMatrix(basis).transpose().multiply(parts));
        }
    }

    /**
     * Sums orthonormal columns and the response.
     *
     * @param subjects the person of each row
     * @param times of each row
     */
    TimePatternSums(List<double[]> columns, int[] subjects, double[] times) {
        this.width = columns.size();
        Map<Integer, List<Integer>> people = new LinkedHashMap<>();
        for (int row = 0; row < subjects.length; row++) {
            people.computeIfAbsent(subjects[row], person -> new ArrayList<>()).add(row);
        }
        RealMatrix rest = new Array2DRowRealMatrix(width, width);
        for (List<Integer> own : people.values()) {
            List<Double> seen = own.stream().map(row -> times[row]).toList();
            TimePattern pattern = patterns.computeIfAbsent(seen, key -> new TimePattern(key, width));
            RealMatrix left = pattern.add(rows(columns, own));
            rest = rest.add(left.transpose().multiply(left));
        }
        this.within = rest;
    }

    private static RealMatrix rows(List<double[]> columns, List<Integer> own) {
        RealMatrix rows = new Array2DRowRealMatrix(own.size(), columns.size());
        for (int row = 0; row < own.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                rows.setEntry(row, column, columns.get(column)[own.get(row)]);
            }
        }
        return rows;
    }

    List<TimePattern> patterns() {
        return List.copyOf(patterns.values());
    }

    /** Returns the number of columns without the response. */
    int rank() {
        return width - 1;
    }

    int rows() {
        return patterns().stream()
                .mapToInt(pattern -> pattern.persons * pattern.rows)
                .sum();
    }

    /** Returns the number of rows that remain after the parts of each person. */
    double restDegrees() {
        return patterns().stream()
                .mapToInt(pattern -> pattern.persons * (pattern.rows - pattern.parts()))
                .sum();
    }

    /** Returns the sums of products of the rests (p + 1 by p + 1, the response last). */
    RealMatrix within() {
        return within;
    }

    /** Returns Σ U'MU over people, U the parts of their rows, M the weight of their pattern. */
    RealMatrix products(Function<TimePattern, RealMatrix> weight) {
        RealMatrix sum = new Array2DRowRealMatrix(width, width);
        for (TimePattern pattern : patterns.values()) {
            RealMatrix own = weight.apply(pattern);
            for (int a = 0; a < pattern.parts(); a++) {
                for (int b = 0; b < pattern.parts(); b++) {
                    sum = sum.add(pattern.products[a][b].scalarMultiply(own.getEntry(a, b)));
                }
            }
        }
        return sum;
    }

    /** Returns the sum over people of the trace of the weight of their pattern. */
    double trace(Function<TimePattern, RealMatrix> weight) {
        return patterns.values().stream()
                .mapToDouble(pattern -> pattern.persons * weight.apply(pattern).getTrace())
                .sum();
    }
}
