package org.vpip.analysis.indicator;

import java.util.List;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/**
 * One promised number.
 *
 * @param label passes through unread
 * @param attribute whose groups the method compares; blank for methods without groups
 * @param subgroups attributes by which the number is also broken down; {@code community} stands for the communities
 */
public record Indicator(
        IndicatorId id,
        Wording label,
        Source source,
        Method method,
        String attribute,
        List<WaveId> waves,
        Role role,
        String family,
        Direction direction,
        List<String> subgroups) {
    public Indicator {
        waves = List.copyOf(waves);
        subgroups = List.copyOf(subgroups);
    }

    public Indicator withoutSubgroups() {
        return new Indicator(id, label, source, method, attribute, waves, role, family, direction, List.of());
    }

    Subject subject() {
        String named = attribute.isEmpty() ? method.id() : method.id() + "(" + attribute + ")";
        return new Subject(id, label, role, family, source.toString(), named, waves, Slice.EVERYBODY, direction);
    }
}
