package org.vpip.reports.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;
import org.vpip.reports.disclosure.audit.IntegerProgram.Unknown;

/**
 * A linear program without the demand for whole numbers, with the vertex that was reached last. Each row of the table has a
 * basic variable as a weighted sum of the others; a variable is an unknown or the form of a constraint. The table does not
 * depend on limits and objective, so that another branch or form begins at the last vertex. A feasible vertex is found as by
 * Dutertre and de Moura (2006, doi:10.1007/11817963_11), the greatest value as by Dantzig (1951).
 */
final class SimplexTableau {
    private static final double TINY = 1e-9;
    private static final double FEASIBLE = 1e-7;
    /** After so many steps, the rule of Bland (1977) makes sure that there is an end. */
    private static final int QUICK_STEPS = 300;

    private static final int MOST_STEPS = 20_000;

    private final PivotTable table;
    private final double[] low;
    private final double[] high;
    private final double[] value;

    private SimplexTableau(PivotTable table, double[] low, double[] high, double[] value) {
        this.table = table;
        this.low = low;
        this.high = high;
        this.value = value;
    }

    static SimplexTableau of(List<Unknown> unknowns, List<Constraint> constraints) {
        int size = unknowns.size() + constraints.size();
        PivotTable table = PivotTable.of(
                unknowns.size(), constraints.stream().map(Constraint::form).toList());
        SimplexTableau tableau = new SimplexTableau(table, new double[size], new double[size], new double[size]);
        for (int i = 0; i < constraints.size(); i++) {
            tableau.low[unknowns.size() + i] = constraints.get(i).low();
            tableau.high[unknowns.size() + i] = constraints.get(i).high();
        }
        return tableau;
    }

    /** Returns a tableau at the same vertex with one more constraint. */
    SimplexTableau with(Constraint more) {
        int size = value.length;
        SimplexTableau larger = new SimplexTableau(
                table.with(more.form()),
                Arrays.copyOf(low, size + 1),
                Arrays.copyOf(high, size + 1),
                Arrays.copyOf(value, size + 1));
        larger.low[size] = more.low();
        larger.high[size] = more.high();
        return larger;
    }

    /**
     * Moves to a vertex within these limits of the unknowns.
     *
     * @return whether one is found; where rounding keeps it from being decided, none is, and the reader is taken to know more
     */
    boolean moveWithin(double[] least, double[] most) {
        System.arraycopy(least, 0, low, 0, least.length);
        System.arraycopy(most, 0, high, 0, most.length);
        table.refresh();
        place();
        for (int step = 0; step < MOST_STEPS; step++) {
            int row = violated(step > QUICK_STEPS);
            if (row < 0) {
                return true;
            }
            int variable = table.basic(row);
            double target = value[variable] < low[variable] ? low[variable] : high[variable];
            int column = repairing(row, Math.signum(target - value[variable]), step > QUICK_STEPS);
            if (column < 0) {
                return false;
            }
            move(column, (target - value[variable]) / table.at(row, column));
            value[variable] = target;
            table.pivot(row, column);
        }
        return false;
    }

    /** Moves nonbasic variables within their limits, and computes the others from them. */
    private void place() {
        for (int column = 0; column < table.columns(); column++) {
            int variable = table.nonbasic(column);
            value[variable] = Math.max(low[variable], Math.min(high[variable], value[variable]));
        }
        int[] moved = IntStream.range(0, table.columns())
                .filter(column -> value[table.nonbasic(column)] != 0)
                .toArray();
        for (int row = 0; row < table.rows(); row++) {
            double sum = 0;
            for (int column : moved) {
                sum += table.at(row, column) * value[table.nonbasic(column)];
            }
            value[table.basic(row)] = sum;
        }
    }

    private int violated(boolean byNumber) {
        int found = -1;
        double most = 0;
        for (int row = 0; row < table.rows(); row++) {
            int variable = table.basic(row);
            double violation = Math.max(low[variable] - value[variable], value[variable] - high[variable]);
            boolean isBetter = byNumber ? found < 0 || variable < table.basic(found) : violation > most;
            if (violation > FEASIBLE && isBetter) {
                found = row;
                most = violation;
            }
        }
        return found;
    }

    /** Returns the column whose variable can move a basic one in a direction; less than 0 if there is none. */
    private int repairing(int row, double direction, boolean byNumber) {
        int found = -1;
        for (int column = 0; column < table.columns(); column++) {
            double weight = table.at(row, column) * direction;
            if (Math.abs(weight) > PivotTable.SMALLEST_PIVOT && canMove(table.nonbasic(column), weight)) {
                boolean isBetter = found < 0
                        || (byNumber
                                ? table.nonbasic(column) < table.nonbasic(found)
                                : Math.abs(weight) > Math.abs(table.at(row, found)));
                found = isBetter ? column : found;
            }
        }
        return found;
    }

    private boolean canMove(int variable, double direction) {
        return direction > 0 ? value[variable] < high[variable] - TINY : value[variable] > low[variable] + TINY;
    }

    /** Changes a nonbasic variable and with it the basic ones. */
    private void move(int column, double distance) {
        value[table.nonbasic(column)] += distance;
        for (int row = 0; row < table.rows(); row++) {
            value[table.basic(row)] += table.at(row, column) * distance;
        }
    }

    /**
     * Moves from a vertex within the limits to one where a form is greatest, and returns the unknowns there. Where rounding keeps
     * it from an end, the last vertex counts, and the reader is taken to know more.
     */
    double[] greatest(LinearForm form) {
        double[] gain = table.reduced(form);
        for (int step = 0; step < MOST_STEPS; step++) {
            int column = improving(gain, step > QUICK_STEPS);
            if (column < 0) {
                return Arrays.copyOf(value, table.columns());
            }
            advance(column, Math.signum(gain[column]), gain);
        }
        return Arrays.copyOf(value, table.columns());
    }

    private int improving(double[] gain, boolean byNumber) {
        int found = -1;
        for (int column = 0; column < gain.length; column++) {
            if (Math.abs(gain[column]) > FEASIBLE && canMove(table.nonbasic(column), gain[column])) {
                boolean isBetter = found < 0
                        || (byNumber
                                ? table.nonbasic(column) < table.nonbasic(found)
                                : Math.abs(gain[column]) > Math.abs(gain[found]));
                found = isBetter ? column : found;
            }
        }
        return found;
    }

    /** Moves a nonbasic variable until a limit stops it: its own, or that of a basic variable, which it replaces. */
    private void advance(int column, double direction, double[] gain) {
        int entering = table.nonbasic(column);
        double room = direction > 0 ? high[entering] - value[entering] : value[entering] - low[entering];
        int leaving = -1;
        for (int row = 0; row < table.rows(); row++) {
            double weight = table.at(row, column) * direction;
            double own = Math.abs(weight) > PivotTable.SMALLEST_PIVOT
                    ? room(table.basic(row), weight)
                    : Double.POSITIVE_INFINITY;
            if (own < room - TINY
                    || (own <= room + TINY && leaving >= 0 && Math.abs(weight) > Math.abs(table.at(leaving, column)))) {
                room = Math.min(room, own);
                leaving = row;
            }
        }
        move(column, direction * room);
        if (leaving >= 0) {
            table.pivot(leaving, column, gain);
        }
    }

    private double room(int variable, double weight) {
        double distance = weight > 0 ? high[variable] - value[variable] : value[variable] - low[variable];
        return Math.max(0, distance) / Math.abs(weight);
    }
}
