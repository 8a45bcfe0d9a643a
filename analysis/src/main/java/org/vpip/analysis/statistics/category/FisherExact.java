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
 * and when the work would be more than about a minute.
 *
 * <p>Freeman & Halton (1951), doi:10.1093/biomet/38.1-2.141.
 */
public final class FisherExact {
    private static final double SLACK = 1e-7;
    private static final long MOST_STEPS = 200_000_000;

    private final int[] columns;
    private final double observed;
    private final Map<Node, Bounds> bounds = new HashMap<>();
    private long steps;

    private FisherExact(int[] columns, double observed) {
        this.columns = columns;
        this.observed = observed;
    }

    /** What is left of the rows, in ascending order, before this column. */
    private record Node(int column, List<Integer> left) {}

    /** Logarithms of the most and the least probable way on, and of the sum of all. */
    private record Bounds(double most, double least, double total) {}

    private static final class TooLarge extends RuntimeException {
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
        } catch (TooLarge e) {
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
        Node start = node(columns.length, rows);
        double all = bounds(start).total();
        Map<Node, Map<Long, double[]>> stage = new HashMap<>();
        stage.put(start, new HashMap<>(Map.of(0L, new double[] {0, 1})));
        double counted = 0;
        while (!stage.isEmpty()) {
            Map<Node, Map<Long, double[]>> next = new HashMap<>();
            for (Map.Entry<Node, Map<Long, double[]>> entry : stage.entrySet()) {
                counted += advance(entry.getKey(), entry.getValue(), next, all);
            }
            stage = next;
        }
        return Math.min(1, counted);
    }

    /** Pasts (logarithm and how many) of one node: counted, dropped or passed on. */
    private double advance(Node node, Map<Long, double[]> pasts, Map<Node, Map<Long, double[]>> next, double all) {
        Bounds on = bounds(node);
        double counted = 0;
        List<double[]> open = new ArrayList<>();
        for (double[] past : pasts.values()) {
            if (past[0] + on.most() <= observed) {
                counted += past[1] * Math.exp(past[0] + on.total() - all);
            } else if (past[0] + on.least() <= observed) {
                open.add(past);
            }
        }
        if (!open.isEmpty()) {
            each(node, (child, cells) -> {
                Map<Long, double[]> reached = next.computeIfAbsent(child, key -> new HashMap<>());
                for (double[] past : open) {
                    step();
                    double log = past[0] + cells;
                    reached.computeIfAbsent(Math.round(log * 1e9), key -> new double[] {log, 0})[1] += past[1];
                }
            });
        }
        return counted;
    }

    private Bounds bounds(Node node) {
        Bounds known = bounds.get(node);
        if (known != null) {
            return known;
        }
        if (node.column() == 0) {
            return new Bounds(0, 0, 0);
        }
        double[] range = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        each(node, (child, cells) -> {
            Bounds on = bounds(child);
            range[0] = Math.max(range[0], cells + on.most());
            range[1] = Math.min(range[1], cells + on.least());
            range[2] = logSum(range[2], cells + on.total());
        });
        Bounds found = new Bounds(range[0], range[1], range[2]);
        bounds.put(node, found);
        return found;
    }

    private static double logSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : larger + Math.log(Math.exp(a - larger) + Math.exp(b - larger));
    }

    private interface Visitor {
        void visit(Node child, double logCells);
    }

    /** Every way of filling the node's last column. */
    private void each(Node node, Visitor visitor) {
        int[] left = node.left().stream().mapToInt(Integer::intValue).toArray();
        int[] suffix = new int[left.length + 1];
        for (int i = left.length - 1; i >= 0; i--) {
            suffix[i] = suffix[i + 1] + left[i];
        }
        fill(node.column() - 1, left, suffix, 0, columns[node.column() - 1], 0, visitor);
    }

    private void fill(int column, int[] left, int[] suffix, int row, int rest, double log, Visitor visitor) {
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

    private void step() {
        if (++steps > MOST_STEPS) {
            throw new TooLarge();
        }
    }

    private static Node node(int column, int[] left) {
        return new Node(column, Arrays.stream(left).sorted().boxed().toList());
    }

    private static double logFactorial(int n) {
        return n < 2 ? 0 : Gamma.logGamma(n + 1.0);
    }
}
