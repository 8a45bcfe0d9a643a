package org.vpip.reports.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.finding.details.CommunityEffects;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails.LinkedScores;
import org.vpip.analysis.finding.details.PartialOverlapDetails.OnceScores;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityDifferences;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** Random findings about answers, reliability, agreement, tools and the relation of attendance to change. */
final class EdgePractice {
    private EdgePractice() {}

    static Estimate distribution(FindingSubject subject, Random random) {
        int people = EdgeFindings.people(random);
        List<WaveAnswerCounts> waves = subject.waves().stream()
                .map(wave -> new WaveAnswerCounts(wave, List.of(people, 0, 0, 0, 0)))
                .toList();
        List<List<String>> choices = List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"), List.of("5"));
        ItemDistribution item =
                new ItemDistribution(new ItemId("com_1"), false, choices, waves, NumberedPeople.first(people));
        return EdgeFindings.plain(subject, people, people, new DistributionDetails(List.of(item)));
    }

    static Estimate dose(FindingSubject subject, Random random) {
        int people = Math.max(8, EdgeFindings.people(random));
        return signed(subject, random, people, new DoseResponseDetails(people));
    }

    static Estimate agreement(FindingSubject subject, Random random) {
        int raters = Math.max(2, EdgeFindings.people(random));
        boolean two = subject.waves().size() > 1;
        OptionalInt hits = OptionalInt.of(random.nextInt(raters + 1));
        KeyAgreement key = new KeyAgreement(
                subject.waves().get(0), 1, raters, hits.getAsInt(), OptionalDouble.of(random.nextDouble()));
        AgreementDetails details = new AgreementDetails(
                1 + random.nextInt(6),
                raters,
                two ? OptionalDouble.of(0.3) : OptionalDouble.empty(),
                two ? OptionalDouble.of(0.5) : OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.of(random.nextDouble()),
                random.nextBoolean() ? List.of(key) : List.of());
        return signed(subject, random, raters, details);
    }

    static Estimate pooled(FindingSubject subject, Random random) {
        int people = Math.max(15, EdgeFindings.people(random));
        List<CommunityChange> communities = Stream.of(people / 3, people / 3, people - 2 * (people / 3))
                .map(members -> new CommunityChange(
                        new CommunityId("north"),
                        NumberedPeople.first(members),
                        EdgeFindings.value(MeasurementUnit.POINTS, random),
                        random.nextBoolean() ? Optional.empty() : Optional.of(new Interval(-0.2, 0.004, 0.95))))
                .toList();
        CommunityDifferences heterogeneity = random.nextBoolean()
                ? new CommunityDifferences(0, 0, 0, 1)
                : new CommunityDifferences(0.004, 0.999, 1234.5, 0.0004);
        return signed(
                subject,
                random,
                people,
                new PooledChangeDetails(communities, heterogeneity, new Interval(-0.004, 1.5, 0.95)));
    }

    static Estimate waves(FindingSubject subject, Random random) {
        int people = Math.max(2, EdgeFindings.people(random));
        List<CommunityEffects> effects = List.copyOf(EnumSet.allOf(CommunityEffects.class));
        List<WaveMean> means = subject.waves().stream()
                .map(wave -> new WaveMean(wave, people, 0.004, -0.5, Optional.empty()))
                .toList();
        List<WaveContrast> contrasts = List.of(new WaveContrast(
                subject.waves().get(0),
                subject.waves().get(subject.waves().size() - 1),
                0.125,
                Optional.of(new Interval(-0.004, 0.25, 0.95)),
                random.nextBoolean() ? OptionalDouble.of(0.0004) : OptionalDouble.empty()));
        return signed(
                subject,
                random,
                people,
                new WaveModelDetails(
                        means,
                        contrasts,
                        people,
                        1 + random.nextInt(12),
                        effects.get(random.nextInt(effects.size())),
                        random.nextDouble(),
                        OptionalDouble.of(7.5)));
    }

