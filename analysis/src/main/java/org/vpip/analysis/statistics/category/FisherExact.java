package org.vpip.analysis.statistics.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of an r by c table, two-sided. R: {@code fisher.test}.
 *
 * <p>p sums the probabilities of all tables with the same margins that are no more probable than the observed one; the
 * relative slack is 1e-7. Empty with fewer than two rows or columns and when the work would take more than some
 * seconds.
 *
 * <p>Tables are built column by column; the remaining row totals are a node, and tables that reach the same node share
 * their continuations. A path that stays above the observed probability is dropped; one that stays below is counted at
 * once (Mehta & Patel 1983, doi:10.1080/01621459.1983.10477989).
 *
 * <p>Freeman & Halton (1951), doi:10.1093/biomet/38.1-2.141.
 */
public final class FisherExact {
    private static final double SLACK = 1e-7;
    private static final long MAX_STEPS = 60_000_000;
    private static final int MAX_PATHS = 1_000_000;

    private final int[] columns;
    private final double observed;
    private long steps;
    private long pasts;

    private FisherExact(int[] columns, double observed) {
        this.columns = columns;
        this.observed = observed;
    }

    /** Remaining row totals, in ascending order, before this column. */
    private record FisherNode(int column, List<Integer> remaining) {}

    /** Bounds of the logarithms of the probabilities of all continuations, and the logarithm of their sum. */
    private record PathBounds(double maximum, double minimum, double total) {}

    private static final class TableTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Returns p of a table without empty rows or columns: {@link ContingencyTable#counts()}. */
    public static OptionalDouble p(int[][] table) {
        int[][] counts = table.length > 0 && table.length > table[0].length ? transposed(table) : table;
        if (counts.length < 2 || counts[0].length < 2) {
            return OptionalDouble.empty();
        }
        int[] rows =
                Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = new int[counts[0].length];
        double cells = 0;
        for (int[] row : counts) {
            for (int j = 0; j < row.length; j++) {
                columns[j] += row[j];
                cells -= logFactorial(row[j]);
            }
        }
        Arrays.sort(columns);
        try {
            return OptionalDouble.of(new FisherExact(columns, cells + Math.log1p(SLACK)).share(rows));
        } catch (TableTooLargeException e) {
            return OptionalDouble.empty();
        }
    }

    private static int[][] transposed(int[][] table) {
        return IntStream.range(0, table[0].length)
                .mapToObj(j -> Arrays.stream(table).mapToInt(row -> row[j]).toArray())
                .toArray(int[][]::new);
    }

    /** Returns the sum of Π 1/cell! over tables up to the observed value, over the sum of all tables. */
    private double share(int[] rows) {
        FisherNode start = node(columns.length, rows);
        double all = bounds(start).total();
        Map<FisherNode, Map<Long, double[]>> stage = new HashMap<>();
        stage.put(start, new HashMap<>(Map.of(0L, new double[] {0, 1})));
        double counted = 0;
        while (!stage.isEmpty()) {
            Map<FisherNode, Map<Long, double[]>> next = new HashMap<>();
            pasts = 0;
            for (Map.Entry<FisherNode, Map<Long, double[]>> entry : stage.entrySet()) {
                counted += advance(entry.getKey(), entry.getValue(), next, all);
            }
            stage = next;
        }
        return Math.min(1, counted);
    }

    /** Counts, drops or passes on the paths of one node, each a logarithm and a number. */
    private double advance(
            FisherNode node, Map<Long, double[]> pasts, Map<FisherNode, Map<Long, double[]>> next, double all) {
        PathBounds on = bounds(node);
        double counted = 0;
        List<double[]> open = new ArrayList<>();
        for (double[] past : pasts.values()) {
            if (past[0] + on.maximum() <= observed) {
                counted += past[1] * Math.exp(past[0] + on.total() - all);
            } else if (past[0] + on.minimum() <= observed) {
                open.add(past);
            }
        }
        if (!open.isEmpty()) {
            each(node, (child, cells) -> {
                Map<Long, double[]> reached = next.computeIfAbsent(child, key -> new HashMap<>());
                for (double[] past : open) {
                    step();
                    double log = past[0] + cells;
                    reached.computeIfAbsent(Math.round(log * 1e9), key -> remember(log))[1] += past[1];
                }
            });
        }
        return counted;
    }

    /**
     * Computes the total in closed form and bounds of each continuation.
     *
     * <p>The maximum comes from the dual of the relaxed problem: with μ = row times column over n, each cell adds at
     * most its value at ⌊μ⌋. The minimum holds because ln x! is convex: no table is more concentrated than its rows or
     * columns.
     */
    private PathBounds bounds(FisherNode node) {
        int n = 0;
        double rows = 0;
        double rowLogs = 0;
        for (int row : node.remaining()) {
            n += row;
            rows += logFactorial(row);
            rowLogs += row == 0 ? 0 : row * Math.log(row);
        }
        double own = 0;
        double most = n == 0 ? 0 : n * Math.log(n) - rowLogs;
        for (int j = 0; j < node.column(); j++) {
            own += logFactorial(columns[j]);
            most -= columns[j] * Math.log(columns[j]);
            for (int row : node.remaining()) {
                most += row == 0 ? 0 : highest((double) row * columns[j] / n);
            }
        }
        double total = logFactorial(n) - rows - own;
        return node.column() < 2
                ? new PathBounds(-rows, -rows, -rows)
                : new PathBounds(most, -Math.min(rows, own), total);
    }

    /** Returns the largest x ln μ - ln x! over integers x. */
    private static double highest(double mean) {
        int x = (int) mean;
        return x * Math.log(mean) - logFactorial(x);
    }

    /** Visits every way of filling the node's last column. */
    private void each(FisherNode node, ObjDoubleConsumer<FisherNode> visitor) {
        int[] left = node.remaining().stream().mapToInt(Integer::intValue).toArray();
        int[] suffix = new int[left.length + 1];
        for (int i = left.length - 1; i >= 0; i--) {
            suffix[i] = suffix[i + 1] + left[i];
        }
        fill(node.column() - 1, left, suffix, 0, columns[node.column() - 1], 0, visitor);
    }

    private void fill(
            int column,
            int[] left,
            int[] suffix,
            int row,
            int rest,
            double log,
            ObjDoubleConsumer<FisherNode> visitor) {
        if (row == left.length) {
            step();
            visitor.accept(node(column, left), log);
            return;
        }
        int own = left[row];
        int most = Math.min(own, rest);
        for (int cell = Math.max(0, rest - suffix[row + 1]); cell <= most; cell++) {
            left[row] = own - cell;
            fill(column, left, suffix, row + 1, rest - cell, log - logFactorial(cell), visitor);
        }
        left[row] = own;
    }

    private double[] remember(double log) {
        if (++pasts > MAX_PATHS) {
            throw new TableTooLargeException();
        }
        return new double[] {log, 0};
    }

    private void step() {
        if (++steps > MAX_STEPS) {
            throw new TableTooLargeException();
        }
    }

    private static FisherNode node(int column, int[] left) {
        return new FisherNode(column, Arrays.stream(left).sorted().boxed().toList());
    }

    private static double logFactorial(int n) {
        return n < 2 ? 0 : Gamma.logGamma(n + 1.0);
    }
}
