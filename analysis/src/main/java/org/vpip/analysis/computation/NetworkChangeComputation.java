package org.vpip.analysis.computation;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NetworkInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.centrality.Degrees;
import org.vpip.analysis.statistics.network.comparison.QapTest;
import org.vpip.analysis.statistics.network.comparison.VertexBootstrap;
import org.vpip.analysis.statistics.network.comparison.WaveComparison;

/** Computation on two networks of the people present in both waves. */
final class NetworkChangeComputation {
    private static final long SEED = 1;
    private static final int PERMUTATIONS = 100_000;
    private static final int RESAMPLES = 2_000;

    private NetworkChangeComputation() {}

    static NumericResult compute(ComputationInput source) {
        NetworkInput tables = NetworkInput.of(source);
        List<String> stayers = tables.stayers();
        Graph before = tables.graph("edges-wave1.csv", stayers);
        Graph after = tables.graph("edges-wave2.csv", stayers);
        NumericResult numbers = new NumericResult()
                .put("nodes_in_both_waves", stayers.size())
                .putAlways("change", change(before, after))
                .putAlways("density_difference", difference(VertexBootstrap.of(before, after, SEED, RESAMPLES)));
        new QapTest(SEED, PERMUTATIONS).test(before, after).ifPresent(result -> numbers.putAlways("qap", qap(result)));
        return numbers;
    }

    private static NumericResult change(Graph before, Graph after) {
        WaveComparison own = WaveComparison.of(before, after);
        return new NumericResult()
                .put("n_nodes", own.people())
                .put("possible_ties", own.possible())
                .put("kept", own.kept())
                .put("new", own.created())
                .put("lost", own.dissolved())
                .put("absent_both", own.absent())
                .put("jaccard", own.jaccard())
                .put("hamming", own.hamming())
                .put("hamming_proportion", own.hammingShare())
                .put("density_wave1", new Degrees(before).density())
                .put("density_wave2", new Degrees(after).density())
                .put("retention_of_wave1_ties", own.retention())
                .put("qap_correlation", own.correlation());
    }

    private static NumericResult difference(Optional<VertexBootstrap> own) {
        return new NumericResult()
                .put("estimate", own, VertexBootstrap::difference)
                .put("se", own, VertexBootstrap::standardError)
                .limits("ci95_low", "ci95_high", own.map(VertexBootstrap::interval));
    }

    private static NumericResult qap(QapTest.QapResult own) {
        return new NumericResult()
                .put(own.exact() ? "exact_over_all_permutations" : "permutations", own.permutations())
                .put("p_greater_or_equal", own.greater())
                .put("p_less_or_equal", own.less())
                .put("permutation_mean", own.mean())
                .put("permutation_sd", own.deviation());
    }
}
