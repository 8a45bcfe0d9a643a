package org.vpip.analysis.computation;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.statistics.network.Degrees;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.QapTest;
import org.vpip.analysis.statistics.network.VertexBootstrap;
import org.vpip.analysis.statistics.network.WaveComparison;

/** Two networks of the people who were there in both waves. */
final class NetworkChangeCase {
    private static final long SEED = 1;
    private static final int PERMUTATIONS = 100_000;
    private static final int RESAMPLES = 2_000;

    private NetworkChangeCase() {}

    static Numbers compute(Case source) {
        NetworkTables tables = NetworkTables.of(source);
        List<String> stayers = tables.stayers();
        Graph before = tables.graph("edges-wave1.csv", stayers);
        Graph after = tables.graph("edges-wave2.csv", stayers);
        Numbers numbers = new Numbers()
                .put("nodes_in_both_waves", stayers.size())
                .keep("change", change(before, after))
                .keep("density_difference", difference(VertexBootstrap.of(before, after, SEED, RESAMPLES)));
        QapTest.withSeed(SEED)
                .withPermutations(PERMUTATIONS)
                .test(before, after)
                .ifPresent(result -> numbers.keep("qap", qap(result)));
        return numbers;
    }

    private static Numbers change(Graph before, Graph after) {
        WaveComparison own = WaveComparison.of(before, after);
        return new Numbers()
                .put("n_nodes", own.people())
                .put("possible_ties", own.possible())
                .put("kept", own.kept())
                .put("new", own.created())
                .put("lost", own.lost())
                .put("absent_both", own.absent())
                .put("jaccard", own.jaccard())
                .put("hamming", own.hamming())
                .put("hamming_proportion", own.hammingShare())
                .put("density_wave1", new Degrees(before).density())
                .put("density_wave2", new Degrees(after).density())
                .put("retention_of_wave1_ties", own.retention())
                .put("qap_correlation", own.correlation());
    }

    private static Numbers difference(Optional<VertexBootstrap> own) {
        return new Numbers()
                .put("estimate", own, VertexBootstrap::difference)
                .put("se", own, VertexBootstrap::standardError)
                .limits("ci95_low", "ci95_high", own.map(VertexBootstrap::interval));
    }

    private static Numbers qap(QapTest.Result own) {
        return new Numbers()
                .put(own.exact() ? "exact_over_all_permutations" : "permutations", own.permutations())
                .put("p_greater_or_equal", own.greater())
                .put("p_less_or_equal", own.less())
                .put("permutation_mean", own.mean())
                .put("permutation_sd", own.deviation());
    }
}
