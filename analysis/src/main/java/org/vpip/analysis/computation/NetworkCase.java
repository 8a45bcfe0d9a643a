package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.network.Assortativity;
import org.vpip.analysis.statistics.network.Betweenness;
import org.vpip.analysis.statistics.network.Centralization;
import org.vpip.analysis.statistics.network.Closeness;
import org.vpip.analysis.statistics.network.Components;
import org.vpip.analysis.statistics.network.Coreness;
import org.vpip.analysis.statistics.network.Degrees;
import org.vpip.analysis.statistics.network.DyadCensus;
import org.vpip.analysis.statistics.network.EigenvectorCentrality;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.Modularity;
import org.vpip.analysis.statistics.network.PageRank;
import org.vpip.analysis.statistics.network.Partition;
import org.vpip.analysis.statistics.network.StructuralHoles;
import org.vpip.analysis.statistics.network.Transitivity;
import org.vpip.analysis.statistics.network.TriadCensus;

/** Everything about one network; what concerns groups is in {@link NetworkGroups}. */
final class NetworkCase {
    private final NetworkTables tables;
    private final Graph graph;
    private final Degrees degrees;

    private NetworkCase(Case source) {
        this.tables = NetworkTables.of(source);
        this.graph = tables.graph("edges.csv", tables.ids());
        this.degrees = new Degrees(graph);
    }

    static Numbers compute(Case source) {
        NetworkCase own = new NetworkCase(source);
        Optional<Partition> groups = own.tables.groups();
        Numbers numbers = own.whole();
        own.directedOnly(numbers);
        own.persons(numbers);
        numbers.keep("assortativity", own.assortativity(groups));
        new NetworkGroups(own.tables, own.graph).addTo(numbers);
        if (source.flag("weighted")) {
            numbers.keep("weighted", own.weighted(groups));
        }
        return numbers;
    }

    private Numbers whole() {
        int[] isolates = degrees.isolates();
        return new Numbers()
                .keep(
                        "input",
                        new Numbers()
                                .put("self_loops_dropped", graph.droppedLoops())
                                .put("repeated_rows_collapsed", graph.collapsedRepeats())
                                .put("rows", tables.source().table("edges.csv").size()))
                .put("n_nodes", graph.size())
                .put("n_ties", graph.tieCount())
                .put("directed", graph.isDirected())
                .put("density", degrees.density())
                .put("mean_degree", degrees.mean())
                .keep("degree", degree())
                .keep(
                        "isolates",
                        new Numbers()
                                .put("count", isolates.length)
                                .put(
                                        "ids",
                                        Arrays.stream(isolates)
                                                .mapToObj(tables.ids()::get)
                                                .toList()))
                .keep("transitivity", transitivity())
                .keep("paths", paths(Closeness.out(graph)))
                .keep("components", components())
                .keep("centralization_freeman", centralization());
    }

    private Numbers degree() {
        Numbers degree = new Numbers();
        if (graph.isDirected()) {
            degree.keep("out", tables.byPerson(degrees.out()))
                    .keep("in", tables.byPerson(degrees.in()))
                    .keep("total", tables.byPerson(degrees.total()));
        } else {
            degree.keep("degree", tables.byPerson(degrees.out()));
        }
        return degree.keep("alters_ignoring_direction", tables.byPerson(degrees.alters()));
    }

    private void directedOnly(Numbers numbers) {
        if (!graph.isDirected()) {
            return;
        }
        DyadCensus dyads = DyadCensus.of(graph);
        long[] triads = TriadCensus.of(graph);
        Numbers census = new Numbers();
        for (int type = 0; type < triads.length; type++) {
            census.put(TriadCensus.TYPES.get(type), (double) triads[type]);
        }
        numbers.keep(
                        "dyad_census",
                        new Numbers()
                                .put("mutual", (double) dyads.mutual())
                                .put("asymmetric", (double) dyads.asymmetric())
                                .put("null", (double) dyads.none()))
                .keep(
                        "reciprocity",
                        new Numbers()
                                .put("edgewise", dyads.edgewise())
                                .put("dyadic_non_null", dyads.ofTiedPairs())
                                .put("dyadic_all", dyads.ofAllPairs()))
                .keep("triad_census", census)
                .keep("k_core_in_plus_out", tables.byPerson(Coreness.ofTies(graph)))
                .keep("closeness_in", closeness(Closeness.in(graph)));
    }

    private Numbers transitivity() {
        Transitivity transitivity = Transitivity.of(graph);
        Numbers numbers = new Numbers()
                .put("global_undirected", transitivity.global())
                .keep("local_undirected", tables.byPerson(transitivity.local()))
                .put("mean_local_nodes_with_2_or_more_alters", transitivity.meanLocal())
                .put("mean_local_undefined_as_zero", transitivity.meanLocalOrZero());
        return graph.isDirected() ? numbers.put("directed_weak_triple_ratio", Transitivity.directed(graph)) : numbers;
    }

