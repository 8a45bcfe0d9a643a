package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.vpip.analysis.comparison.DoubleBaselineMethod;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.DoseSlopeDetails.RankRelation;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ComparedGroup;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.GroupScores;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingPair;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingTime;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.TimedRating;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** Random findings about differences between groups or periods, and about slopes on attendance. */
final class EdgeDifference {
    private static final int LEAST = 8;

    private EdgeDifference() {}

    static Estimate estimate(FindingSubject subject, Random random) {
        int people = Math.max(2, EdgeFindings.people(random));
        boolean one = subject.method().equals(new DoubleBaselineMethod().declaration());
        List<GroupScores> groups = one
                ? List.of(group(subject, ComparedGroup.COHORT, people, random))
                : List.of(
                        group(subject, ComparedGroup.COHORT, people - people / 3 - 1, random),
                        group(subject, ComparedGroup.COMPARISON, people / 3 + 1, random));
        ClusterBasis clusters = clusters(random);
        return claimed(subject, random, people, clusters, new DifferenceDetails(groups, clusters, degrees(clusters)));
    }

    static Estimate slope(FindingSubject subject, Random random) {
        int people = Math.max(LEAST, EdgeFindings.people(random));
        ClusterBasis clusters = clusters(random);
        RankRelation ranks = random.nextBoolean()
                ? new RankRelation(OptionalDouble.empty(), Optional.empty())
                : new RankRelation(OptionalDouble.of(-1), Optional.of(new Interval(-1, 0.004, 0.95)));
        return claimed(
                subject,
                random,
                people,
                clusters,
                new DoseSlopeDetails(people, 1234.5, ranks, clusters, degrees(clusters)));
    }

    static Estimate shift(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        List<ScoreMoments> ratings =
                group(subject, ComparedGroup.COHORT, people, random).waves();
        List<RatingDifference> differences = Stream.of(RatingPair.values())
                .map(pair -> new RatingDifference(
                        pair,
                        new ScoreMoments(
                                EdgeFindings.value(MeasurementUnit.POINTS, random),
                                ratings.get(0).deviation()),
                        people < LEAST ? Optional.empty() : Optional.of(new Interval(-0.004, 0.996, 0.95))))
                .toList();
        return claimed(
                subject,
                random,
                people,
                new ClusterBasis(1, true),
                new ResponseShiftDetails(
                        people,
                        Stream.of(RatingTime.values())
                                .map(time -> new TimedRating(time, ratings.get(random.nextInt(ratings.size()))))
                                .toList(),
                        differences,
                        false));
    }

    private static GroupScores group(FindingSubject subject, ComparedGroup group, int people, Random random) {
        return new GroupScores(
                group,
                people,
                Stream.generate(() -> new ScoreMoments(
                                EdgeFindings.value(MeasurementUnit.SCORE, random),
                                people < 2 ? OptionalDouble.empty() : OptionalDouble.of(0.004)))
                        .limit(subject.waves().size())
                        .toList());
    }

    private static ClusterBasis clusters(Random random) {
        return List.of(new ClusterBasis(1, true), new ClusterBasis(2, false), new ClusterBasis(12, true))
                .get(random.nextInt(3));
    }

    private static OptionalDouble degrees(ClusterBasis clusters) {
        return clusters.separable() ? OptionalDouble.of(3.996) : OptionalDouble.empty();
    }

    /** Returns an estimate, without an interval where one community alone decides the number. */
    private static Estimate claimed(
            FindingSubject subject, Random random, int people, ClusterBasis clusters, FindingDetails details) {
        double value = EdgeFindings.value(MeasurementUnit.POINTS, random);
        Optional<Interval> interval = people < LEAST || !clusters.separable()
                ? Optional.empty()
                : Optional.of(new Interval(value - 0.1, value + 0.1, 0.95));
        Estimate estimate = new Estimate(
                subject,
                value,
                subject.method().unit(),
                Inference.of(interval, clusters.communities() > 1 ? IntervalMethod.CR2 : IntervalMethod.HC3),
                NumberedPeople.sample(people),
                details,
                FindingExamples.provenance());
        return estimate.with(EdgePractice.verdict(value, people, random));
    }
}
