package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NetworkInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.network.ConnectedComponents;
import org.vpip.analysis.statistics.network.DyadCensus;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.Transitivity;
import org.vpip.analysis.statistics.network.TriadCensus;
import org.vpip.analysis.statistics.network.centrality.BetweennessCentrality;
import org.vpip.analysis.statistics.network.centrality.Centralization;
import org.vpip.analysis.statistics.network.centrality.ClosenessCentrality;
import org.vpip.analysis.statistics.network.centrality.Coreness;
import org.vpip.analysis.statistics.network.centrality.Degrees;
import org.vpip.analysis.statistics.network.centrality.EigenvectorCentrality;
import org.vpip.analysis.statistics.network.centrality.PageRank;
import org.vpip.analysis.statistics.network.centrality.StructuralHoles;
import org.vpip.analysis.statistics.network.group.Assortativity;
import org.vpip.analysis.statistics.network.group.Modularity;
import org.vpip.analysis.statistics.network.group.Partition;

/** Computation of all measures of one network; those of groups are in {@link NetworkGroupComputation}. */
final class NetworkComputation {
    private final NetworkInput tables;
    private final Graph graph;
    private final Degrees degrees;

    private NetworkComputation(ComputationInput source) {
        this.tables = NetworkInput.of(source);
        this.graph = tables.graph("edges.csv", tables.ids());
        this.degrees = new Degrees(graph);
    }

    static NumericResult compute(ComputationInput source) {
        NetworkComputation own = new NetworkComputation(source);
        Optional<Partition> groups = own.tables.groups();
        NumericResult numbers = own.network();
        own.directedOnly(numbers);
        own.persons(numbers);
        numbers.putAlways("assortativity", own.assortativity(groups));
        new NetworkGroupComputation(own.tables, own.graph).addTo(numbers);
        if (source.isSet("weighted")) {
            numbers.putAlways("weighted", own.weighted(groups));
        }
        return numbers;
    }

    private NumericResult network() {
        int[] isolates = degrees.isolates();
        return new NumericResult()
                .putAlways(
                        "input",
                        new NumericResult()
                                .put("self_loops_dropped", graph.droppedLoops())
                                .put("repeated_rows_collapsed", graph.collapsedRepeats())
                                .put("rows", tables.source().table("edges.csv").size()))
                .put("n_nodes", graph.size())
                .put("n_ties", graph.tieCount())
                .put("directed", graph.isDirected())
                .put("density", degrees.density())
                .put("mean_degree", degrees.mean())
                .putAlways("degree", degree())
                .putAlways(
                        "isolates",
                        new NumericResult()
                                .put("count", isolates.length)
                                .put(
                                        "ids",
                                        Arrays.stream(isolates)
                                                .mapToObj(tables.ids()::get)
                                                .toList()))
                .putAlways("transitivity", transitivity())
                .putAlways("paths", paths(ClosenessCentrality.out(graph)))
                .putAlways("components", components())
                .putAlways("centralization_freeman", centralization());
    }

    private NumericResult degree() {
        NumericResult degree = new NumericResult();
        if (graph.isDirected()) {
            degree.putAlways("out", tables.byPerson(degrees.out()))
                    .putAlways("in", tables.byPerson(degrees.in()))
                    .putAlways("total", tables.byPerson(degrees.total()));
        } else {
            degree.putAlways("degree", tables.byPerson(degrees.out()));
        }
        return degree.putAlways("alters_ignoring_direction", tables.byPerson(degrees.alters()));
    }

    private void directedOnly(NumericResult numbers) {
        if (!graph.isDirected()) {
            return;
        }
        DyadCensus dyads = DyadCensus.of(graph);
        long[] triads = TriadCensus.of(graph);
        numbers.putAlways(
                        "dyad_census",
                        new NumericResult()
                                .put("mutual", (double) dyads.mutual())
                                .put("asymmetric", (double) dyads.asymmetric())
                                .put("null", (double) dyads.none()))
                .putAlways(
                        "reciprocity",
                        new NumericResult()
                                .put("edgewise", dyads.edgewise())
                                .put("dyadic_non_null", dyads.ofTiedPairs())
                                .put("dyadic_all", dyads.ofAllPairs()))
                .putAlways("triad_census", NumericResult.each(TriadCensus.TYPES, type -> triads[type]))
                .putAlways("k_core_in_plus_out", tables.byPerson(Coreness.byTies(graph)))
                .putAlways("closeness_in", closeness(ClosenessCentrality.in(graph)));
    }

    private NumericResult transitivity() {
        Transitivity transitivity = Transitivity.of(graph);
        NumericResult numbers = new NumericResult()
                .put("global_undirected", transitivity.global())
                .putAlways("local_undirected", tables.byPerson(transitivity.local()))
                .put("mean_local_nodes_with_2_or_more_alters", transitivity.meanLocal())
                .put("mean_local_undefined_as_zero", transitivity.meanLocalOrZero());
        return graph.isDirected() ? numbers.put("directed_weak_triple_ratio", Transitivity.directed(graph)) : numbers;
    }

