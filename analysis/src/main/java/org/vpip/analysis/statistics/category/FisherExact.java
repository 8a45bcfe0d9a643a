package org.vpip.analysis.statistics.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of an r by c table, two-sided: the sum of the probabilities of all tables with the same margins that
 * are no more probable than the observed one, with a relative slack of 1e-7. R: {@code fisher.test}.
 *
 * <p>Tables are built column by column; what is left of the rows is a node, and tables that reach the same node share
 * their future. A past that stays above the observed probability whatever follows is dropped, one that stays below is
 * counted at once (Mehta & Patel 1983, doi:10.1080/01621459.1983.10477989). Empty with fewer than two rows or columns
 * and when the work would be more than some seconds.
 *
 * <p>Freeman & Halton (1951), doi:10.1093/biomet/38.1-2.141.
 */
public final class FisherExact {
    private static final double SLACK = 1e-7;
    private static final long MOST_STEPS = 60_000_000;
    private static final int MOST_PASTS = 1_000_000;

    private final int[] columns;
    private final double observed;
    private long steps;
    private long pasts;

    private FisherExact(int[] columns, double observed) {
        this.columns = columns;
        this.observed = observed;
    }

    /** What is left of the rows, in ascending order, before this column. */
    private record FisherNode(int column, List<Integer> remaining) {}

    /** Logarithms: no way on is more probable than most or less than least; total is the sum of all. */
    private record PathBounds(double maximum, double minimum, double total) {}

    private static final class TableTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @param table without empty rows or columns: {@link ContingencyTable#counts()} */
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
        int[][] turned = new int[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                turned[j][i] = table[i][j];
            }
        }
        return turned;
    }

    /** Sum over tables of Π 1/cell! up to the observed value, over the sum of all of them. */
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

    /** Pasts (logarithm and how many) of one node: counted, dropped or passed on. */
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
     * The total in closed form. The most from the dual of the relaxed problem: with μ = row times column over n, each cell adds
     * at most what it has at ⌊μ⌋. The least because ln x! is convex: no table is more concentrated than its rows or columns.
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

    /** Largest x ln μ - ln x! over whole numbers x. */
    private static double highest(double mean) {
        int x = (int) mean;
        return x * Math.log(mean) - logFactorial(x);
    }

    private interface FisherNodeVisitor {
        void visit(FisherNode child, double logCells);
    }

    /** Every way of filling the node's last column. */
    private void each(FisherNode node, FisherNodeVisitor visitor) {
        int[] left = node.remaining().stream().mapToInt(Integer::intValue).toArray();
        int[] suffix = new int[left.length + 1];
        for (int i = left.length - 1; i >= 0; i--) {
            suffix[i] = suffix[i + 1] + left[i];
        }
        fill(node.column() - 1, left, suffix, 0, columns[node.column() - 1], 0, visitor);
    }

    private void fill(int column, int[] left, int[] suffix, int row, int rest, double log, FisherNodeVisitor visitor) {
        if (row == left.length) {
            step();
            visitor.visit(node(column, left), log);
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
        if (++pasts > MOST_PASTS) {
            throw new TableTooLargeException();
        }
        return new double[] {log, 0};
    }

    private void step() {
        if (++steps > MOST_STEPS) {
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
