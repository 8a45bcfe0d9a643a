package org.vpip.app.ties;

import java.util.HashMap;
import java.util.Map;

/** Directed ties of at most 64 people in groups, and the measures of them that reports have, counted anew. */
final class TieGraph {
    static final int GROUPS = 4;

    private static final String[][] NAMES = new String[GROUPS][GROUPS];

    static {
        for (int row = 0; row < GROUPS; row++) {
            for (int column = 0; column < GROUPS; column++) {
                NAMES[row][column] = "g" + row + ">g" + column;
            }
        }
    }

    private final long[] out;
    private final int[] groups;

    TieGraph(int[] groups) {
        this.out = new long[groups.length];
        this.groups = groups.clone();
    }

    TieGraph copy() {
        TieGraph copy = new TieGraph(groups);
        System.arraycopy(out, 0, copy.out, 0, out.length);
        return copy;
    }

    int size() {
        return out.length;
    }

    int group(int person) {
        return groups[person];
    }

    boolean has(int from, int to) {
        return ((out[from] >> to) & 1) == 1;
    }

    TieGraph tie(int from, int to) {
        out[from] |= from == to ? 0 : 1L << to;
        return this;
    }

    void toggle(int from, int to) {
        out[from] ^= 1L << to;
    }

    private long[] in() {
        long[] in = new long[size()];
        for (int from = 0; from < size(); from++) {
            for (long rest = out[from]; rest != 0; rest &= rest - 1) {
                in[Long.numberOfTrailingZeros(rest)] |= 1L << from;
            }
        }
        return in;
    }

    /** Returns the number of people to whom each is tied in either direction. */
    int[] contacts() {
        long[] in = in();
        int[] contacts = new int[size()];
        for (int person = 0; person < size(); person++) {
            contacts[person] = Long.bitCount(out[person] | in[person]);
        }
        return contacts;
    }

    /** Returns the value of each measure by its method, and the counts beside it; of cells by the groups of row and column. */
    Map<String, Double> measures() {
        Map<String, Double> values = new HashMap<>();
        long[] in = in();
        double n = size();
        double ties = 0;
        double mutual = 0;
        double isolates = 0;
        double reached = 0;
        int most = 0;
        for (int person = 0; person < size(); person++) {
            ties += Long.bitCount(out[person]);
            mutual += Long.bitCount(out[person] & in[person]) / 2.0;
            isolates += (out[person] | in[person]) == 0 ? 1 : 0;
            reached += Long.bitCount(within(person));
            most = Math.max(most, Long.bitCount(in[person]));
        }
        values.put("density", ties / (n * (n - 1)));
        values.put("mean_degree", ties / n);
        values.put("reciprocity", 2 * mutual / ties);
        values.put("isolates", isolates);
        values.put("reach_two", reached / (n * (n - 1)));
        values.put("centralization", (n * most - ties) / ((n - 1) * (n - 1)));
        values.put("transitivity", transitivity(in));
        values.put("#ties", ties);
        addGroups(values, ties);
        return values;
    }

    /** Returns the others whom a person reaches in one step or two. */
    private long within(int person) {
        long within = out[person];
        for (long rest = out[person]; rest != 0; rest &= rest - 1) {
            within |= out[Long.numberOfTrailingZeros(rest)];
        }
        return within & ~(1L << person);
    }

    private double transitivity(long[] in) {
        double closed = 0;
        double all = 0;
        for (int person = 0; person < size(); person++) {
            long contacts = out[person] | in[person];
            int count = Long.bitCount(contacts);
            all += count * (count - 1);
            for (long rest = contacts; rest != 0; rest &= rest - 1) {
                int other = Long.numberOfTrailingZeros(rest);
                closed += Long.bitCount(contacts & (out[other] | in[other]));
            }
        }
        return closed / all;
    }

    private void addGroups(Map<String, Double> values, double ties) {
        double within = 0;
        int[][] cells = new int[GROUPS][GROUPS];
        int[] sizes = new int[GROUPS];
        for (int from = 0; from < size(); from++) {
            sizes[groups[from]]++;
            for (long rest = out[from]; rest != 0; rest &= rest - 1) {
                int to = Long.numberOfTrailingZeros(rest);
                cells[groups[from]][groups[to]]++;
                within += groups[from] == groups[to] ? 1 : 0;
            }
        }
        values.put("cross_group_share", (ties - within) / ties);
        values.put("e_i_index", (ties - 2 * within) / ties);
        values.put("#internal", within);
        values.put("#external", ties - within);
        double density = values.getOrDefault("density", 1.0);
        for (int row = 0; row < GROUPS; row++) {
            for (int column = 0; column < GROUPS; column++) {
                double pairs = sizes[row] * (sizes[column] - (row == column ? 1.0 : 0));
                values.put(NAMES[row][column], cells[row][column] / (pairs * density));
            }
        }
    }
}
