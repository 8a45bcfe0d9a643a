package org.vpip.analysis.finding;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.DesiredDirection;

/**
 * A finding with a value.
 *
 * @param value finite
 */
public record Estimate(
        FindingSubject subject,
        double value,
        MeasurementUnit unit,
        Inference inference,
        AnalysisSample sample,
        FindingDetails details,
        Provenance provenance)
        implements Finding {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
    }

    @Override
    public FindingNumbers numbers() {
        PersonSet used = sample.usedPeople();
        NumberBasis spread = details.inferenceBasis(used);
        NumberBasis inferred = communities().map(CommunityBasis::basis).orElse(spread);
        FindingNumbers numbers = details.numbers(subject, used, value);
        communities().ifPresent(found -> numbers.add("", found.numbers(subject)));
        interval().ifPresent(limits -> {
            NumberBasis basis =
                    intervalMethod() == IntervalMethod.T ? details.intervalBasis(subject, used, limits) : inferred;
            numbers.add("low", limits.low(), basis).add("high", limits.high(), basis);
            numbers.add("level", limits.level(), NumberBasis.IMPERSONAL);
        });
        effect().ifPresent(effect -> {
            numbers.add("effect", effect.value(), spread);
            effect.interval()
                    .ifPresent(limits ->
                            numbers.add("effect_low", limits.low(), spread).add("effect_high", limits.high(), spread));
        });
        test().ifPresent(test -> numbers.add("statistic", test.statistic(), inferred)
                .add("p", test.p(), inferred)
                .add("p_adjusted", test.pAdjusted(), inferred));
        test().flatMap(test -> test.degreesOfFreedom().stream().boxed().findFirst())
                .ifPresent(degrees -> numbers.add("df", degrees, NumberBasis.derived(FindingNumbers.PEOPLE)));
        return numbers;
    }

    /** Returns an estimate without interval, effect size and test. */
    public static Estimate withoutInference(
            FindingSubject subject,
            double value,
            MeasurementUnit unit,
            AnalysisSample sample,
            FindingDetails details,
            Provenance provenance) {
        return new Estimate(subject, value, unit, Inference.NONE, sample, details, provenance);
    }

    public Estimate with(AnalysisSample people, FindingDetails other) {
        return new Estimate(subject, value, unit, inference, people, other, provenance);
    }

    /** Returns the estimate with another provenance. */
    public Estimate with(Provenance other) {
        return new Estimate(subject, value, unit, inference, sample, details, other);
    }

    /** Returns the estimate with an adjusted test. */
    public Estimate with(SignificanceTest adjusted) {
        return new Estimate(subject, value, unit, inference.with(adjusted), sample, details, provenance);
    }

    /** Returns the estimate with the p-values of its test, but without what discloses how many people were tested. */
    public Estimate withoutTestStatistic() {
        return new Estimate(subject, value, unit, inference.withoutTestStatistic(), sample, details, provenance);
    }

    /** Returns the estimate with a verdict. */
    public Estimate with(Verdict verdict) {
        return new Estimate(subject, value, unit, inference.with(verdict), sample, details, provenance);
    }

    public Optional<Verdict> verdict() {
        return inference.verdict();
    }

    /** Returns whether the value is on the desired side of the target or on it; empty without a target. */
    public Optional<Boolean> meetsTarget() {
        OptionalDouble target = subject.criteria().target();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        double excess = value - target.getAsDouble();
        return Optional.of(subject.direction() == DesiredDirection.UP ? excess >= 0 : excess <= 0);
    }

    /** Returns the status of the target; empty without one. */
    public Optional<TargetStatus> targetStatus() {
        OptionalDouble target = subject.criteria().target();
        double low = interval().map(Interval::low).orElse(value);
        double high = interval().map(Interval::high).orElse(value);
        return target.stream()
                .mapToObj(aim -> TargetStatus.of(low, high, aim, subject.direction()))
                .findFirst();
    }

    /** Returns whether the interval has values on both sides of the smallest change that matters. */
    public boolean mayBeTooSmall() {
        OptionalDouble smallest = subject.criteria().smallest();
        return smallest.isPresent()
                && interval()
                        .filter(limits -> limits.contains(Math.copySign(smallest.getAsDouble(), value)))
                        .isPresent();
    }

    public Optional<Interval> interval() {
        return inference.interval();
    }

    public IntervalMethod intervalMethod() {
        return inference.intervalMethod();
    }

    public Optional<EffectSize> effect() {
        return inference.effect();
    }

    /** Returns the communities whose differences the interval and the test allow for. */
    public Optional<CommunityBasis> communities() {
        return inference.communities();
    }

    public Optional<SignificanceTest> test() {
        return inference.test();
    }
}