    private static Numbers paths(Closeness out) {
        return new Numbers()
                .put("reachable_ordered_pairs", out.reachablePairs())
                .put("diameter_largest_finite_geodesic", out.diameter())
                .put("mean_geodesic_reachable_pairs", out.meanDistance())
                .put("global_efficiency_mean_inverse_distance", out.efficiency());
    }

    private Numbers components() {
        Components weak = Components.weak(graph);
        Numbers numbers =
                new Numbers().put("weak_count", weak.count()).put("weak_sizes_descending", sizes(weak.sizes()));
        if (graph.isDirected()) {
            Components strong = Components.strong(graph);
            numbers.put("strong_count", strong.count()).put("strong_sizes_descending", sizes(strong.sizes()));
        }
        return numbers;
    }

    private static double[] sizes(List<Integer> sizes) {
        return sizes.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private Numbers centralization() {
        Centralization centralization = new Centralization(graph);
        if (graph.isDirected()) {
            return new Numbers()
                    .put("out_degree", centralization.outDegree())
                    .put("in_degree", centralization.inDegree())
                    .put("betweenness", centralization.betweenness());
        }
        return new Numbers()
                .put("degree", centralization.outDegree())
                .put("betweenness", centralization.betweenness())
                .put("closeness_connected_only", centralization.closeness());
    }

    private void persons(Numbers numbers) {
        StructuralHoles holes = StructuralHoles.of(graph);
        Closeness out = Closeness.out(graph);
        numbers.keep(
                        "betweenness",
                        new Numbers()
                                .keep("raw", tables.byPerson(Betweenness.of(graph)))
                                .keep("normalised", tables.byPerson(Betweenness.normalised(graph))))
                .keep("closeness_out", closeness(out))
                .keep("reach_two_steps", tables.byPerson(out.withinTwoSteps()))
                .keep("eigenvector_undirected", eigenvector())
                .keep(
                        "pagerank",
                        new Numbers()
                                .put("damping", PageRank.DAMPING)
                                .keep("values", tables.byPerson(PageRank.of(graph))))
                .keep(
                        "structural_holes",
                        new Numbers()
                                .keep("constraint", tables.byPerson(holes.constraint()))
                                .keep("effective_size", tables.byPerson(holes.effectiveSize()))
                                .keep("efficiency", tables.byPerson(holes.efficiency())))
                .keep("k_core_undirected", tables.byPerson(Coreness.ofContacts(graph)));
    }

    private Numbers closeness(Closeness own) {
        return new Numbers()
                .keep("reachable", tables.byPerson(own.reached()))
                .keep("sum_of_distances", tables.byPerson(own.distances()))
                .keep("igraph_normalised_within_reachable", tables.byPerson(own.withinReached()))
                .keep("wasserman_faust", tables.byPerson(own.wassermanFaust()))
                .keep("harmonic_sum", tables.byPerson(own.harmonicSum()))
                .keep("harmonic_normalised", tables.byPerson(own.harmonic()));
    }

    private Numbers eigenvector() {
        Optional<EigenvectorCentrality> own = EigenvectorCentrality.of(graph);
        return new Numbers()
                .put("largest_eigenvalue", own, EigenvectorCentrality::eigenvalue)
                .put("multiplicity_of_largest", own, found -> (double) found.multiplicity())
                .keep("max_scaled_to_1", vector(own.flatMap(EigenvectorCentrality::largestOne)))
                .keep("unit_length", vector(own.flatMap(EigenvectorCentrality::unitLength)));
    }

    private Numbers vector(Optional<double[]> values) {
        double[] none = new double[graph.size()];
        Arrays.fill(none, Double.NaN);
        return tables.byPerson(values.orElse(none));
    }

    private Numbers assortativity(Optional<Partition> groups) {
        Numbers numbers = new Numbers().put("by_degree_undirected", Assortativity.byDegree(graph));
        if (graph.isDirected()) {
            numbers.put("by_degree_directed_out_to_in", Assortativity.outToIn(graph));
        }
        return numbers.put(
                "nominal_group",
                groups.map(own -> Assortativity.byGroup(graph, own)).orElse(OptionalDouble.empty()));
    }

    private Numbers weighted(Optional<Partition> groups) {
        double total = graph.ties().stream().mapToDouble(Graph.Tie::weight).sum();
        Numbers numbers = new Numbers()
                .put("total_weight", total)
                .keep("out_strength", tables.byPerson(degrees.outStrength()))
                .keep(
                        "constraint_weighted",
                        tables.byPerson(StructuralHoles.weighted(graph).constraint()))
                .put("mean_weight_of_existing_ties", graph.tieCount() == 0 ? Double.NaN : total / graph.tieCount());
        if (graph.isDirected()) {
            return numbers.keep("in_strength", tables.byPerson(degrees.inStrength()));
        }
        return numbers.put("in_strength", OptionalDouble.empty())
                .put(
                        "modularity_given_partition",
                        groups.map(own -> Modularity.weighted(graph, own)).orElse(OptionalDouble.empty()));
    }
}