    /** Returns a change of people seen twice or once; there may be none of either. */
    static Estimate overlap(FindingSubject subject, Random random) {
        int people = Math.max(2, EdgeFindings.people(random));
        int linked = random.nextBoolean() ? people : random.nextInt(people - 1);
        int before = linked == people ? 0 : 1 + random.nextInt(people - linked - 1);
        int after = people - linked - before;
        OptionalDouble mean = linked == 0 ? OptionalDouble.empty() : OptionalDouble.of(1234.5);
        Optional<Interval> interval = linked < 8 ? Optional.empty() : Optional.of(new Interval(-0.004, 0.25, 0.95));
        PartialOverlapDetails details = new PartialOverlapDetails(
                new LinkedScores(linked, mean, mean, interval),
                new OnceScores(before, after, score(before), score(after)),
                interval,
                linked < 2 ? OptionalDouble.empty() : OptionalDouble.of(-1),
                linked < 8 ? OptionalDouble.empty() : OptionalDouble.of(7.5));
        return signed(subject, random, people, details);
    }

    private static OptionalDouble score(int people) {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(0.004);
    }

    static Estimate tools(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        List<ToolMentions> tools = random.nextBoolean()
                ? List.of(new ToolMentions("a", OptionalInt.of(people)))
                : List.of(new ToolMentions("a", OptionalInt.of(1)), new ToolMentions("b", OptionalInt.empty()));
        return EdgeFindings.plain(
                subject,
                1.0 / tools.size(),
                people,
                new ToolConcentrationDetails(
                        new ItemId("com_1"),
                        people,
                        OptionalInt.of(people),
                        OptionalDouble.of(tools.size()),
                        people < 2 ? OptionalDouble.empty() : OptionalDouble.of(0.5),
                        tools));
    }

    /** Returns an alpha from far below zero to one, with items on either side of the others. */
    static Estimate reliability(FindingSubject subject, Random random) {
        int people = Math.max(2, EdgeFindings.people(random));
        double alpha =
                random.nextBoolean() ? EdgeFindings.value(MeasurementUnit.INDEX, random) : 1 - 4 * random.nextDouble();
        List<ItemReliability> items = Stream.of("com_1", "com_2", "com_3")
                .map(item -> new ItemReliability(
                        new ItemId(item),
                        random.nextBoolean(),
                        OptionalDouble.of(EdgeFindings.value(MeasurementUnit.INDEX, random)),
                        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(alpha)))
                .toList();
        Optional<Interval> interval =
                people < 8 ? Optional.empty() : Optional.of(new Interval(alpha - 0.2, Math.min(1, alpha + 0.1), 0.95));
        return new Estimate(
                subject,
                alpha,
                subject.method().unit(),
                Inference.of(interval, IntervalMethod.FELDT),
                NumberedPeople.sample(people),
                new ReliabilityDetails(
                        people, random.nextBoolean() ? OptionalDouble.of(0.7) : OptionalDouble.empty(), items),
                FindingExamples.provenance());
    }

    private static Estimate signed(FindingSubject subject, Random random, int people, FindingDetails details) {
        double value = EdgeFindings.value(MeasurementUnit.INDEX, random);
        Estimate estimate = new Estimate(
                subject,
                value,
                subject.method().unit(),
                Inference.of(Optional.of(new Interval(value - 0.1, value + 0.1, 0.95)), IntervalMethod.BCA),
                NumberedPeople.sample(people),
                details,
                FindingExamples.provenance());
        return subject.method().isSigned() ? estimate.with(verdict(value, people, random)) : estimate;
    }

    static Verdict verdict(double value, int people, Random random) {
        if (people < 12) {
            return Verdict.NOT_ASSESSABLE;
        }
        Verdict change = value > 0 ? Verdict.ROSE : Verdict.FELL;
        List<Verdict> possible =
                List.of(Verdict.UNDECIDED, Verdict.DESCRIPTIVE, value == 0 ? Verdict.UNDECIDED : change);
        return possible.get(random.nextInt(possible.size()));
    }
}
