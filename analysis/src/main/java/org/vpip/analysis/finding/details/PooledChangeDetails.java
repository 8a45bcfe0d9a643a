package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;
import org.vpip.instruments.response.CommunityId;

/**
 * The change of a score in several communities, pooled with random effects.
 *
 * @param communities at least two, in the order of the study
 * @param prediction of the mean change of another community
 */
public record PooledChangeDetails(
        List<CommunityChange> communities, CommunityDifferences differences, Interval prediction)
        implements FindingDetails {
    /** A mean change and the limits of its interval have two decimals. */
    private static final double HALF_DIGIT = 0.005;

    public PooledChangeDetails {
        communities = List.copyOf(communities);
    }

    /**
     * The differences of communities beyond chance.
     *
     * @param tauSquared variance of their true changes, 0 or more
     * @param shareOfVariance I², 0 to 1
     * @param q Cochran's Q
     * @param p of Q
     */
    public record CommunityDifferences(double tauSquared, double shareOfVariance, double q, double p) {
        public boolean exceedChance() {
            return tauSquared > 0;
        }
    }

    /**
     * The change of one community.
     *
     * @param people with a score at both waves
     * @param interval by Student's t; empty below 8 people
     */
    public record CommunityChange(CommunityId community, PersonSet people, double change, Optional<Interval> interval) {
        private FindingNumbers numbers(PersonVariable variable) {
            FindingNumbers numbers = new FindingNumbers()
                    .add("people", people.count(), NumberBasis.of(new PeopleCount(people)))
                    .add("change", change, NumberBasis.of(new ValueSum(people, variable, PossibleScores.FREE, change)));
            interval.ifPresent(limits -> numbers.add("low", limits.low(), spread(variable, limits))
                    .add("high", limits.high(), spread(variable, limits)));
            return numbers;
        }

        /** Returns what an interval says of the deviation of the changes. */
        private NumberBasis spread(PersonVariable variable, Interval limits) {
            double factor = Math.sqrt(people.count()) / new StudentTail(people.count() - 1).critical(limits.level());
            double deviation = (limits.high() - limits.low()) / 2 * factor;
            return NumberBasis.of(new SquareSum(
                    people, variable, PossibleScores.FREE, change, deviation, HALF_DIGIT, HALF_DIGIT * factor));
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        PersonVariable change = new PersonVariable(subject.source().toString(), subject.waves());
        NumberBasis communities = NumberBasis.derived(this.communities.stream()
                .map(community -> "communities[" + this.communities.indexOf(community) + "].change")
                .toArray(String[]::new));
        FindingNumbers numbers = new FindingNumbers().add(FindingNumbers.VALUE, value, communities);
        for (int i = 0; i < this.communities.size(); i++) {
            numbers.add("communities[" + i + "].", this.communities.get(i).numbers(change));
        }
        NumberBasis spread = NumberBasis.unmodelled(used);
        return numbers.add("tauSquared", differences.tauSquared(), spread)
                .add("iSquared", differences.shareOfVariance(), spread)
                .add("q", differences.q(), spread)
                .add("pOfQ", differences.p(), spread)
                .add("predictionLow", prediction.low(), spread)
                .add("predictionHigh", prediction.high(), spread);
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(
                communities.stream().map(community -> community.people.count()).toList());
    }
}
