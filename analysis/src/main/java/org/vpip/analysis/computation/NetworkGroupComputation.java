package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.computation.table.NetworkInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.group.Brokerage;
import org.vpip.analysis.statistics.network.group.Brokerage.BrokerageRole;
import org.vpip.analysis.statistics.network.group.CorePeriphery;
import org.vpip.analysis.statistics.network.group.CorePeriphery.CorePeripheryPattern;
import org.vpip.analysis.statistics.network.group.Homophily;
import org.vpip.analysis.statistics.network.group.LouvainMethod;
import org.vpip.analysis.statistics.network.group.Modularity;
import org.vpip.analysis.statistics.network.group.Partition;

/** Computation of measures of a network divided into groups, or into core and periphery. */
record NetworkGroupComputation(NetworkInput tables, Graph graph) {
    private static final long SEED = 1;
    private static final int PERMUTATIONS = 9_999;
    private static final Map<BrokerageRole, String> SYMBOLS = Map.of(
            BrokerageRole.COORDINATOR, "w_I",
            BrokerageRole.ITINERANT, "w_O",
            BrokerageRole.REPRESENTATIVE, "b_IO",
            BrokerageRole.GATEKEEPER, "b_OI",
            BrokerageRole.LIAISON, "b_O");

    void addTo(NumericResult numbers) {
        Partition groups = tables.groups().orElseGet(() -> Partition.of(List.of()));
        if (tables.groups().isPresent()) {
            numbers.putAlways("homophily", homophily(Homophily.of(graph, groups), groups));
            if (graph.isDirected()) {
                numbers.putAlways("gould_fernandez", brokerage(Brokerage.of(graph, groups)));
            }
            numbers.putAlways("modularity", modularity(groups));
        }
        tables.core().ifPresent(core -> numbers.putAlways("core_periphery_given_partition", fit(core)));
    }

    private NumericResult homophily(Homophily own, Partition groups) {
        return new NumericResult()
                .put("groups", groups.names())
                .put("within_ties", own.within())
                .put("between_ties", own.between())
                .put("e_i_index", own.index())
                .put("possible_within", own.possibleWithin())
                .put("possible_between", own.possibleBetween())
                .put("expected_e_i_from_group_sizes", own.expectedIndex())
                .put("density_within", own.densityWithin())
                .put("density_between", own.densityBetween())
                .putAlways("per_group_e_i", perGroup(own, groups))
                .put("mixing_matrix_rows_senders", rows(own.mixing()))
                .put("observed_over_expected", rows(own.observedOverExpected()))
                .putAlways(
                        "permutation",
                        new NumericResult().put("p", own.permutationP(SEED, PERMUTATIONS, person -> true)));
    }

    private static NumericResult perGroup(Homophily own, Partition groups) {
        NumericResult numbers = new NumericResult();
        for (int group = 0; group < groups.count(); group++) {
            numbers.putAlways(
                    groups.names().get(group),
                    new NumericResult()
                            .put("within", own.within(group))
                            .put("external_touching", own.external(group))
                            .put("e_i", own.index(group)));
        }
        return numbers;
    }

    private static List<?> rows(double[][] matrix) {
        return Arrays.stream(matrix).map(NumericResult::list).toList();
    }

    private NumericResult brokerage(Brokerage own) {
        NumericResult raw = new NumericResult();
        double all = 0;
        for (int person = 0; person < graph.size(); person++) {
            int position = person;
            raw.putAlways(tables.ids().get(person), roles(role -> own.count(position, role), own.total(person)));
            all += own.total(person);
        }
        return new NumericResult().putAlways("raw", raw).putAlways("global", roles(own::count, all));
    }

    private static NumericResult roles(ToDoubleFunction<BrokerageRole> count, double total) {
        NumericResult numbers = new NumericResult();
        for (BrokerageRole role : BrokerageRole.values()) {
            numbers.put(SYMBOLS.getOrDefault(role, ""), count.applyAsDouble(role));
        }
        return numbers.put("t", total);
    }

    private NumericResult modularity(Partition groups) {
        Partition found = LouvainMethod.withSeed(SEED).partition(graph);
        NumericResult numbers =
                new NumericResult().put("given_partition_undirected", Modularity.undirected(graph, groups));
        if (graph.isDirected()) {
            numbers.put("given_partition_directed_leicht_newman", Modularity.directed(graph, groups));
        }
        return numbers.put("louvain_best_of_100_orders", Modularity.undirected(graph, found))
                .putAlways(
                        "louvain_groups",
                        tables.byPerson(
                                Arrays.stream(found.of()).asDoubleStream().toArray()));
    }

    private NumericResult fit(boolean[] core) {
        CorePeriphery own = new CorePeriphery(graph, core);
        long size = IntStream.range(0, core.length).filter(i -> core[i]).count();
        return new NumericResult()
                .put("n_core", (double) size)
                .put("correlation_either_endpoint_core", own.correlation(CorePeripheryPattern.EITHER_CORE))
                .put("correlation_core_core_1_rest_0", own.correlation(CorePeripheryPattern.BOTH_CORE))
                .put("correlation_between_blocks_ignored", own.correlation(CorePeripheryPattern.BETWEEN_IGNORED))
                .put("density_core_core", own.density(true, true))
                .put("density_core_to_periphery", own.density(true, false))
                .put("density_periphery_to_core", own.density(false, true))
                .put("density_periphery_periphery", own.density(false, false));
    }
}
