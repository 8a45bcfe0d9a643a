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
 * Fit of a division into core and periphery, given or from {@link #detect}.
 *
 * <p>The fit is the correlation of the ties with an ideal pattern over all pairs (Borgatti & Everett 2000,
 * doi:10.1016/S0378-8733(99)00019-2). Empty where ties or pattern do not vary; the density of a block is empty where it
 * has no pair.
 */
public final class CorePeriphery {
    private final Graph graph;
    private final boolean[] core;
    private final ObservedPairs observed;

    /** Pattern of an ideal network. */
    public enum CorePeripheryPattern {
        /** A tie where either is in the core. */
        EITHER_CORE,
        /** A tie where both are in the core. */
        BOTH_CORE,
        /** As BOTH_CORE, without pairs of core and periphery; the one to report. */
        BETWEEN_IGNORED
    }

    /** Divides the network; {@code core} holds whether each person is in the core. */
    public CorePeriphery(Graph graph, boolean[] core) {
        this(graph, core, ObservedPairs.ALL);
    }

    /** Divides the network; only observed pairs count. */
    public CorePeriphery(Graph graph, boolean[] core, ObservedPairs observed) {
        if (core.length != graph.size()) {
            throw new IllegalArgumentException("core or not for each person: " + core.length + ", " + graph.size());
        }
        this.graph = graph;
        this.core = core.clone();
        this.observed = observed;
    }

    /**
     * Returns the core of a network: the people with most ties, so many that the fewest ties contradict the pattern.
     *
     * <p>Those are ties missing within the core and ties within the periphery. Lip (2011), arXiv:1102.5511, shows that
     * no other set of as many people is better. People with equally many ties are in it together; of equally good cores
     * the smaller one is returned. No one without a tie is in it, and all people where all pairs are tied.
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

    /**
     * Returns the fewest ties of a person in the core. Each further person misses the ties with those before, and adds
     * their own.
     */
    private static int leastOfCore(int[] ascending) {
        double missed = 0;
        double fewest = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 1; k <= ascending.length; k++) {
            int own = ascending[ascending.length - k];
            missed += 2.0 * (k - 1) - own;
            boolean complete = k == ascending.length || ascending[ascending.length - k - 1] < own;
            if (complete && missed < fewest) {
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
        return Correlation.coefficient(array(ties), array(ideal));
    }

    private boolean isAsked(int i, int j) {
        return i != j && observed.isObserved(i, j);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the share of the ordered pairs from one block to the other that are tied. */
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
