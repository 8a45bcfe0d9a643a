package org.vpip.analysis.statistics.category;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Counts of two attributes, rows by columns; empty rows and columns are dropped.
 *
 * <p>Tests are empty with fewer than two rows or columns left. Pearson (1900), doi:10.1080/14786440009463897; Cramér
 * (1946); Bergsma (2013), doi:10.1016/j.jkss.2012.10.002.
 */
public final class ContingencyTable {
    private final int[][] counts;

    private ContingencyTable(int[][] counts) {
        this.counts = counts;
    }

    /** Drops empty rows and columns of rectangular counts, none negative. */
    public static ContingencyTable of(int[][] counts) {
        int[][] rows = Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .toArray(int[][]::new);
        int width = rows.length == 0 ? 0 : rows[0].length;
        int[] kept = IntStream.range(0, width)
                .filter(j -> Arrays.stream(rows).anyMatch(row -> row[j] > 0))
                .toArray();
        return new ContingencyTable(Arrays.stream(rows)
                .map(row -> Arrays.stream(kept).map(j -> row[j]).toArray())
                .toArray(int[][]::new));
    }

    /** A χ² test; with a smallest expected count below 5 the approximation is doubtful. */
    public record ChiSquaredTest(double statistic, int degreesOfFreedom, double p, double smallestExpected) {}

    /** Returns the counts without empty rows and columns. */
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    public int rows() {
        return counts.length;
    }

    public int columns() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    public int n() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    private boolean testable() {
        return rows() > 1 && columns() > 1;
    }

    /** Returns Pearson's χ² without correction. R: {@code chisq.test(correct = FALSE)}. */
    public Optional<ChiSquaredTest> chiSquared() {
        return pearson(0);
    }

    /** Returns χ² with Yates' correction (at most 0.5) for 2 by 2 tables; empty for others. R: {@code chisq.test}. */
    public Optional<ChiSquaredTest> yates() {
        return rows() == 2 && columns() == 2 ? pearson(0.5) : Optional.empty();
    }

    private Optional<ChiSquaredTest> pearson(double correction) {
        if (!testable()) {
            return Optional.empty();
        }
        double statistic = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                double expected = expected(i, j);
                double distance = Math.abs(counts[i][j] - expected);
                double corrected = distance - Math.min(correction, distance);
                statistic += corrected * corrected / expected;
                smallest = Math.min(smallest, expected);
            }
        }
        int free = (rows() - 1) * (columns() - 1);
        return Optional.of(new ChiSquaredTest(statistic, free, UpperTail.chiSquared(statistic, free), smallest));
    }

    private double expected(int i, int j) {
        return (double) Arrays.stream(counts[i]).sum()
                * Arrays.stream(counts).mapToInt(row -> row[j]).sum()
                / n();
    }

    /** Returns the likelihood ratio statistic G² = 2 Σ o ln(o / e). */
    public OptionalDouble likelihoodRatio() {
        if (!testable()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                int count = counts[i][j];
                sum += count == 0 ? 0 : count * Math.log(count / expected(i, j));
            }
        }
        return OptionalDouble.of(2 * sum);
    }

    /** Returns Cramér's V = √(χ² / (n (min(r, c) - 1))), 0 to 1, from χ² without correction. */
    public OptionalDouble cramersV() {
        return chiSquared().stream()
                .mapToDouble(test -> Math.sqrt(test.statistic() / n() / (Math.min(rows(), columns()) - 1)))
                .findFirst();
    }

    /**
     * Returns Cramér's V with Bergsma's bias correction, 0 to 1; empty also for n &lt; 2 and where the corrected sizes
     * are 1.
     */
    public OptionalDouble correctedV() {
        Optional<ChiSquaredTest> test = chiSquared();
        if (test.isEmpty() || n() < 2) {
            return OptionalDouble.empty();
        }
        double n = n();
        double r = rows();
        double c = columns();
        double phi = Math.max(0, test.get().statistic() / n - (r - 1) * (c - 1) / (n - 1));
        double size = Math.min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1;
        return size < 0
                ? OptionalDouble.empty()
                : SafeDivision.map(SafeDivision.quotient(phi, size), squared -> Math.min(1, Math.sqrt(squared)));
    }
}
