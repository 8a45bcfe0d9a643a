package org.vpip.analysis.finding.subject;

import java.util.List;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/**
 * The subject of a finding: indicator, method, waves and subgroup.
 *
 * @param label shown as it is; no number depends on it
 * @param waves in time order; empty where the finding is about all of the study
 */
public record FindingSubject(
        IndicatorId indicator, Wording label, Outcome outcome, MethodCall call, List<WaveId> waves, Subgroup subgroup) {
    public FindingSubject {
        waves = List.copyOf(waves);
    }

    /** Returns the subject of a finding about all people that no plan asks for. */
    public static FindingSubject descriptive(String indicator, MethodCall call, List<WaveId> waves) {
        return new FindingSubject(
                new IndicatorId(indicator), Wording.NONE, Outcome.DESCRIPTIVE, call, waves, Subgroup.EVERYBODY);
    }

    public FindingSubject withSubgroup(Subgroup other) {
        return new FindingSubject(indicator, label, outcome, call, waves, other);
    }

    /** Returns the subject at one of its waves; only the last one has the target of the plan. */
    public FindingSubject withWave(WaveId wave) {
        boolean isLast = wave.equals(waves.get(waves.size() - 1));
        Outcome own = isLast ? outcome : outcome.withoutTarget();
        return new FindingSubject(indicator, label, own, call, List.of(wave), subgroup);
    }

    /**
     * Returns whether the finding is about a part of the people of the row. A network is that of one community, so that the
     * community's finding is the row itself.
     */
    public boolean isBreakdown() {
        boolean ofOneNetwork = source() instanceof NetworkSource && !subgroup.isAttributeGroup();
        return !ofOneNetwork && !subgroup.equals(Subgroup.EVERYBODY);
    }

    public IndicatorRole role() {
        return outcome.role();
    }

    public String family() {
        return outcome.family();
    }

    public DesiredDirection direction() {
        return outcome.direction();
    }

    public OutcomeCriteria criteria() {
        return outcome.criteria();
    }

    public IndicatorSource source() {
        return call.source();
    }

    public MethodDeclaration method() {
        return call.method();
    }
}
