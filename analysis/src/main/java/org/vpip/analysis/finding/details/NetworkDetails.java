package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.NumberBasis.FactBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * The people and ties on which a network measure rests.
 *
 * @param groups ties within and between the groups that the measure compares
 */
public record NetworkDetails(
        String relation, boolean directed, RosterCounts roster, TieCounts ties, GroupTieCounts groups)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("nodes", roster.nodes, unmodelled)
                .add("answered", roster.answered, unmodelled)
                .add("ties", ties.observed, unmodelled)
                .add("observedPairs", (double) ties.observedPairs, unmodelled)
                .add("mutualPairs", ties.mutualPairs, unmodelled)
                .add("external", groups.external, unmodelled)
                .add("internal", groups.internal, unmodelled)
                .add("isolates", roster.isolates, isolatesBasis(subject, used));
        groups.permutation.ifPresent(result ->
                numbers.add("expected", result.expected, unmodelled).add("permutationP", result.p, unmodelled));
        return numbers;
    }

    /** Returns what the number of isolated people tells of the contacts of those who answered. */
    private NumberBasis isolatesBasis(FindingSubject subject, PersonSet used) {
        int count = roster.isolates.orElse(0);
        if (count == 0) {
            return NumberBasis.unmodelled(used);
        }
        PersonVariable contact =
                PersonVariable.of("contact:" + subject.source(), subject.waves().get(0));
        return new FactBasis(List.of(
                new CategoryCount(used, contact, List.of("none"), count),
                new CategoryCount(used, contact, List.of("some or not known"), used.count() - count)));
    }

    /**
     * People on the roster.
     *
     * @param nodes people on the roster, including those who did not answer
     * @param answered people who answered the network question
     * @param isolates people who answered about everybody and have no tie; empty where they are too few to be published
     */
    public record RosterCounts(int nodes, int answered, OptionalInt isolates) {}

    /**
     * Observed ties.
     *
     * @param observed ties, undirected ones counted once
     * @param observedPairs pairs that were reported on: ordered when directed
     * @param mutualPairs pairs who name each other; empty where they are too few to be published
     * @param others what is left when a person is left out; never published
     */
    public record TieCounts(int observed, long observedPairs, OptionalInt mutualPairs, Optional<OthersCounts> others) {
        public TieCounts(int observed, long observedPairs, OptionalInt mutualPairs) {
            this(observed, observedPairs, mutualPairs, Optional.empty());
        }
    }

    /**
     * The fewest that are left of each when any one person is left out, who knows her own ties.
     *
     * @param tied and untied: observed pairs
     * @param dyads pairs observed both ways
     * @param internal and external: ties of which both groups are known
     * @param strangers people to whom a person has no tie in either direction
     */
    public record OthersCounts(int tied, int untied, DyadCounts dyads, int internal, int external, int strangers) {}

    /** The number of pairs with ties in both directions, in one, and in none. */
    public record DyadCounts(int mutual, int asymmetric, int unacquainted) {
        public int fewest() {
            return Math.min(mutual, Math.min(asymmetric, unacquainted));
        }
    }

    /**
     * Ties of which both groups are known; empty where they are too few to be published.
     *
     * @param external ties between groups
     * @param internal ties within a group
     * @param permutation of an E-I index; empty for other measures and where group sizes must not be published
     */
    public record GroupTieCounts(
            OptionalInt external, OptionalInt internal, Optional<GroupPermutationResult> permutation) {}

    /**
     * The E-I index that the sizes of the groups alone would give.
     *
     * @param expected the index if every observed pair were tied; empty where no pair is observed
     * @param p share of 9,999 random assignments of those who answered to their groups, whose index is at least as far from their mean
     */
    public record GroupPermutationResult(OptionalDouble expected, double p) {}

    public NetworkDetails withGroupPermutation(GroupPermutationResult result) {
        return new NetworkDetails(
                relation,
                directed,
                roster,
                ties,
                new GroupTieCounts(groups.external, groups.internal, Optional.of(result)));
    }

    /** Removes the roster, and with it the pairs, which are people times others. */
    public NetworkDetails withoutRoster() {
        return new NetworkDetails(
                relation,
                directed,
                new RosterCounts(roster.answered, roster.answered, roster.isolates),
                new TieCounts(ties.observed, 0, ties.mutualPairs),
                new GroupTieCounts(groups.external, groups.internal, Optional.empty()));
    }

    /** Removes every number of people and ties, so that only a lower limit of the people who answered stays. */
    public NetworkDetails atLeast(int limit) {
        OptionalInt none = OptionalInt.empty();
        return new NetworkDetails(
                relation,
                directed,
                new RosterCounts(limit, limit, none),
                new TieCounts(0, 0, none),
                new GroupTieCounts(none, none, Optional.empty()));
    }

    /**
     * Removes the counts that meet a condition. Ties within and between groups go together, with the permutation, also
     * where the number of ties without a known group meets it, or where all are within groups or all between.
     */
    public NetworkDetails withoutCounts(IntPredicate condition) {
        int grouped = groups.external.orElse(0) + groups.internal.orElse(0);
        boolean oneSided = grouped > 0 && (groups.external.orElse(0) == 0 || groups.internal.orElse(0) == 0);
        boolean anyGroup = oneSided
                || isRemoved(groups.external, condition)
                || isRemoved(groups.internal, condition)
                || condition.test(ties.observed - grouped);
        OptionalInt none = OptionalInt.empty();
        return new NetworkDetails(
                relation,
                directed,
                new RosterCounts(
                        roster.nodes, roster.answered, isRemoved(roster.isolates, condition) ? none : roster.isolates),
                new TieCounts(
                        ties.observed,
                        ties.observedPairs,
                        isRemoved(ties.mutualPairs, condition) ? none : ties.mutualPairs),
                new GroupTieCounts(
                        anyGroup ? none : groups.external, anyGroup ? none : groups.internal, Optional.empty()));
    }

    private static boolean isRemoved(OptionalInt count, IntPredicate condition) {
        return count.isPresent() && condition.test(count.getAsInt());
    }
}
