package org.vpip.analysis.statistics.network;

/** Pairs of people with an observed answer; a pair that is not observed is neither tied nor untied. */
@FunctionalInterface
public interface ObservedPairs {
    ObservedPairs ALL = (from, to) -> true;

    /** Returns whether the pair of different positions is observed; in a directed network the first person was asked. */
    boolean isObserved(int from, int to);
}
