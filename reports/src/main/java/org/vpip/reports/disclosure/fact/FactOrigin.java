package org.vpip.reports.disclosure.fact;

import java.util.List;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Audience;

/** The finding that tells a fact, and to whom. */
public record FactOrigin(Audience audience, IndicatorId indicator, List<WaveId> waves, Subgroup subgroup) {
    public FactOrigin {
        waves = List.copyOf(waves);
    }

    static FactOrigin of(Audience audience, FindingSubject subject) {
        return new FactOrigin(audience, subject.indicator(), subject.waves(), subject.subgroup());
    }
}
