package org.vpip.analysis.network.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.network.comparison.DyadicTTest;
import org.vpip.instruments.response.ParticipantId;

/**
 * The number of people whom each stayer named at two waves; in an undirected relation, of people to whom the stayer is
 * tied. Stayers are on both rosters and answered at both waves.
 *
 * <p>A pair that the stayer left blank at either wave counts at neither. People who did not answer can be named, and so
 * can people on one roster only: they are named by no one at the wave without them.
 */
public final class DegreeChange {
    private DegreeChange() {}

    /** @param attribute counts only ties between people of different known groups; blank to count all ties */
    public static ScorePairs pairs(Network before, Network after, String attribute) {
        return ScorePairs.of(
                MatchedNetworks.stayers(before, after)
                        .retain(
                                person -> hasComparablePair(before, after, person),
                                ExclusionReason.DID_NOT_ANSWER_NETWORK),
                person -> degree(before, after, person, attribute),
                person -> degree(after, before, person, attribute));
    }

    /**
     * Returns the test of the mean change of {@link #pairs}, over everyone on either roster.
     *
     * @param stayers the participants of those pairs
     */
    public static Optional<DyadicTTest> test(
            Network before, Network after, String attribute, List<ParticipantId> stayers) {
        List<ParticipantId> people = Stream.of(before, after)
                .flatMap(network -> network.nodes().stream())
                .distinct()
                .toList();
        boolean[] reporters = new boolean[people.size()];
        double[][] changes = new double[people.size()][];
        for (int person = 0; person < reporters.length; person++) {
            ParticipantId one = people.get(person);
            reporters[person] = stayers.contains(one);
            changes[person] = people.stream()
                    .mapToDouble(
                            other -> stayers.contains(one) ? change(before, after, attribute, one, other) : Double.NaN)
                    .toArray();
        }
        return DyadicTTest.of(changes, reporters);
    }

    /** Returns the change of a stayer's tie to another person; NaN for a pair that does not count. */
    private static double change(
            Network before, Network after, String attribute, ParticipantId stayer, ParticipantId other) {
        boolean counts = counts(before, stayer, other, attribute) || counts(after, stayer, other, attribute);
        return counts && !isLeftBlank(before, stayer, other) && !isLeftBlank(after, stayer, other)
                ? tie(after, stayer, other, attribute) - tie(before, stayer, other, attribute)
                : Double.NaN;
    }

    private static double tie(Network network, ParticipantId stayer, ParticipantId other, String attribute) {
        int node = network.nodes().indexOf(stayer);
        int theirs = network.nodes().indexOf(other);
        return counts(network, stayer, other, attribute) && network.hasTie(node, theirs) ? 1 : 0;
    }

    /** Returns whether a tie to another person on that wave's roster would count: in known different groups, if any. */
    private static boolean counts(Network network, ParticipantId stayer, ParticipantId other, String attribute) {
        int theirs = network.nodes().indexOf(other);
        if (theirs < 0 || stayer.equals(other)) {
            return false;
        }
        String own = network.group(network.nodes().indexOf(stayer), attribute);
        String group = network.group(theirs, attribute);
        return attribute.isEmpty() || (!own.isEmpty() && !group.isEmpty() && !own.equals(group));
    }

    private static double degree(Network network, Network comparison, ParticipantId person, String attribute) {
        return network.nodes().stream()
                .filter(other -> !isLeftBlank(comparison, person, other))
                .mapToDouble(other -> tie(network, person, other, attribute))
                .sum();
    }

    /** Returns whether the stayer reported on any other person at every wave; true where the roster has no other person. */
    private static boolean hasComparablePair(Network before, Network after, ParticipantId stayer) {
        List<ParticipantId> others = Stream.of(before, after)
                .flatMap(network -> network.nodes().stream())
                .filter(other -> !other.equals(stayer))
                .toList();
        return others.isEmpty()
                || others.stream()
                        .anyMatch(other -> !isLeftBlank(before, stayer, other) && !isLeftBlank(after, stayer, other));
    }

    /** Returns whether a stayer could report on a person of that wave's roster but did not. */
    private static boolean isLeftBlank(Network network, ParticipantId stayer, ParticipantId other) {
        int node = network.nodes().indexOf(stayer);
        int theirs = network.nodes().indexOf(other);
        return theirs >= 0 && !network.isObserved(node, theirs);
    }
}
