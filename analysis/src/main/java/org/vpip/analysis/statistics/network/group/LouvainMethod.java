package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Louvain's method of community detection: moves one person at a time to where modularity gains most, then groups.
 *
 * <p>The result depends on the order in which people are visited. The best of a number of seeded orders is kept, so
 * that a seed gives the same groups. Direction and weight are ignored. Blondel et al. (2008),
 * doi:10.1088/1742-5468/2008/10/P10008.
 */
public record LouvainMethod(long seed) {
    private static final int ORDERS = 100;
    private static final int FEWER_ORDERS_ABOVE = 2_000;
    private static final double GAIN = 1e-12;

    public static LouvainMethod withSeed(long seed) {
        return new LouvainMethod(seed);
    }

    /** Returns groups numbered in the order of their first person; each person alone without ties. */
    public Partition partition(Graph graph) {
        Graph either = graph.symmetrised();
        int orders = graph.size() > FEWER_ORDERS_ABOVE ? 4 : ORDERS;
        UniformRandomProvider[] streams = ParallelResampling.streams(seed, orders);
        List<Partition> found = Arrays.stream(streams)
                .parallel()
                .map(random -> Partition.numbered(numbered(oneOrder(either, random))))
                .toList();
        Partition best = found.get(0);
        for (Partition other : found) {
            double gain = Modularity.undirected(either, other).orElse(0)
                    - Modularity.undirected(either, best).orElse(0);
            best = gain > GAIN ? other : best;
        }
        return best;
    }

    private static int[] oneOrder(Graph graph, UniformRandomProvider random) {
        LouvainLevel level = LouvainLevel.of(graph);
        int[] people = IntStream.range(0, graph.size()).toArray();
        int[] groups = numbered(level.assignGroups(random));
        while (Arrays.stream(groups).max().orElse(-1) + 1 < groups.length) {
            int[] found = groups;
            people = Arrays.stream(people).map(own -> found[own]).toArray();
            level = level.merged(groups);
            groups = numbered(level.assignGroups(random));
        }
        return people;
    }

    private static int[] numbered(int[] groups) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(groups)
                .map(group -> numbers.computeIfAbsent(group, key -> numbers.size()))
                .toArray();
    }
}
