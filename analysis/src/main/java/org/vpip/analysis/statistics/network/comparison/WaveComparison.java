package org.vpip.analysis.statistics.network.comparison;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Ties among the same people at two times: kept, new, lost and in neither. R: {@code sna::hdist}, {@code sna::gcor}.
 *
 * <p>Pairs are ordered in directed networks and unordered in undirected ones. Jaccard = kept / (kept + new + lost),
 * empty without a tie in either wave (Snijders et al. 2010, doi:10.1016/j.socnet.2009.02.004).
 *
 * @param people in both waves
 */
public record WaveComparison(int people, double possible, int kept, int created, int dissolved) {

    /** Compares two networks of as many people, both directed or both undirected. */
    public static WaveComparison of(Graph before, Graph after) {
        if (before.size() != after.size() || before.isDirected() != after.isDirected()) {
            throw new IllegalArgumentException("not the same people or kind of tie");
        }
        int kept = 0;
        for (Graph.GraphTie tie : before.ties()) {
            kept += after.hasTie(tie.source(), tie.target()) ? 1 : 0;
        }
        return new WaveComparison(
                before.size(), before.possibleTies(), kept, after.tieCount() - kept, before.tieCount() - kept);
    }

    public double absent() {
        return possible - kept - created - dissolved;
    }

    public OptionalDouble jaccard() {
        return SafeDivision.quotient(kept, (double) kept + created + dissolved);
    }

    /** Returns the number of ties that differ. */
    public int hamming() {
        return created + dissolved;
    }

    public OptionalDouble hammingShare() {
        return SafeDivision.quotient(hamming(), possible);
    }

    /** Returns the share of the earlier ties that are kept. */
    public OptionalDouble retention() {
        return SafeDivision.quotient(kept, (double) kept + dissolved);
    }

    /** Returns Pearson's correlation of the pairs of both waves; empty where either has no tie or all. */
    public OptionalDouble correlation() {
        return correlation(kept);
    }

    /** Returns the correlation with so many ties in both waves. */
    OptionalDouble correlation(double both) {
        double before = (double) kept + dissolved;
        double after = (double) kept + created;
        double spread = Math.sqrt(before * (possible - before)) * Math.sqrt(after * (possible - after));
        return SafeDivision.quotient(possible * both - before * after, spread);
    }
}
