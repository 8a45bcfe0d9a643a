package org.vpip.analysis.statistics.mixed;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;
import org.vpip.analysis.statistics.Moments;

/** Person, community and time of each row; every person is in one community. */
final class NestedRows {
    private final int[] people;
    private final int[] communities;
    private final double[] times;

    /** Keeps the rows, with times from their mean. */
    NestedRows(int[] people, int[] communities, double[] times) {
        double mean = Moments.meanOf(times);
        this.people = people.clone();
        this.communities = communities.clone();
        this.times = Arrays.stream(times).map(time -> time - mean).toArray();
    }

    /** Returns whether there are two people or more, and two times. */
    boolean hasTwo() {
        return Arrays.stream(times).distinct().limit(2).count() == 2
                && Arrays.stream(people).distinct().limit(2).count() == 2;
    }

    int size() {
        return people.length;
    }

    /** Returns the first time, from the mean of all. */
    double earliest() {
        return Arrays.stream(times).min().orElseThrow();
    }

    /** Returns the rows of each of these, by time. */
    private Collection<List<Integer>> grouped(int[] groups, List<Integer> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(row -> times[row]))
                .collect(Collectors.groupingBy(row -> groups[row], LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /**
     * Returns the sums of each community.
     *
     * @param columns each with the same value at all rows of a community and wave; and, last, the response
     * @param patterns to which those of the rows are added
     */
    List<CommunitySums> sums(List<double[]> columns, Map<List<Double>, TimePattern> patterns) {
        List<Integer> all = IntStream.range(0, size()).boxed().toList();
        return grouped(communities, all).stream()
                .map(own -> sums(columns, own, patterns))
                .toList();
    }

    private CommunitySums sums(
            List<double[]> columns, List<Integer> community, Map<List<Double>, TimePattern> patterns) {
        double[] waves =
                community.stream().mapToDouble(row -> times[row]).distinct().toArray();
        RealMatrix means = means(columns, community, waves);
        RealMatrix basis = basis(waves.length);
        int response = columns.size() - 1;
        RealMatrix coordinates = new Array2DRowRealMatrix(waves.length + 1, columns.size());
        coordinates.setEntry(0, response, 1);
        coordinates.setSubMatrix(basis.transpose().multiply(means).getData(), 1, 0);
        CommunitySums sums = new CommunitySums(coordinates);
        for (List<Integer> person : grouped(people, community)) {
            double[][] rows = person.stream()
                    .map(row -> {
                        int wave = Arrays.binarySearch(waves, times[row]);
                        double rest = columns.get(response)[row] - means.getEntry(wave, response);
                        return MathArrays.concatenate(new double[] {rest}, basis.getRow(wave));
                    })
                    .toArray(double[][]::new);
            List<Double> seen = person.stream().map(row -> times[row]).toList();
            sums.add(patterns.computeIfAbsent(seen, TimePattern::new), new Array2DRowRealMatrix(rows, false));
        }
        return sums;
    }

    /** Returns the mean of each column at each wave; all but the last have one value there. */
    private RealMatrix means(List<double[]> columns, List<Integer> community, double[] waves) {
        RealMatrix means = new Array2DRowRealMatrix(waves.length, columns.size());
        for (int wave = 0; wave < waves.length; wave++) {
            double time = waves[wave];
            List<Integer> rows =
                    community.stream().filter(row -> times[row] == time).toList();
            for (int column = 0; column < columns.size(); column++) {
                double[] values = columns.get(column);
                double[] own = rows.stream().mapToDouble(row -> values[row]).toArray();
                double mean = Moments.meanOf(own);
                if (column < columns.size() - 1 && Math.abs(own[0] - mean) > 1e-9) {
                    throw new IllegalArgumentException("effects must be constant within a community and time");
                }
                means.setEntry(wave, column, mean);
            }
        }
        return means;
    }

    /** Returns an orthonormal basis of so many waves: the level, then each wave against those before it (Helmert). */
    private static RealMatrix basis(int waves) {
        RealMatrix basis = new Array2DRowRealMatrix(waves, waves);
        for (int wave = 0; wave < waves; wave++) {
            basis.setEntry(wave, 0, 1 / Math.sqrt(waves));
            for (int column = Math.max(1, wave); column < waves; column++) {
                double size = Math.sqrt(column * (column + 1.0));
                basis.setEntry(wave, column, wave == column ? -column / size : 1 / size);
            }
        }
        return basis;
    }
}
