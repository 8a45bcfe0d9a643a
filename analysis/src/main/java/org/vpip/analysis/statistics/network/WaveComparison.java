package org.vpip.analysis.statistics.network;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Ratio;

/**
 * Ties among the same people at two times: kept, new, lost and in neither, over ordered pairs of directed networks and unordered
 * ones of undirected. Jaccard = kept / (kept + new + lost), empty without a tie in either wave (Snijders et al. 2010,
 * doi:10.1016/j.socnet.2009.02.004). R: {@code sna::hdist}, {@code sna::gcor}.
 *
 * @param people in both waves
 */
public record WaveComparison(int people, double possible, int kept, int created, int lost) {

    /** @throws IllegalArgumentException when the networks are not of as many people or one is directed */
    public static WaveComparison of(Graph before, Graph after) {
        if (before.size() != after.size() || before.isDirected() != after.isDirected()) {
            throw new IllegalArgumentException("not the same people or kind of tie");
        }
        int kept = 0;
        for (Graph.Tie tie : before.ties()) {
            kept += after.hasTie(tie.source(), tie.target()) ? 1 : 0;
        }
        return new WaveComparison(
                before.size(), before.possibleTies(), kept, after.tieCount() - kept, before.tieCount() - kept);
    }

    public double absent() {
        return possible - kept - created - lost;
    }

    public OptionalDouble jaccard() {
        return Ratio.of(kept, (double) kept + created + lost);
    }

    /** Ties that differ. */
    public int hamming() {
        return created + lost;
    }

    public OptionalDouble hammingShare() {
        return Ratio.of(hamming(), possible);
    }

    /** Share of the earlier ties that are kept. */
    public OptionalDouble retention() {
        return Ratio.of(kept, (double) kept + lost);
    }

    /** Pearson's correlation of the pairs of both waves; empty where either has no tie or all. */
    public OptionalDouble correlation() {
        return correlation(kept);
    }

    /** The correlation if so many ties were in both. */
    OptionalDouble correlation(double both) {
        double before = (double) kept + lost;
        double after = (double) kept + created;
        double spread = Math.sqrt(before * (possible - before)) * Math.sqrt(after * (possible - after));
        return Ratio.of(possible * both - before * after, spread);
    }
}
