package org.vpip.analysis.finding.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;
import org.vpip.analysis.statistics.pooling.RandomEffects.Heterogeneity;
import org.vpip.instruments.response.CommunityId;

/**
 * The change of a score in several communities, pooled with random effects.
 *
 * @param communities at least two, in the order of the study
 * @param prediction of the mean change of another community
 */
public record PooledChangeDetails(List<CommunityChange> communities, Heterogeneity heterogeneity, Interval prediction)
        implements FindingDetails {
    /** A mean change and the limits of its interval have two decimals. */
    private static final double HALF_DIGIT = 0.005;

    public PooledChangeDetails {
        communities = List.copyOf(communities);
    }

    /**
     * The change of one community.
     *
     * @param people with a score at both waves
     * @param deviation of their changes, above 0
     * @param interval by Student's t; empty below 8 people
     */
    public record CommunityChange(
            CommunityId community, PersonSet people, double change, double deviation, Optional<Interval> interval) {
        /** Returns the variance of the mean change. */
        public double variance() {
            return deviation * deviation / people.count();
        }
    }

    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        PersonVariable change = new PersonVariable(subject.source().toString(), subject.waves());
        List<Fact> facts = new ArrayList<>();
        for (CommunityChange community : communities) {
            facts.add(new PeopleCount(community.people));
            facts.add(new ValueSum(community.people, change, PossibleScores.FREE, community.change));
            community.interval.ifPresent(interval -> facts.add(spread(community, change, interval)));
        }
        return facts;
    }

    /** Returns what an interval tells of the deviation of the changes. */
    private static Fact spread(CommunityChange community, PersonVariable change, Interval interval) {
        int people = community.people.count();
        double factor = Math.sqrt(people) / new StudentTail(people - 1).critical(interval.level());
        return new SquareSum(
                community.people,
                change,
                PossibleScores.FREE,
                community.change,
                community.deviation,
                HALF_DIGIT,
                HALF_DIGIT * factor);
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(
                communities.stream().map(community -> community.people.count()).toList());
    }
}
