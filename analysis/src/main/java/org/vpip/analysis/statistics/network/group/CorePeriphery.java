package org.vpip.analysis.statistics.network.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * How well a division into core and periphery fits, given or {@link #detect}: the correlation of the ties with an ideal pattern over all pairs
 * (Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2), and the density of each block. Empty where ties or pattern do
 * not vary, or a block has no pair.
 */
public final class CorePeriphery {
    private final Graph graph;
    private final boolean[] core;
    private final ObservedPairs observed;

    /** What an ideal network looks like. */
    public enum CorePeripheryPattern {
        /** A tie where either is in the core. */
        EITHER_CORE,
        /** A tie where both are in the core. */
        BOTH_CORE,
        /** As BOTH_CORE, pairs of core and periphery not asked; the one to report. */
        BETWEEN_IGNORED
    }

    /** @param core whether each person is in the core */
    public CorePeriphery(Graph graph, boolean[] core) {
        this(graph, core, ObservedPairs.ALL);
    }

    /** @param observed pairs that count; the others are neither tied nor untied */
    public CorePeriphery(Graph graph, boolean[] core, ObservedPairs observed) {
        if (core.length != graph.size()) {
            throw new IllegalArgumentException("core or not for each person: " + core.length + ", " + graph.size());
        }
        this.graph = graph;
        this.core = core.clone();
        this.observed = observed;
    }

    /**
     * The core that a network has by itself: the people with most ties, so many that the ties missing within the core and those
     * within the periphery are fewest (Lip 2011, arXiv:1102.5511, who shows that no other set of as many people is better). Who has
     * as many ties is in it together; where two cores miss as few, the smaller one. Nobody without a tie, everybody where all
     * pairs are tied.
     */
    public static boolean[] detect(Graph graph) {
        int[] degrees = IntStream.range(0, graph.size())
                .map(v -> graph.inDegree(v) + graph.outDegree(v))
                .toArray();
        int least = leastOfCore(IntStream.of(degrees).sorted().toArray());
        boolean[] core = new boolean[degrees.length];
        for (int v = 0; v < core.length; v++) {
            core[v] = degrees[v] >= least;
        }
        return core;
    }

    /** The fewest ties of somebody in the core: each further person misses the ties with those before, and brings their own. */
    private static int leastOfCore(int[] ascending) {
        double missed = 0;
        double fewest = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 1; k <= ascending.length; k++) {
            int own = ascending[ascending.length - k];
            missed += 2.0 * (k - 1) - own;
            boolean whole = k == ascending.length || ascending[ascending.length - k - 1] < own;
            if (whole && missed < fewest) {
                fewest = missed;
                least = own;
            }
        }
        return least;
    }

    public OptionalDouble correlation(CorePeripheryPattern pattern) {
        List<Double> ties = new ArrayList<>();
        List<Double> ideal = new ArrayList<>();
        for (int i = 0; i < core.length; i++) {
            for (int j = 0; j < core.length; j++) {
                if (isAsked(i, j) && (pattern != CorePeripheryPattern.BETWEEN_IGNORED || core[i] == core[j])) {
                    ties.add(graph.hasTie(i, j) ? 1.0 : 0);
                    boolean expected =
                            pattern == CorePeripheryPattern.EITHER_CORE ? core[i] || core[j] : core[i] && core[j];
                    ideal.add(expected ? 1.0 : 0);
                }
            }
        }
        return Correlation.coefficient(array(ties), array(ideal))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private boolean isAsked(int i, int j) {
        return i != j && observed.isObserved(i, j);
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
                boolean asked = isAsked(i, j) && core[i] == fromCore && core[j] == toCore;
                pairs += asked ? 1 : 0;
                tied += asked && graph.hasTie(i, j) ? 1 : 0;
            }
        }
        return SafeDivision.quotient(tied, pairs);
    }
}
