package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * People of the same sets, with the ways in which each can have answered at some waves.
 *
 * @param people of the block
 * @param waves at which all of them have a value
 * @param patterns values at these waves
 * @param first position of the first pattern among the unknowns
 */
record AnswerBlock(BitSet people, List<String> waves, List<double[]> patterns, int first) {
    static AnswerBlock of(BitSet people, List<String> waves, List<Double> values, int first) {
        List<double[]> patterns = new ArrayList<>();
        patterns.add(new double[0]);
        for (int wave = 0; wave < waves.size(); wave++) {
            List<double[]> longer = new ArrayList<>();
            for (double[] pattern : patterns) {
                for (double value : values) {
                    double[] next = java.util.Arrays.copyOf(pattern, pattern.length + 1);
                    next[pattern.length] = value;
                    longer.add(next);
                }
            }
            patterns = longer;
        }
        return new AnswerBlock(people, waves, patterns, first);
    }

    int end() {
        return first + patterns.size();
    }

    boolean covers(List<String> others) {
        return waves.containsAll(others);
    }

    /** Returns the values of a pattern at some of the waves. */
    double[] at(double[] pattern, List<String> some) {
        return some.stream().mapToDouble(wave -> pattern[waves.indexOf(wave)]).toArray();
    }

    /** Returns the position of a pattern among the unknowns. */
    int position(double[] values) {
        for (int i = 0; i < patterns.size(); i++) {
            if (matches(patterns.get(i), values)) {
                return first + i;
            }
        }
        throw new IllegalArgumentException("the values must be possible");
    }

    private static boolean matches(double[] pattern, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(pattern[i] - values[i]) > 1e-9) {
                return false;
            }
        }
        return true;
    }
}
