package org.vpip.analysis.finding.details;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;

/**
 * The slope of a later score on the dose of meetings, adjusted for the earlier score. These details have no counts for the gate and
 * stay with researchers.
 *
 * @param meanDose of the people
 * @param ranks Spearman's correlation of dose and change
 * @param degreesOfFreedom of the interval; empty without one
 */
public record DoseSlopeDetails(
        int people, double meanDose, RankRelation ranks, ClusterBasis clusters, OptionalDouble degreesOfFreedom)
        implements FindingDetails {

    /**
     * A rank correlation, -1 to 1.
     *
     * @param coefficient and interval: empty where no one's change differs
     */
    public record RankRelation(OptionalDouble coefficient, Optional<Interval> interval) {
        private OptionalDouble low() {
            return interval.stream().mapToDouble(Interval::low).findFirst();
        }

        private OptionalDouble high() {
            return interval.stream().mapToDouble(Interval::high).findFirst();
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("people", people, unmodelled)
                .add("meanDose", meanDose, unmodelled)
                .add("spearman", ranks.coefficient(), unmodelled)
                .add("spearmanLow", ranks.low(), unmodelled)
                .add("spearmanHigh", ranks.high(), unmodelled)
                .add("communities", clusters.communities(), NumberBasis.IMPERSONAL)
                .add("degreesOfFreedom", degreesOfFreedom, unmodelled);
    }
}
