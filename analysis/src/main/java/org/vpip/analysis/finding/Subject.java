package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/**
 * What a finding is about.
 *
 * @param label passes through unread: no number depends on it
 * @param method id of the method, with its attribute in brackets where it has one
 * @param waves in time order; empty where the whole study counts
 * @param direction which way is better
 */
public record Subject(
        IndicatorId indicator,
        Wording label,
        Role role,
        String family,
        String source,
        String method,
        List<WaveId> waves,
        Slice slice,
        Direction direction) {
    public Subject {
        waves = List.copyOf(waves);
    }

    public Subject in(Slice other) {
        return new Subject(indicator, label, role, family, source, method, waves, other, direction);
    }

    public Subject at(WaveId wave) {
        return new Subject(indicator, label, role, family, source, method, List.of(wave), slice, direction);
    }
}
