package org.vpip.analysis.statistics.network.comparison;

import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/** Tables of the pairs of two waves with blanks; a blank moves with its people when they change places. */
final class ObservedPairTables {
    private static final byte BLANK = -1;

    private final int size;
    private final byte[] earlier;
    private final byte[] later;

    ObservedPairTables(Graph before, ObservedPairs beforeObserved, Graph after, ObservedPairs afterObserved) {
        this.size = before.size();
        this.earlier = table(before, beforeObserved);
        this.later = table(after, afterObserved);
    }

    private static byte[] table(Graph graph, ObservedPairs observed) {
        byte[] cells = new byte[graph.size() * graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            for (int j = 0; j < graph.size(); j++) {
                boolean asked = i != j && observed.isObserved(i, j);
                cells[i * graph.size() + j] = asked ? (byte) (graph.hasTie(i, j) ? 1 : 0) : BLANK;
            }
        }
        return cells;
    }

    /** Returns Pearson's r over pairs observed at both waves; NaN where either has no tie or all. */
    double correlation(int[] order) {
        double pairs = 0;
        double before = 0;
        double after = 0;
        double both = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                byte was = earlier[i * size + j];
                byte is = later[order[i] * size + order[j]];
                if (was != BLANK && is != BLANK) {
                    pairs++;
                    before += was;
                    after += is;
                    both += was * is;
                }
            }
        }
        double spread = Math.sqrt(before * (pairs - before)) * Math.sqrt(after * (pairs - after));
        return spread == 0 ? Double.NaN : (pairs * both - before * after) / spread;
    }
}
