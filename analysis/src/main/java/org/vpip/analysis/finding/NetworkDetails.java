package org.vpip.analysis.finding;

import java.util.OptionalInt;

/**
 * What a network measure rests on.
 *
 * @param nodes people on the roster, those who did not answer included
 * @param answered people who answered the network question
 * @param ties observed ties; undirected ones counted once
 * @param mutualPairs pairs who name each other; this and the counts below are empty where they are too small to be told
 * @param observedPairs pairs about which somebody answered: ordered when directed
 * @param external ties between groups, among ties whose two groups are known
 * @param internal ties within a group
 */
public record NetworkDetails(
        String relation,
        boolean directed,
        int nodes,
        int answered,
        int ties,
        long observedPairs,
        OptionalInt mutualPairs,
        OptionalInt isolates,
        OptionalInt external,
        OptionalInt internal)
        implements Details {}
