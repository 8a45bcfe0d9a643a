package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/**
 * What a finding is about.
 *
 * @param label passes through unread: no number depends on it
 * @param waves in time order; empty where the whole study counts
 */
public record Subject(
        IndicatorId indicator, Wording label, Outcome outcome, MethodCall call, List<WaveId> waves, Slice slice) {
    public Subject {
        waves = List.copyOf(waves);
    }

    /** Returns the subject of a finding that no plan asks for, over everybody. */
    public static Subject descriptive(String indicator, MethodCall call, List<WaveId> waves) {
        return new Subject(new IndicatorId(indicator), Wording.NONE, Outcome.DESCRIPTIVE, call, waves, Slice.EVERYBODY);
    }

    public Subject in(Slice other) {
        return new Subject(indicator, label, outcome, call, waves, other);
    }

    public Subject at(WaveId wave) {
        return new Subject(indicator, label, outcome, call, List.of(wave), slice);
    }

    public Role role() {
        return outcome.role();
    }

    public String family() {
        return outcome.family();
    }

    public Direction direction() {
        return outcome.direction();
    }

    public IndicatorSource source() {
        return call.source();
    }

    public MethodDeclaration method() {
        return call.method();
    }
}
