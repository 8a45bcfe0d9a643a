package org.vpip.analysis.finding;

/**
 * What a network measure rests on.
 *
 * @param nodes people on the roster, those who did not answer included
 * @param answered people who answered the network question
 * @param ties observed ties; undirected ones counted once
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
        int mutualPairs,
        int isolates,
        int external,
        int internal)
        implements Details {}