    private static NumericResult paths(ClosenessCentrality out) {
        return new NumericResult()
                .put("reachable_ordered_pairs", out.reachablePairs())
                .put("diameter_largest_finite_geodesic", out.diameter())
                .put("mean_geodesic_reachable_pairs", out.meanDistance())
                .put("global_efficiency_mean_inverse_distance", out.efficiency());
    }

    private NumericResult components() {
        ConnectedComponents weak = ConnectedComponents.weak(graph);
        NumericResult numbers =
                new NumericResult().put("weak_count", weak.count()).put("weak_sizes_descending", sizes(weak.sizes()));
        if (graph.isDirected()) {
            ConnectedComponents strong = ConnectedComponents.strong(graph);
            numbers.put("strong_count", strong.count()).put("strong_sizes_descending", sizes(strong.sizes()));
        }
        return numbers;
    }

    private static double[] sizes(List<Integer> sizes) {
        return sizes.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private NumericResult centralization() {
        Centralization centralization = new Centralization(graph);
        if (graph.isDirected()) {
            return new NumericResult()
                    .put("out_degree", centralization.outDegree())
                    .put("in_degree", centralization.inDegree())
                    .put("betweenness", centralization.betweenness());
        }
        return new NumericResult()
                .put("degree", centralization.outDegree())
                .put("betweenness", centralization.betweenness())
                .put("closeness_connected_only", centralization.closeness());
    }

    private void persons(NumericResult numbers) {
        StructuralHoles holes = StructuralHoles.of(graph);
        ClosenessCentrality out = ClosenessCentrality.out(graph);
        numbers.putAlways(
                        "betweenness",
                        new NumericResult()
                                .putAlways("raw", tables.byPerson(BetweennessCentrality.of(graph)))
                                .putAlways("normalised", tables.byPerson(BetweennessCentrality.normalised(graph))))
                .putAlways("closeness_out", closeness(out))
                .putAlways("reach_two_steps", tables.byPerson(out.withinTwoSteps()))
                .putAlways("eigenvector_undirected", eigenvector())
                .putAlways(
                        "pagerank",
                        new NumericResult()
                                .put("damping", PageRank.DAMPING)
                                .putAlways("values", tables.byPerson(PageRank.of(graph))))
                .putAlways(
                        "structural_holes",
                        new NumericResult()
                                .putAlways("constraint", tables.byPerson(holes.constraint()))
                                .putAlways("effective_size", tables.byPerson(holes.effectiveSize()))
                                .putAlways("efficiency", tables.byPerson(holes.efficiency())))
                .putAlways("k_core_undirected", tables.byPerson(Coreness.byContacts(graph)));
    }

    private NumericResult closeness(ClosenessCentrality own) {
        return new NumericResult()
                .putAlways("reachable", tables.byPerson(own.reached()))
                .putAlways("sum_of_distances", tables.byPerson(own.distances()))
                .putAlways("igraph_normalised_within_reachable", tables.byPerson(own.withinReached()))
                .putAlways("wasserman_faust", tables.byPerson(own.wassermanFaust()))
                .putAlways("harmonic_sum", tables.byPerson(own.harmonicSum()))
                .putAlways("harmonic_normalised", tables.byPerson(own.harmonic()));
    }

    private NumericResult eigenvector() {
        Optional<EigenvectorCentrality> own = EigenvectorCentrality.of(graph);
        return new NumericResult()
                .put("largest_eigenvalue", own, EigenvectorCentrality::eigenvalue)
                .put("multiplicity_of_largest", own, EigenvectorCentrality::multiplicity)
                .putAlways("max_scaled_to_1", vector(own.flatMap(EigenvectorCentrality::largestOne)))
                .putAlways("unit_length", vector(own.flatMap(EigenvectorCentrality::unitLength)));
    }

    private NumericResult vector(Optional<double[]> values) {
        return NumericResult.each(tables.ids(), i -> values.map(own -> own[i]).orElse(Double.NaN));
    }

    private NumericResult assortativity(Optional<Partition> groups) {
        NumericResult numbers = new NumericResult().put("by_degree_undirected", Assortativity.byDegree(graph));
        if (graph.isDirected()) {
            numbers.put("by_degree_directed_out_to_in", Assortativity.outToIn(graph));
        }
        return numbers.put("nominal_group", groups.map(own -> Assortativity.byGroup(graph, own)));
    }

    private NumericResult weighted(Optional<Partition> groups) {
        double total = graph.ties().stream().mapToDouble(Graph.GraphTie::weight).sum();
        NumericResult numbers = new NumericResult()
                .put("total_weight", total)
                .putAlways("out_strength", tables.byPerson(degrees.outStrength()))
                .putAlways(
                        "constraint_weighted",
                        tables.byPerson(StructuralHoles.weighted(graph).constraint()))
                .put("mean_weight_of_existing_ties", graph.tieCount() == 0 ? Double.NaN : total / graph.tieCount());
        if (graph.isDirected()) {
            return numbers.putAlways("in_strength", tables.byPerson(degrees.inStrength()));
        }
        return numbers.put("in_strength", OptionalDouble.empty())
                .put("modularity_given_partition", groups.map(own -> Modularity.weighted(graph, own)));
    }
}
