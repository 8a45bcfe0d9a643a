package org.vpip.analysis.finding.details;

import java.util.Optional;
import java.util.OptionalDouble;
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
 * @param groupPermutation beside an E-I index; empty where group sizes are not to be told
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
        OptionalInt internal,
        Optional<GroupPermutationResult> groupPermutation)
        implements FindingDetails {

    /**
     * What the sizes of the groups alone make of the E-I index.
     *
     * @param expected the index if every possible tie were there; empty where no pair is possible
     * @param p share of 9,999 random ways to deal out the groups whose index is at least as far from their mean
     */
    public record GroupPermutationResult(OptionalDouble expected, double p) {}

    public NetworkDetails withGroupPermutation(GroupPermutationResult known) {
        return new NetworkDetails(
                relation,
                directed,
                nodes,
                answered,
                ties,
                observedPairs,
                mutualPairs,
                isolates,
                external,
                internal,
                Optional.of(known));
    }
}
