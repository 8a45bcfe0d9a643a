package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * Raw counts of paths i → j → k without a tie i → k, by person j and the groups of the three. R:
 * {@code sna::brokerage}.
 *
 * <p>Paths with a person of unknown group are left out. Gould & Fernandez (1989), doi:10.2307/270949.
 *
 * @param counts by person, then by {@link BrokerageRole}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Brokerage(double[][] counts) {

    /** Role of a person between two others, by the groups of the three. */
    public enum BrokerageRole {
        /** All three in one group (w_I). */
        COORDINATOR,
        /** Between two people of another group (w_O). */
        ITINERANT,
        /** From the own group to another (b_IO). */
        REPRESENTATIVE,
        /** From another group into the own (b_OI). */
        GATEKEEPER,
        /** Between two different groups, belonging to neither (b_O). */
        LIAISON
    }

    public static Brokerage of(Graph graph, Partition partition) {
        return of(graph, partition, ObservedPairs.ALL);
    }

    /** Counts only paths i → j → k where it was observed that i does not name k. */
    public static Brokerage of(Graph graph, Partition partition, ObservedPairs observed) {
        double[][] counts = new double[graph.size()][BrokerageRole.values().length];
        int[] group = partition.of();
        for (int j = 0; j < graph.size(); j++) {
            for (int i : graph.in(j).toArray()) {
                for (int k : graph.out(j).toArray()) {
                    boolean known = group[i] >= 0 && group[j] >= 0 && group[k] >= 0;
                    if (known && i != k && observed.isObserved(i, k) && !graph.hasTie(i, k)) {
                        counts[j][position(role(group[i], group[j], group[k]))]++;
                    }
                }
            }
        }
        return new Brokerage(counts);
    }

    private static BrokerageRole role(int from, int own, int to) {
        if (from == own) {
            return to == own ? BrokerageRole.COORDINATOR : BrokerageRole.REPRESENTATIVE;
        }
        if (to == own) {
            return BrokerageRole.GATEKEEPER;
        }
        return from == to ? BrokerageRole.ITINERANT : BrokerageRole.LIAISON;
    }

    private static int position(BrokerageRole role) {
        return Arrays.asList(BrokerageRole.values()).indexOf(role);
    }

    public double count(int person, BrokerageRole role) {
        return counts[person][position(role)];
    }

    /** Returns the count over all roles. */
    public double total(int person) {
        return Arrays.stream(counts[person]).sum();
    }

    /** Returns the count of a role over all people. */
    public double count(BrokerageRole role) {
        return Arrays.stream(counts).mapToDouble(own -> own[position(role)]).sum();
    }
}
