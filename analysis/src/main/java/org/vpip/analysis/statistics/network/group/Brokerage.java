package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * Paths i → j → k without a tie i → k, by the groups of the three: how often each person j passes between others (Gould &
 * Fernandez 1989, doi:10.2307/270949), raw counts. Paths of somebody whose group is not known are left out. R: {@code
 * sna::brokerage}.
 *
 * @param counts by person, then by {@link Role}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Brokerage(double[][] counts) {

    /** What somebody between two others is to their groups. */
    public enum BrokerageRole {
        /** All three in one group (w_I). */
        COORDINATOR,
        /** Between two of another group (w_O). */
        ITINERANT,
        /** Passes on from the own group (b_IO). */
        REPRESENTATIVE,
        /** Passes on into the own group (b_OI). */
        GATEKEEPER,
        /** Between two different groups, belonging to neither (b_O). */
        LIAISON
    }

    public static Brokerage of(Graph graph, Partition partition) {
        return of(graph, partition, ObservedPairs.ALL);
    }

    /** Only paths i → j → k where it was observed that i does not name k. */
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

    /** Over all roles. */
    public double total(int person) {
        return Arrays.stream(counts[person]).sum();
    }

    /** Over all people. */
    public double count(BrokerageRole role) {
        return Arrays.stream(counts).mapToDouble(own -> own[position(role)]).sum();
    }
}
