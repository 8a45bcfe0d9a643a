package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.BootstrapLimits;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.details.ChangeDirections;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** A random change at the edges: of all by the same amount, of none, of few people or many, next to the limits. */
final class EdgeChange {
    private static final List<Double> ADJUSTED_P =
            List.of(0.0001, 0.03, 0.0496, 0.0499999, 0.05, 0.0501, 0.06, 0.2, 1.0);
    private static final List<Double> RANGES = List.of(1.0, 4.0, 10.0, 100.0);

    private final FindingSubject subject;
    private final Random random;
    private final int people;
    private final boolean uniform;
    private final double value;

    EdgeChange(FindingSubject subject, Random random) {
        this.subject = subject;
        this.random = random;
        this.people = Math.max(1, EdgeFindings.people(random));
        this.uniform = people > 1 && random.nextInt(4) == 0;
        this.value = random.nextInt(6) == 0 ? 0 : (random.nextBoolean() ? 1 : -1) * (0.0004 + random.nextDouble() / 3);
    }

    Estimate estimate() {
        Optional<SignificanceTest> test = test();
        Optional<Interval> interval = interval(test);
        Estimate plain = new Estimate(
                subject,
                value,
                subject.method().unit(),
                new Inference(interval, IntervalMethod.T, effect(), test),
                NumberedPeople.sample(people),
                details(interval),
                FindingExamples.provenance());
        return plain.with(verdict(test, interval));
    }

    private Optional<EffectSize> effect() {
        return uniform || people < 8
                ? Optional.empty()
                : Optional.of(new EffectSize("g_av", value / 0.8, Optional.empty()));
    }

    private boolean claims() {
        boolean tested = subject.role() == IndicatorRole.PRIMARY || subject.role() == IndicatorRole.SECONDARY;
        return tested
                && subject.subgroup().community() == null
                && !subject.subgroup().isAttributeGroup();
    }

    private Optional<SignificanceTest> test() {
        if (people < 12 || (uniform && subject.method().testsEquivalence())) {
            return Optional.empty();
        }
        double adjusted = value == 0 ? 1 : ADJUSTED_P.get(random.nextInt(ADJUSTED_P.size()));
        double p = value == 0 ? 1 : uniform ? Math.pow(2, 1 - people) : adjusted / (1 + random.nextInt(3));
        SignificanceTest plain =
                SignificanceTest.withoutAdjustment(uniform ? "sign" : "t", value * 10, OptionalInt.of(people - 1), p);
        return Optional.of(claims() ? plain.withAdjustment(adjusted, "holm") : plain);
    }

    /** Returns an interval of the procedure of the test: it excludes zero where p alone is below the level. */
    private Optional<Interval> interval(Optional<SignificanceTest> test) {
        if (uniform || people < 8) {
            return Optional.empty();
        }
        double p = test.map(SignificanceTest::p).orElse(0.5);
        double half = value == 0 ? 0.1 : Math.abs(value) * (p < 0.05 ? 0.95 : 1.2);
        return Optional.of(new Interval(value - half, value + half, 0.95));
    }

    private Verdict verdict(Optional<SignificanceTest> test, Optional<Interval> interval) {
        if (people < 12) {
            return Verdict.NOT_ASSESSABLE;
        }
        if (!claims()) {
            return Verdict.DESCRIPTIVE;
        }
        if (subject.method().testsEquivalence()) {
            boolean small = subject.criteria().smallest().isPresent()
                    && test.map(SignificanceTest::isSignificant).orElseGet(() -> isTooSmall(interval));
            return small ? Verdict.TOO_SMALL_TO_MATTER : Verdict.DESCRIPTIVE;
        }
        if (isTooSmall(interval)) {
            return Verdict.TOO_SMALL_TO_MATTER;
        }
        Verdict change = value > 0 ? Verdict.ROSE : Verdict.FELL;
        return test.orElseThrow().isSignificant() ? change : Verdict.UNDECIDED;
    }

    private boolean isTooSmall(Optional<Interval> interval) {
        OutcomeCriteria criteria = subject.criteria();
        if (criteria.smallest().isEmpty()) {
            return false;
        }
        double bound = criteria.smallest().getAsDouble();
        return uniform
                ? Math.abs(value) < bound
                : interval.orElseThrow().low() > -bound
                        && interval.orElseThrow().high() < bound;
    }

    private ChangeDetails details(Optional<Interval> interval) {
        double range = RANGES.get(random.nextInt(RANGES.size()));
        double before = before(range);
        boolean bounded = subject.method().unit() == MeasurementUnit.POINTS && random.nextInt(4) > 0;
        OptionalDouble deviation = people == 1 ? OptionalDouble.empty() : OptionalDouble.of(uniform ? 0 : 0.7);
        return new ChangeDetails(
                people,
                bounded
                        ? new ScoreRange(
                                PossibleScores.between(OptionalDouble.of(0), OptionalDouble.of(range)),
                                share(before, range, interval))
                        : new ScoreRange(PossibleScores.FREE, Optional.empty()),
                new PairedMoments(
                        new ScoreMoments(before, deviation),
                        new ScoreMoments(before + value, deviation),
                        new ScoreMoments(value, deviation)),
                new StandardizedChange(
                        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                ChangeDirections.of(directions()),
                Optional.empty(),
                new BootstrapLimits(Optional.empty(), 0));
    }

    /** Returns a mean about the middle of the range, one in three exactly between two numbers of two decimals. */
    private double before(double range) {
        return random.nextInt(3) == 0
                ? range * (35 + random.nextInt(25)) / 100 + 0.005
                : range * (0.35 + random.nextDouble() / 4);
    }

    private Optional<RangePercentages> share(double before, double range, Optional<Interval> interval) {
        return Optional.of(new RangePercentages(
                100 * before / range,
                100 * (before + value) / range,
                100 * value / range,
                interval.map(limits -> new Interval(100 * limits.low() / range, 100 * limits.high() / range, 0.95))));
    }

    private DirectionCounts directions() {
        if (uniform || people == 1) {
            return new DirectionCounts(value > 0 ? people : 0, value == 0 ? people : 0, value < 0 ? people : 0);
        }
        boolean all = value != 0 && random.nextBoolean();
        int moved = all ? people : 1 + random.nextInt(people);
        int still = people - moved;
        int against = all ? 0 : moved / 3;
        return value > 0
                ? new DirectionCounts(moved - against, still, against)
                : new DirectionCounts(against, still, moved - against);
    }
}
