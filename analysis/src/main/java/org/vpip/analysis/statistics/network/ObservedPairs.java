package org.vpip.analysis.statistics.network;

/** Of which pairs of people an answer is there; a pair that is not observed is neither tied nor untied. */
@FunctionalInterface
public interface ObservedPairs {
    ObservedPairs ALL = (from, to) -> true;

    /** @param from and to: different positions; in a directed network it is the first who was asked */
    boolean isObserved(int from, int to);
}
