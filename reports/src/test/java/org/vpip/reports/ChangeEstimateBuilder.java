package org.vpip.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
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
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.community.PairedValues;

/** A change in the making: 33 people on a scale of 1 to 5, a third of them up, down and the same. */
public final class ChangeEstimateBuilder {
    private final String id;
    private IndicatorRole role = IndicatorRole.PRIMARY;
    private DesiredDirection direction = DesiredDirection.UP;
    private Subgroup slice = Subgroup.EVERYBODY;
    private String label = "";
    private int sampleSize = 33;
    private int firstPerson;
    private boolean isItem;
    private double before = 3;
    private double value;
    private Optional<Interval> interval = Optional.empty();
    private Optional<DirectionCounts> directions = Optional.empty();
    private Optional<Verdict> verdict = Optional.empty();
    private OptionalDouble adjusted = OptionalDouble.empty();
    private OutcomeCriteria criteria = OutcomeCriteria.NONE;
    private OptionalDouble low = OptionalDouble.of(1);
    private OptionalDouble high = OptionalDouble.of(5);
    private double deviation = 0.7;
    private final Map<ExclusionReason, Integer> excluded = new HashMap<>();

    ChangeEstimateBuilder(String id) {
        this.id = id;
    }

    public ChangeEstimateBuilder secondary() {
        role = IndicatorRole.SECONDARY;
        return this;
    }

    public ChangeEstimateBuilder lowerIsBetter() {
        direction = DesiredDirection.DOWN;
        return this;
    }

    public ChangeEstimateBuilder forSubgroup(String attribute, String code) {
        slice = Subgroup.of(attribute, code);
        return this;
    }

    public ChangeEstimateBuilder forSubgroup(Subgroup whose) {
        slice = whose;
        return this;
    }

    public ChangeEstimateBuilder label(String text) {
        label = text;
        return this;
    }

    public ChangeEstimateBuilder sampleSize(int count) {
        sampleSize = count;
        return this;
    }

    /** With people from that number on; without it, those of smaller samples are among those of larger ones. */
    public ChangeEstimateBuilder firstPerson(int number) {
        firstPerson = number;
        return this;
    }

    public ChangeEstimateBuilder before(double mean) {
        before = mean;
        return this;
    }

    public ChangeEstimateBuilder value(double change, double from, double to) {
        value = change;
        interval = Optional.of(new Interval(from, to, 0.95));
        return this;
    }

    /** Without an interval. */
    public ChangeEstimateBuilder withoutInterval(double change) {
        value = change;
        interval = Optional.empty();
        return this;
    }

    public ChangeEstimateBuilder directions(int rose, int stayed, int fell) {
        directions = Optional.of(new DirectionCounts(rose, stayed, fell));
        return this;
    }

    public ChangeEstimateBuilder range(double from, double to) {
        low = OptionalDouble.of(from);
        high = OptionalDouble.of(to);
        return this;
    }

    /** On an item, whose choices are scored with these whole numbers. */
    public ChangeEstimateBuilder choices(int from, int to) {
        isItem = true;
        return range(from, to);
    }

    public ChangeEstimateBuilder unbounded() {
        low = OptionalDouble.empty();
        high = OptionalDouble.empty();
        return this;
    }

    /** With this verdict instead of the one that the interval suggests. */
    public ChangeEstimateBuilder verdict(Verdict drawn) {
        verdict = Optional.of(drawn);
        return this;
    }

    /** With a p-value adjusted for the family. */
    public ChangeEstimateBuilder adjustedP(double p) {
        adjusted = OptionalDouble.of(p);
        return this;
    }

    public ChangeEstimateBuilder target(double value) {
        criteria = new OutcomeCriteria(OptionalDouble.of(value), criteria.smallest());
        return this;
    }

    public ChangeEstimateBuilder smallest(double change) {
        criteria = new OutcomeCriteria(criteria.target(), OptionalDouble.of(change));
        return this;
    }

    /** With differences that are all the same. */
    public ChangeEstimateBuilder uniform() {
        deviation = 0;
        return this;
    }

    public ChangeEstimateBuilder excluded(ExclusionReason reason, int count) {
        excluded.put(reason, count);
        return this;
    }

    public Estimate finding() {
        FindingSubject plain = FindingExamples.subject(
                id,
                role,
                (isItem ? "item:" : "scale:") + id,
                "mean_change",
                slice,
                FindingExamples.START,
                FindingExamples.AFTER);
        Wording wording = label.isEmpty() ? plain.label() : Wording.same(label);
        FindingSubject subject = new FindingSubject(
                plain.indicator(),
                wording,
                new Outcome(role, "practice", direction, criteria),
                plain.call(),
                plain.waves(),
                slice);
        return new Estimate(
                subject,
                value,
                MeasurementUnit.POINTS,
                new Inference(
                                interval,
                                IntervalMethod.T,
                                Optional.of(new EffectSize("g_av", value / 0.8, Optional.empty())),
                                interval.map(limits -> new SignificanceTest(
                                        "t",
                                        OptionalDouble.of(value / 0.2),
                                        OptionalInt.of(sampleSize - 1),
                                        0.0123456,
                                        adjusted,
                                        "none")))
                        .with(verdict.orElseGet(this::suggestedVerdict)),
                NumberedPeople.sample(firstPerson, sampleSize, excluded),
                details(),
                FindingExamples.provenance());
    }

    private Verdict suggestedVerdict() {
        if (interval.isEmpty()) {
            return Verdict.NOT_ASSESSABLE;
        }
        Verdict change = value > 0 ? Verdict.ROSE : Verdict.FELL;
        return interval.get().contains(0) ? Verdict.UNDECIDED : change;
    }

    private FindingDetails details() {
        int third = sampleSize / 3;
        DirectionCounts moved = directions.orElse(new DirectionCounts(sampleSize - 2 * third, third, third));
        return new ChangeDetails(
                sampleSize,
                new ScoreRange(scores(), share()),
                new PairedMoments(
                        new ScoreMoments(before, OptionalDouble.of(0.8)),
                        new ScoreMoments(before + value, OptionalDouble.of(0.9)),
                        new ScoreMoments(value, OptionalDouble.of(deviation))),
                new StandardizedChange(
                        OptionalDouble.of(value / 0.7),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                ChangeDirections.of(moved),
                Optional.empty(),
                new BootstrapLimits(Optional.empty(), 0));
    }

    private PossibleScores scores() {
        return isItem
                ? PairedValues.ofChoices((int) low.orElseThrow(), (int) high.orElseThrow())
                        .scores()
                : PossibleScores.between(low, high);
    }

    private Optional<RangePercentages> share() {
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        double least = low.getAsDouble();
        double range = high.getAsDouble() - least;
        return Optional.of(new RangePercentages(
                100 * (before - least) / range,
                100 * (before + value - least) / range,
                100 * value / range,
                interval.map(limits ->
                        new Interval(100 * limits.low() / range, 100 * limits.high() / range, limits.level()))));
    }
}
