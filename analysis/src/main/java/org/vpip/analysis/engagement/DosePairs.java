package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The scores of people before and after, with the dose of meetings between.
 *
 * @param doses by person; the dose of people without an entry is unknown, not zero
 */
record DosePairs(ScorePairs pairs, Map<ParticipantId, Double> doses) {

    /**
     * Returns the pairs of people who consent to the use of their attendance as well as of their answers. Meetings count from the day
     * the earlier wave opens to the day before the later one opens.
     */
    static DosePairs of(FindingSubject subject, StudySample sample, AttendedAmount amount) {
        Map<ParticipantId, Double> exposures = PeriodExposure.exposures(
                sample.study(), opens(subject, 0, sample), opens(subject, 1, sample), amount.figure());
        Set<ParticipantId> refusing = sample.study().consents().refusing(ConsentScope.ATTENDANCE);
        return new DosePairs(
                sample.pairs(subject).retain(person -> !refusing.contains(person), ExclusionReason.REFUSED), exposures);
    }

    private static LocalDate opens(FindingSubject subject, int wave, StudySample sample) {
        return sample.study().wave(subject.waves().get(wave)).orElseThrow().opens();
    }

    /** Returns the pairs of people of known dose; all pairs, so that they are counted, where no one has both scores. */
    ScorePairs known() {
        return pairs.count() == 0 ? pairs : pairs.retain(doses::containsKey, ExclusionReason.NO_REPORT);
    }

    /** Returns why there is no relation of dose and change; empty where there are enough people. */
    Optional<NotEstimableReason> absence(int minimum) {
        if (pairs.count() == 0) {
            return Optional.of(NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
        }
        int known = known().count();
        if (known == 0) {
            return Optional.of(NotEstimableReason.NO_SESSION_REPORTED);
        }
        return known < minimum ? Optional.of(NotEstimableReason.TOO_FEW_FOR_RELATION) : Optional.empty();
    }

    /** Returns the doses of the people of known dose, in their order. */
    double[] amounts() {
        return known().participants().stream()
                .mapToDouble(person -> doses.getOrDefault(person, 0.0))
                .toArray();
    }

    /** Returns Spearman's correlation of dose and change; empty where either is the same for all. */
    Optional<Correlation> spearman() {
        ScorePairs known = known();
        return Correlation.spearman(amounts(), RankDifferences.TIE_SAFE.of(known.before(), known.after()));
    }
}
