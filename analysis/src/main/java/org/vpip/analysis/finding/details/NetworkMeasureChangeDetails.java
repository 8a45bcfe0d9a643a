package org.vpip.analysis.finding.details;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * A measure of the networks of two waves: among stayers, who are on both rosters and answered both times, and among everybody.
 *
 * @param stayers values among the stayers, over the pairs observed both times
 * @param earlier value of everybody on the earlier roster; empty where the measure has none
 * @param later value of everybody on the later roster; empty where the measure has none
 */
public record NetworkMeasureChangeDetails(
        String relation, int people, WaveValues stayers, OptionalDouble earlier, OptionalDouble later)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("stayers", people, unmodelled)
                .add("stayers.earlier", stayers.earlier(), unmodelled)
                .add("stayers.later", stayers.later(), unmodelled)
                .add("everybody.earlier", earlier, unmodelled)
                .add("everybody.later", later, unmodelled);
    }

    @Override
    public Optional<WaveValues> waveValues() {
        return Optional.of(stayers);
    }
}
