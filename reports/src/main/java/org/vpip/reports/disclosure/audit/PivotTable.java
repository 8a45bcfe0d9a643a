package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The table of a simplex tableau: the basic variable of each row as a weighted sum of the nonbasic ones of the columns. */
final class PivotTable {
    /** A smaller weight may be an error of rounding. */
    static final double SMALLEST_PIVOT = 1e-7;

    private static final double NOTHING = 1e-11;
    /** After so many pivots, the table is computed anew, so that errors of rounding do not add up. */
    private static final int PIVOTS = 200;

    private final List<LinearForm> forms;
    private final double[][] weights;
    private final int[] basic;
    private final int[] nonbasic;
    private int pivots;

    private PivotTable(List<LinearForm> forms, double[][] weights, int[] basic, int[] nonbasic) {
        this.forms = forms;
        this.weights = weights;
        this.basic = basic;
        this.nonbasic = nonbasic;
    }

    /** Returns the table with a row for each form; the unknowns are nonbasic and come first. */
    static PivotTable of(int unknowns, List<LinearForm> forms) {
        int[] basic = new int[forms.size()];
        Arrays.setAll(basic, row -> unknowns + row);
        int[] nonbasic = new int[unknowns];
        Arrays.setAll(nonbasic, column -> column);
        double[][] weights = new double[forms.size()][];
        Arrays.setAll(weights, row -> forms.get(row).dense(unknowns));
        return new PivotTable(forms, weights, basic, nonbasic);
    }

    /** Returns a table in the same state with one more row. */
    PivotTable with(LinearForm form) {
        List<LinearForm> all = new ArrayList<>(forms);
        all.add(form);
        double[][] copy = new double[all.size()][];
        Arrays.setAll(copy, row -> row < weights.length ? weights[row].clone() : reduced(form));
        int[] larger = Arrays.copyOf(basic, all.size());
        larger[basic.length] = nonbasic.length + basic.length;
        PivotTable table = new PivotTable(all, copy, larger, nonbasic.clone());
        table.pivots = pivots;
        return table;
    }

    int rows() {
        return basic.length;
    }

    int columns() {
        return nonbasic.length;
    }

    int basic(int row) {
        return basic[row];
    }

    int nonbasic(int column) {
        return nonbasic[column];
    }

    double at(int row, int column) {
        return weights[row][column];
    }

    /** Returns a form of unknowns as a weighted sum of the nonbasic variables. */
    double[] reduced(LinearForm form) {
        double[] dense = form.dense(nonbasic.length);
        double[] reduced = new double[nonbasic.length];
        for (int column = 0; column < reduced.length; column++) {
            reduced[column] = nonbasic[column] < dense.length ? dense[nonbasic[column]] : 0;
        }
        for (int row = 0; row < basic.length; row++) {
            double weight = basic[row] < dense.length ? dense[basic[row]] : 0;
            for (int column = 0; weight != 0 && column < reduced.length; column++) {
                reduced[column] += weight * weights[row][column];
            }
        }
        return reduced;
    }

    /**
     * Exchanges a basic and a nonbasic variable.
     *
     * @param further rows that are kept in terms of the nonbasic variables
     */
    void pivot(int row, int column, double[]... further) {
        pivots++;
        double[] own = weights[row];
        double pivot = own[column];
        for (int i = 0; i < own.length; i++) {
            own[i] = i == column ? 1 / pivot : own[i] == 0 ? 0 : -own[i] / pivot;
        }
        int[] used = used(own);
        for (int other = 0; other < weights.length; other++) {
            if (other != row) {
                substitute(weights[other], own, used, column);
            }
        }
        for (double[] other : further) {
            substitute(other, own, used, column);
        }
        int entering = nonbasic[column];
        nonbasic[column] = basic[row];
        basic[row] = entering;
    }

    /** Returns the columns in which a row is not zero. */
    private static int[] used(double[] row) {
        int[] columns = new int[row.length];
        int count = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                columns[count++] = i;
            }
        }
        return Arrays.copyOf(columns, count);
    }

    /** @param used columns in which the row is not zero */
    private static void substitute(double[] target, double[] row, int[] used, int column) {
        double factor = target[column];
        if (factor == 0) {
            return;
        }
        target[column] = 0;
        for (int i : used) {
            double added = factor * row[i];
            double sum = target[i] + added;
            target[i] = Math.abs(sum) < NOTHING * (Math.abs(added) + 1) ? 0 : sum;
        }
    }

    /** Computes the table anew after many pivots, for the same basic variables as far as they do not depend on each other. */
    void refresh() {
        if (pivots < PIVOTS) {
            return;
        }
        BitSet wanted = new BitSet();
        Arrays.stream(basic).forEach(wanted::set);
        PivotTable fresh = of(nonbasic.length, forms);
        for (int column = 0; column < nonbasic.length; column++) {
            int row = wanted.get(fresh.nonbasic[column]) ? fresh.leaving(wanted, column) : -1;
            if (row >= 0) {
                fresh.pivot(row, column);
            }
        }
        System.arraycopy(fresh.weights, 0, weights, 0, weights.length);
        System.arraycopy(fresh.basic, 0, basic, 0, basic.length);
        System.arraycopy(fresh.nonbasic, 0, nonbasic, 0, nonbasic.length);
        pivots = 0;
    }

    private int leaving(BitSet wanted, int column) {
        int found = -1;
        for (int row = 0; row < basic.length; row++) {
            boolean isBetter = found < 0 || Math.abs(weights[row][column]) > Math.abs(weights[found][column]);
            if (!wanted.get(basic[row]) && Math.abs(weights[row][column]) > SMALLEST_PIVOT && isBetter) {
                found = row;
            }
        }
        return found;
    }
}
