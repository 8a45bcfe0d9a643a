package org.vpip.analysis.statistics.network.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.vpip.analysis.statistics.network.Graph;

/** Level of Louvain's method: nodes that are people or groups found before, with the number of ties between them. */
@SuppressWarnings("ArrayRecordComponent")
record LouvainLevel(List<Map<Integer, Double>> ties, double[] strength) {
    private static final double GAIN = 1e-12;

    static LouvainLevel of(Graph either) {
        List<Map<Integer, Double>> ties = new ArrayList<>();
        double[] strength = new double[either.size()];
        for (int v = 0; v < either.size(); v++) {
            Map<Integer, Double> own = new HashMap<>();
            either.out(v).forEach(w -> own.put(w, 1.0));
            ties.add(own);
            strength[v] = either.outDegree(v);
        }
        return new LouvainLevel(ties, strength);
    }

    /**
     * Returns a group for each node, by moving one node at a time to the neighbour's group that gains most, until none
     * gains.
     */
    int[] assignGroups(UniformRandomProvider random) {
        int size = strength.length;
        int[] group = IntStream.range(0, size).toArray();
        double[] total = strength.clone();
        double all = Arrays.stream(strength).sum();
        boolean moved = all > 0;
        while (moved) {
            moved = false;
            for (int v : new PermutationSampler(random, size, size).sample()) {
                int best = best(v, group, total, all);
                moved |= best != group[v];
                total[group[v]] -= strength[v];
                total[best] += strength[v];
                group[v] = best;
            }
        }
        return group;
    }

    private int best(int v, int[] group, double[] total, double all) {
        Map<Integer, Double> toward = new HashMap<>();
        ties.get(v).forEach((w, count) -> toward.merge(group[w], count, Double::sum));
        int best = group[v];
        double own = toward.getOrDefault(best, 0.0) - (total[best] - strength[v]) * strength[v] / all;
        double most = own;
        for (Map.Entry<Integer, Double> other : toward.entrySet()) {
            int candidate = other.getKey();
            double gain = other.getValue() - total[candidate] * strength[v] / all;
            if (candidate != group[v] && gain > most + GAIN) {
                best = candidate;
                most = gain;
            }
        }
        return best;
    }

    /** Merges each group into one node. */
    LouvainLevel merged(int[] group) {
        int count = Arrays.stream(group).max().orElse(-1) + 1;
        List<Map<Integer, Double>> between = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            between.add(new HashMap<>());
        }
        double[] sums = new double[count];
        for (int v = 0; v < group.length; v++) {
            int own = group[v];
            sums[own] += strength[v];
            ties.get(v).forEach((w, ties) -> {
                if (group[w] != own) {
                    between.get(own).merge(group[w], ties, Double::sum);
                }
            });
        }
        return new LouvainLevel(between, sums);
    }
}
