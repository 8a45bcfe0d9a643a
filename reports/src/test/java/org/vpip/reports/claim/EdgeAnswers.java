package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LanguageDetails.ItemDifference;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageConclusion;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageReliability;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.wording.Language;
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

    /** Returns alphas far below zero or of one, and items with any conclusion, of few people or many. */
    static Estimate languages(FindingSubject subject, Random random) {
        int people = Math.max(4, EdgeFindings.people(random));
        int french = 2 + random.nextInt(people - 3);
        double value = EdgeFindings.value(subject.method().unit(), random);
        LanguageDetails details = new LanguageDetails(
                List.of(
                        new LanguageReliability(Language.ENGLISH, people - french, 1, Optional.empty()),
                        new LanguageReliability(
                                Language.FRENCH, french, -3.996, Optional.of(new Interval(-9, 0.004, 0.95)))),
                Stream.of("com_1", "com_2")
                        .map(item -> difference(item, Math.min(french, people - french), random))
                        .toList(),
                1 + random.nextInt(12));
        return estimate(subject, value, people, IntervalMethod.MOVER, details);
    }

    private static ItemDifference difference(String item, int people, Random random) {
        LanguageConclusion conclusion = people < 30
                ? LanguageConclusion.NOT_ASSESSABLE
                : List.of(LanguageConclusion.values()).get(random.nextInt(4));
        boolean known = conclusion != LanguageConclusion.NOT_ASSESSABLE;
        return new ItemDifference(
                new ItemId(item),
                known ? OptionalDouble.of(-0.004) : OptionalDouble.empty(),
                known ? OptionalDouble.of(1234.5) : OptionalDouble.empty(),
                known ? Optional.of(new Interval(-0.5, 0.004, 0.95)) : Optional.empty(),
                known ? OptionalDouble.of(0.0004) : OptionalDouble.empty(),
                conclusion);
    }

    private static Estimate estimate(
            FindingSubject subject, double value, int people, IntervalMethod method, FindingDetails details) {
        double margin = Math.abs(value) / 10;
        Optional<Interval> interval =
                people < 8 ? Optional.empty() : Optional.of(new Interval(value - margin, value + margin, 0.95));
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
