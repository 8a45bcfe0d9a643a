package org.vpip.app.attack.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The revised simplex method with an explicit inverse, for rows and unknowns between two limits. It starts from a point that
 * is known to be possible, and goes on from the last one for the next objective.
 */
public final class BoundedSimplex {
    private static final double TINY = 1e-9;
    private static final double PIVOT = 1e-7;
    private static final int REFRESHED = 60;

    private final List<int[]> rowsOf = new ArrayList<>();
    private final List<double[]> factorsOf = new ArrayList<>();
    private final int unknowns;
    private final int rows;
    private final double[] low;
    private final double[] high;
    /** The value of each unknown, then of each row. */
    private final double[] values;

    private final int[] basis;
    private final boolean[] isBasic;
    private final double[][] inverse;
    private int steps;

    /**
     * @param forms of the rows, each with a factor for every unknown
     * @param low limits of the unknowns, then of the rows
     * @param start possible values of the unknowns
     */
    public BoundedSimplex(double[][] forms, double[] low, double[] high, double[] start) {
        unknowns = start.length;
        rows = forms.length;
        this.low = low.clone();
        this.high = high.clone();
        values = Arrays.copyOf(start, unknowns + rows);
        basis = new int[rows];
        isBasic = new boolean[unknowns + rows];
        inverse = new double[rows][rows];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            addColumn(forms, unknown);
        }
        for (int row = 0; row < rows; row++) {
            rowsOf.add(new int[] {row});
            factorsOf.add(new double[] {-1});
            basis[row] = unknowns + row;
            isBasic[unknowns + row] = true;
            inverse[row][row] = -1;
            for (int unknown = 0; unknown < unknowns; unknown++) {
                values[unknowns + row] += forms[row][unknown] * start[unknown];
            }
        }
    }

    private void addColumn(double[][] forms, int unknown) {
        int[] at = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (forms[row][unknown] != 0) {
                at[count++] = row;
            }
        }
        int[] used = Arrays.copyOf(at, count);
        rowsOf.add(used);
        factorsOf.add(
                Arrays.stream(used).mapToDouble(row -> forms[row][unknown]).toArray());
    }

    /** Returns by how much the known point leaves the limits. */
    public double excess() {
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.max(low[i] - values[i], values[i] - high[i]));
        }
        return worst;
    }

    /** Returns the values of the unknowns. */
    public double[] point() {
        return Arrays.copyOf(values, unknowns);
    }

    /** Moves to a point at which an objective is as large as possible, or as a target. Returns the objective there. */
    public double raise(double[] objective, double target) {
        int stalled = 0;
        while (total(objective) < target) {
            double before = total(objective);
            if (!step(objective, stalled > rows)) {
                break;
            }
            stalled = total(objective) > before + TINY ? 0 : stalled + 1;
            if (stalled > 20 * (rows + 1)) {
                throw new IllegalStateException("the simplex method must not stall");
            }
        }
        return total(objective);
    }

    private double total(double[] objective) {
        double total = 0;
        for (int unknown = 0; unknown < unknowns; unknown++) {
            total += objective[unknown] * values[unknown];
        }
        return total;
    }

    /** Takes one step; false where none leads up. */
    private boolean step(double[] objective, boolean first) {
        double[] prices = prices(objective);
        int entering = -1;
        double best = PIVOT;
        double way = 0;
        for (int i = 0; i < values.length; i++) {
            if (isBasic[i] || low[i] == high[i]) {
                continue;
            }
            double gain = (i < unknowns ? objective[i] : 0) - along(prices, i);
            boolean possible = gain > 0 ? values[i] < high[i] - TINY : values[i] > low[i] + TINY;
            if (possible && Math.abs(gain) > best) {
                entering = i;
                way = Math.signum(gain);
                best = Math.abs(gain);
                if (first) {
                    break;
                }
            }
        }
        if (entering >= 0) {
            move(entering, way);
        }
        return entering >= 0;
    }

    private double[] prices(double[] objective) {
        double[] prices = new double[rows];
        for (int row = 0; row < rows; row++) {
            double gain = basis[row] < unknowns ? objective[basis[row]] : 0;
            if (gain != 0) {
                for (int column = 0; column < rows; column++) {
                    prices[column] += gain * inverse[row][column];
                }
            }
        }
        return prices;
    }

    private double along(double[] prices, int i) {
        int[] at = rowsOf.get(i);
        double[] factors = factorsOf.get(i);
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            sum += prices[at[k]] * factors[k];
        }
        return sum;
    }

    private void move(int entering, double way) {
        double[] rates = new double[rows];
        for (int row = 0; row < rows; row++) {
            rates[row] = -way * along(inverse[row], entering);
        }
        double length = way > 0 ? high[entering] - values[entering] : values[entering] - low[entering];
        int leaving = -1;
        for (int row = 0; row < rows; row++) {
            double room = room(rates[row], basis[row]);
            boolean isLarger = leaving >= 0 && Math.abs(rates[row]) > Math.abs(rates[leaving]);
            if (room < length - TINY || (room < length + TINY && isLarger)) {
                length = Math.min(length, room);
                leaving = row;
            }
        }
        values[entering] += way * length;
        for (int row = 0; row < rows; row++) {
            values[basis[row]] += rates[row] * length;
        }
        if (leaving >= 0) {
            exchange(leaving, entering, way, rates);
        }
    }

    private double room(double rate, int i) {
        if (Math.abs(rate) < PIVOT) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, (rate > 0 ? high[i] - values[i] : values[i] - low[i]) / Math.abs(rate));
    }

    private void exchange(int leaving, int entering, double way, double[] rates) {
        isBasic[basis[leaving]] = false;
        isBasic[entering] = true;
        basis[leaving] = entering;
        double pivot = -way * rates[leaving];
        for (int column = 0; column < rows; column++) {
            inverse[leaving][column] /= pivot;
        }
        for (int row = 0; row < rows; row++) {
            double factor = -way * rates[row];
            if (row != leaving && factor != 0) {
                for (int column = 0; column < rows; column++) {
                    inverse[row][column] -= factor * inverse[leaving][column];
                }
            }
        }
        if (++steps % REFRESHED == 0) {
            refresh();
        }
    }

    /** Computes the values of the basis anew from the others, so that errors do not add up. */
    private void refresh() {
        double[] rest = new double[rows];
        for (int i = 0; i < values.length; i++) {
            if (!isBasic[i] && values[i] != 0) {
                int[] at = rowsOf.get(i);
                for (int k = 0; k < at.length; k++) {
                    rest[at[k]] -= factorsOf.get(i)[k] * values[i];
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < rows; column++) {
                sum += inverse[row][column] * rest[column];
            }
            values[basis[row]] = sum;
        }
    }
}
