package org.vpip.analysis.statistics.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of the 16 types of triads in a directed network, named by their mutual, asymmetric and null pairs.
 *
 * <p>Holland & Leinhardt (1970), doi:10.1086/224954. 111D is A ↔ B ← C, 111U is A ↔ B → C, as in sna and igraph; some
 * older texts swap them. The algorithm of Batagelj & Mrvar (2001), doi:10.1016/S0378-8733(01)00035-1, counts by tied
 * pairs: its time grows with ties, not with people cubed. R: {@code sna::triad.census}.
 */
public final class TriadCensus {
    /** Names of the types, in the order of the counts. */
    public static final List<String> TYPES = List.of(
            "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C",
            "210", "300");

    /** Type of each of the 64 possible triads, by the bits v→u, u→v, v→w, w→v, u→w, w→u. */
    private static final int[] TYPE_OF = {
        0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14, 1, 4, 5,
        6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15
    };

    private TriadCensus() {}

    /** Returns counts in the order of {@link #TYPES}; all 0 for fewer than three people. */
    public static long[] of(Graph graph) {
        Graph either = graph.symmetrised();
        long[] counts = new long[TYPES.size()];
        long n = graph.size();
        for (int v = 0; v < n; v++) {
            for (int k = either.start[v]; k < either.start[v + 1]; k++) {
                if (v < either.to[k]) {
                    countPair(graph, either, v, either.to[k], counts);
                }
            }
        }
        counts[0] = n * (n - 1) * (n - 2) / 6 - Arrays.stream(counts).sum();
        return counts;
    }

    /** Counts triads whose first tied pair is v and u. */
    private static void countPair(Graph graph, Graph either, int v, int u, long[] counts) {
        List<Integer> thirds = thirds(either, v, u);
        boolean mutual = graph.hasTie(v, u) && graph.hasTie(u, v);
        counts[mutual ? 2 : 1] += graph.size() - thirds.size() - 2L;
        for (int w : thirds) {
            boolean first = u < w || (v < w && w < u && !either.hasTie(v, w));
            if (first) {
                counts[TYPE_OF[code(graph, v, u, w)]]++;
            }
        }
    }

    /** Returns all others tied to either, ascending. */
    private static List<Integer> thirds(Graph either, int v, int u) {
        List<Integer> thirds = new ArrayList<>();
        int i = either.start[v];
        int j = either.start[u];
        while (i < either.start[v + 1] || j < either.start[u + 1]) {
            int a = i < either.start[v + 1] ? either.to[i] : Integer.MAX_VALUE;
            int b = j < either.start[u + 1] ? either.to[j] : Integer.MAX_VALUE;
            int w = Math.min(a, b);
            i += a == w ? 1 : 0;
            j += b == w ? 1 : 0;
            if (w != v && w != u) {
                thirds.add(w);
            }
        }
        return thirds;
    }

    private static int code(Graph graph, int v, int u, int w) {
        return bit(graph, v, u, 1)
                + bit(graph, u, v, 2)
                + bit(graph, v, w, 4)
                + bit(graph, w, v, 8)
                + bit(graph, u, w, 16)
                + bit(graph, w, u, 32);
    }

    private static int bit(Graph graph, int source, int target, int value) {
        return graph.hasTie(source, target) ? value : 0;
    }
}
