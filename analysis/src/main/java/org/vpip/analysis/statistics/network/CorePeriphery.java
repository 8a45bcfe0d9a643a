package org.vpip.analysis.statistics.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Ratio;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * How well a given division into core and periphery fits: the correlation of the ties with an ideal pattern over all pairs
 * (Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2), and the density of each block. Empty where ties or pattern do
 * not vary, or a block has no pair.
 */
public final class CorePeriphery {
    private final Graph graph;
    private final boolean[] core;

    /** What an ideal network looks like. */
    public enum Pattern {
        /** A tie where either is in the core. */
        EITHER_CORE,
        /** A tie where both are in the core. */
        BOTH_CORE,
        /** As BOTH_CORE, pairs of core and periphery not asked; the one to report. */
        BETWEEN_IGNORED
    }

    /** @param core whether each person is in the core */
    public CorePeriphery(Graph graph, boolean[] core) {
        if (core.length != graph.size()) {
            throw new IllegalArgumentException("core or not for each person: " + core.length + ", " + graph.size());
        }
        this.graph = graph;
        this.core = core.clone();
    }

    public OptionalDouble correlation(Pattern pattern) {
        List<Double> ties = new ArrayList<>();
        List<Double> ideal = new ArrayList<>();
        for (int i = 0; i < core.length; i++) {
            for (int j = 0; j < core.length; j++) {
                if (i != j && (pattern != Pattern.BETWEEN_IGNORED || core[i] == core[j])) {
                    ties.add(graph.hasTie(i, j) ? 1.0 : 0);
                    boolean expected = pattern == Pattern.EITHER_CORE ? core[i] || core[j] : core[i] && core[j];
                    ideal.add(expected ? 1.0 : 0);
                }
            }
        }
        return Correlation.coefficient(array(ties), array(ideal))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Share of the ordered pairs from one block to the other that are tied. */
    public OptionalDouble density(boolean fromCore, boolean toCore) {
        double tied = 0;
        double pairs = 0;
        for (int i = 0; i < core.length; i++) {
            for (int j = 0; j < core.length; j++) {
                boolean asked = i != j && core[i] == fromCore && core[j] == toCore;
                pairs += asked ? 1 : 0;
                tied += asked && graph.hasTie(i, j) ? 1 : 0;
            }
        }
        return Ratio.of(tied, pairs);
    }
}
