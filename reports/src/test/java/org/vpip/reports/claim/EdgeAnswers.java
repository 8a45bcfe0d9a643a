package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** Random findings about the answers of one wave: of few people or many, at the ends of the scale, of all or of none. */
final class EdgeAnswers {
    private EdgeAnswers() {}

    static Estimate mean(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        double value = EdgeFindings.value(subject.method().unit(), random);
        PossibleScores scores = random.nextBoolean()
                ? PossibleScores.between(OptionalDouble.of(-0.5), OptionalDouble.of(2_000))
                : PossibleScores.FREE;
        OptionalDouble deviation = people == 1 ? OptionalDouble.empty() : OptionalDouble.of(0.7);
        return estimate(
                subject, value, people, IntervalMethod.T, new MeanDetails(scores, new ScoreMoments(value, deviation)));
    }

    static Estimate share(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        int chosen = List.of(0, people, 1, people / 2).get(random.nextInt(4));
        ItemDistribution item = new ItemDistribution(
                new ItemId("com_1"),
                false,
                List.of(List.of("4", "5"), List.of("1", "2", "3")),
                List.of(new WaveAnswerCounts(subject.waves().get(0), List.of(chosen, people - chosen))),
                NumberedPeople.first(people));
        return estimate(
                subject,
                (double) chosen / people,
                people,
                IntervalMethod.WILSON,
                new DistributionDetails(List.of(item)));
    }

    private static Estimate estimate(
            FindingSubject subject, double value, int people, IntervalMethod method, FindingDetails details) {
        Optional<Interval> interval =
                people < 8 ? Optional.empty() : Optional.of(new Interval(value * 0.9, value * 1.1, 0.95));
        return new Estimate(
                subject,
                value,
                subject.method().unit(),
                Inference.of(interval, method),
                NumberedPeople.sample(people),
                details,
                FindingExamples.provenance());
    }
}
