package org.vpip.analysis.computation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.statistics.network.Brokerage;
import org.vpip.analysis.statistics.network.Brokerage.Role;
import org.vpip.analysis.statistics.network.CorePeriphery;
import org.vpip.analysis.statistics.network.CorePeriphery.Pattern;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.Homophily;
import org.vpip.analysis.statistics.network.Louvain;
import org.vpip.analysis.statistics.network.Modularity;
import org.vpip.analysis.statistics.network.Partition;

/** What a division of the people into groups, or into core and periphery, says about their network. */
record NetworkGroups(NetworkTables tables, Graph graph) {
    private static final long SEED = 1;
    private static final int PERMUTATIONS = 9_999;
    private static final Map<Role, String> SYMBOLS = Map.of(
            Role.COORDINATOR, "w_I",
            Role.ITINERANT, "w_O",
            Role.REPRESENTATIVE, "b_IO",
            Role.GATEKEEPER, "b_OI",
            Role.LIAISON, "b_O");

    void addTo(Numbers numbers) {
        Partition groups = tables.groups().orElseGet(() -> Partition.of(List.of()));
        if (tables.groups().isPresent()) {
            numbers.keep("homophily", homophily(Homophily.of(graph, groups), groups));
            if (graph.isDirected()) {
                numbers.keep("gould_fernandez", brokerage(Brokerage.of(graph, groups)));
            }
            numbers.keep("modularity", modularity(groups));
        }
        tables.core().ifPresent(core -> numbers.keep("core_periphery_given_partition", fit(core)));
    }

    private Numbers homophily(Homophily own, Partition groups) {
        return new Numbers()
                .put("groups", groups.names())
                .put("within_ties", own.within())
                .put("between_ties", own.between())
                .put("e_i_index", own.index())
                .put("possible_within", own.possibleWithin())
                .put("possible_between", own.possibleBetween())
                .put("expected_e_i_from_group_sizes", own.expectedIndex())
                .put("density_within", own.densityWithin())
                .put("density_between", own.densityBetween())
                .keep("per_group_e_i", perGroup(own, groups))
                .put("mixing_matrix_rows_senders", rows(own.mixing()))
                .put("observed_over_expected", rows(own.observedOverExpected()))
                .keep(
                        "permutation",
                        new Numbers().put("p", own.permutation(SEED, PERMUTATIONS), Homophily.Permutation::p));
    }

    private static Numbers perGroup(Homophily own, Partition groups) {
        Numbers numbers = new Numbers();
        for (int group = 0; group < groups.count(); group++) {
            numbers.keep(
                    groups.names().get(group),
                    new Numbers()
                            .put("within", own.within(group))
                            .put("external_touching", own.external(group))
                            .put("e_i", own.index(group)));
        }
        return numbers;
    }

    private static List<?> rows(double[][] matrix) {
        List<Object> rows = new ArrayList<>();
        for (double[] row : matrix) {
            rows.add(Numbers.list(row));
        }
        return rows;
    }

    private Numbers brokerage(Brokerage own) {
        Numbers raw = new Numbers();
        for (int person = 0; person < graph.size(); person++) {
            int position = person;
            raw.keep(tables.ids().get(person), roles(role -> own.count(position, role), own.total(person)));
        }
        double all = 0;
        for (int person = 0; person < graph.size(); person++) {
            all += own.total(person);
        }
        return new Numbers().keep("raw", raw).keep("global", roles(own::count, all));
    }

    private static Numbers roles(ToDoubleFunction<Role> count, double total) {
        Numbers numbers = new Numbers();
        for (Role role : Role.values()) {
            numbers.put(SYMBOLS.getOrDefault(role, ""), count.applyAsDouble(role));
        }
        return numbers.put("t", total);
    }

    private Numbers modularity(Partition groups) {
        Partition found = Louvain.withSeed(SEED).partition(graph);
        Numbers numbers = new Numbers().put("given_partition_undirected", Modularity.undirected(graph, groups));
        if (graph.isDirected()) {
            numbers.put("given_partition_directed_leicht_newman", Modularity.directed(graph, groups));
        }
        return numbers.put("louvain_best_of_100_orders", Modularity.undirected(graph, found))
                .keep(
                        "louvain_groups",
                        tables.byPerson(
                                Arrays.stream(found.of()).asDoubleStream().toArray()));
    }

    private Numbers fit(boolean[] core) {
        CorePeriphery own = new CorePeriphery(graph, core);
        int size = 0;
        for (boolean one : core) {
            size += one ? 1 : 0;
        }
        return new Numbers()
                .put("n_core", size)
                .put("correlation_either_endpoint_core", own.correlation(Pattern.EITHER_CORE))
                .put("correlation_core_core_1_rest_0", own.correlation(Pattern.BOTH_CORE))
                .put("correlation_between_blocks_ignored", own.correlation(Pattern.BETWEEN_IGNORED))
                .put("density_core_core", own.density(true, true))
                .put("density_core_to_periphery", own.density(true, false))
                .put("density_periphery_to_core", own.density(false, true))
                .put("density_periphery_periphery", own.density(false, false));
    }
}
