package org.vpip.analysis.network.change;

import java.util.OptionalDouble;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.statistics.SafeDivision;

/** Two networks of the same people in the same order; only pairs observed at both count. */
record MatchedNetworks(Network before, Network after) {

    /** @param pairs observed both times: ordered ones of directed relations */
    record TieTransitionCounts(int kept, int created, int dissolved, int pairs) {

        /** kept / (kept + created + dissolved), 0 to 1; empty without a tie at either wave. */
        OptionalDouble jaccard() {
            return SafeDivision.quotient(kept, (double) kept + created + dissolved);
        }
    }

    boolean isObserved(int one, int other) {
        return one != other && before.isObserved(one, other) && after.isObserved(one, other);
    }

    TieTransitionCounts transitionCounts() {
        int[] counts = new int[4];
        for (int one = 0; one < before.size(); one++) {
            for (int other = before.isDirected() ? 0 : one + 1; other < before.size(); other++) {
                if (isObserved(one, other)) {
                    counts[kind(before.hasTie(one, other), after.hasTie(one, other))]++;
                }
            }
        }
        return new TieTransitionCounts(counts[3], counts[1], counts[2], counts[0] + counts[1] + counts[2] + counts[3]);
    }

    private static int kind(boolean was, boolean is) {
        return (was ? 2 : 0) + (is ? 1 : 0);
    }
}
