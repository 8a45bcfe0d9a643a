package org.vpip.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Effect;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.Outcome;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Test;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.wording.Wording;

/** A change in the making: 33 people on a scale of 1 to 5, a third of them up, down and the same. */
public final class ChangeExample {
    private final String id;
    private Role role = Role.PRIMARY;
    private Direction direction = Direction.UP;
    private Slice slice = Slice.EVERYBODY;
    private String label = "";
    private int people = 33;
    private double before = 3;
    private double value;
    private Optional<Interval> interval = Optional.empty();
    private Optional<Steps> steps = Optional.empty();
    private OptionalDouble low = OptionalDouble.of(1);
    private OptionalDouble high = OptionalDouble.of(5);
    private final Map<LeftOut, Integer> leftOut = new HashMap<>();

    ChangeExample(String id) {
        this.id = id;
    }

    public ChangeExample secondary() {
        role = Role.SECONDARY;
        return this;
    }

    public ChangeExample lowerIsBetter() {
        direction = Direction.DOWN;
        return this;
    }

    public ChangeExample of(String attribute, String code) {
        slice = Slice.of(attribute, code);
        return this;
    }

    public ChangeExample of(Slice whose) {
        slice = whose;
        return this;
    }

    public ChangeExample label(String text) {
        label = text;
        return this;
    }

    public ChangeExample people(int count) {
        people = count;
        return this;
    }

    public ChangeExample before(double mean) {
        before = mean;
        return this;
    }

    public ChangeExample value(double change, double from, double to) {
        value = change;
        interval = Optional.of(new Interval(from, to, 0.95));
        return this;
    }

    /** Without an interval. */
    public ChangeExample few(double change) {
        value = change;
        interval = Optional.empty();
        return this;
    }

    public ChangeExample steps(int rose, int stayed, int fell) {
        steps = Optional.of(new Steps(rose, stayed, fell));
        return this;
    }

    public ChangeExample range(double from, double to) {
        low = OptionalDouble.of(from);
        high = OptionalDouble.of(to);
        return this;
    }

    public ChangeExample unbounded() {
        low = OptionalDouble.empty();
        high = OptionalDouble.empty();
        return this;
    }

    public ChangeExample leftOut(LeftOut reason, int count) {
        leftOut.put(reason, count);
        return this;
    }

    public Estimate finding() {
        Subject plain = Example.subject(id, role, "scale:com", "mean_change", slice, Example.START, Example.AFTER);
        Wording wording = label.isEmpty() ? plain.label() : Wording.same(label);
        Subject subject = new Subject(
                plain.indicator(),
                wording,
                new Outcome(role, "practice", direction),
                plain.call(),
                plain.waves(),
                slice);
        int missing = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return new Estimate(
                subject,
                value,
                Unit.POINTS,
                new Inference(
                        interval,
                        IntervalMethod.T,
                        Optional.of(new Effect("g_av", value / 0.8, Optional.empty())),
                        interval.map(
                                limits -> Test.unadjusted("t", value / 0.2, OptionalInt.of(people - 1), 0.0123456))),
                new Counted(people, people + missing, leftOut),
                details(),
                Example.provenance());
    }

    private Details details() {
        int third = people / 3;
        Steps moved = steps.orElse(new Steps(people - 2 * third, third, third));
        return new ChangeDetails(
                people,
                low,
                high,
                before,
                before + value,
                OptionalDouble.of(0.8),
                OptionalDouble.of(0.9),
                value,
                OptionalDouble.of(0.7),
                new StandardizedChange(
                        OptionalDouble.of(value / 0.7),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                share(),
                Optional.of(moved),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private Optional<PercentOfRange> share() {
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        double least = low.getAsDouble();
        double range = high.getAsDouble() - least;
        return Optional.of(new PercentOfRange(
                100 * (before - least) / range,
                100 * (before + value - least) / range,
                100 * value / range,
                interval.map(limits ->
                        new Interval(100 * limits.low() / range, 100 * limits.high() / range, limits.level()))));
    }
}
