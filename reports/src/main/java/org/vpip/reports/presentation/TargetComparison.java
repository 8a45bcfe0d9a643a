package org.vpip.reports.presentation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.TargetStatus;
import org.vpip.analysis.finding.details.FindingDetails.WaveValues;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * A released value against the target of the plan. Everything in it comes from released findings.
 *
 * @param baseline value at the earlier wave; empty for a single wave, and where that finding is not released
 * @param actual value at the later or only wave
 * @param status decided by the released interval
 * @param isMet whether the value alone meets the target
 */
public record TargetComparison(
        Optional<Double> baseline, double actual, double target, TargetStatus status, boolean isMet) {

    /** Returns the comparison; empty without a target, and for findings without a value. */
    public static Optional<TargetComparison> of(Shown shown, Released released) {
        OptionalDouble target = shown.subject().criteria().target();
        if (target.isEmpty() || !(shown.finding() instanceof Estimate estimate)) {
            return Optional.empty();
        }
        Optional<WaveValues> waves = estimate.details().waveValues();
        return Optional.of(new TargetComparison(
                waves.map(WaveValues::earlier).or(() -> earlierValue(estimate.subject(), released)),
                waves.map(WaveValues::later).orElse(estimate.value()),
                target.getAsDouble(),
                estimate.targetStatus().orElseThrow(),
                estimate.meetsTarget().orElseThrow()));
    }

    /** Returns the value of the first wave of an indicator that is evaluated wave by wave. */
    private static Optional<Double> earlierValue(FindingSubject subject, Released released) {
        return released.findings().stream()
                .filter(finding -> finding.subject().indicator().equals(subject.indicator())
                        && finding.subject().subgroup().equals(subject.subgroup()))
                .findFirst()
                .filter(first -> !first.subject().waves().equals(subject.waves()))
                .flatMap(first -> first instanceof Shown shown && shown.finding() instanceof Estimate estimate
                        ? Optional.of(estimate.value())
                        : Optional.empty());
    }
}
