package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.CommunityId;

/**
 * The change of a score in several communities, pooled with random effects. These details have no counts for the gate and stay with
 * researchers.
 *
 * @param communities at least two, in the order of the study
 * @param prediction of the mean change of another community
 */
public record PooledChangeDetails(
        List<CommunityChange> communities, CommunityDifferences differences, Interval prediction)
        implements FindingDetails {
    public PooledChangeDetails {
        communities = List.copyOf(communities);
    }

    /**
     * The differences of communities beyond chance.
     *
     * @param tauSquared variance of their true changes, 0 or more
     * @param shareOfVariance I², 0 to 1
     * @param q Cochran's Q
     * @param p of Q
     */
    public record CommunityDifferences(double tauSquared, double shareOfVariance, double q, double p) {
        public boolean exceedChance() {
            return tauSquared > 0;
        }

        /** Returns whether Cochran's Q rejects that all communities have the same true change. */
        public boolean isSignificant() {
            return p < SignificanceTest.LEVEL;
        }
    }

    /**
     * The change of one community.
     *
     * @param people with a score at both waves
     * @param interval by Student's t; empty below 8 people
     */
    public record CommunityChange(CommunityId community, PersonSet people, double change, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people.count(), basis)
                    .add("change", change, basis)
                    .add(interval, basis);
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers().add(FindingNumbers.VALUE, value, unmodelled);
        for (int i = 0; i < communities.size(); i++) {
            numbers.add("communities[" + i + "].", communities.get(i).numbers(unmodelled));
        }
        return numbers.add("tauSquared", differences.tauSquared(), unmodelled)
                .add("iSquared", differences.shareOfVariance(), unmodelled)
                .add("q", differences.q(), unmodelled)
                .add("pOfQ", differences.p(), unmodelled)
                .add("predictionLow", prediction.low(), unmodelled)
                .add("predictionHigh", prediction.high(), unmodelled);
    }
}
