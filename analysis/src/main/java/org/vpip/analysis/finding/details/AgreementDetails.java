package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;

/**
 * The cases and answers behind a coefficient of agreement. Agreement is not accuracy; more agreement may be groupthink.
 *
 * @param cases cases that at least two raters rated
 * @param earlier and later: α of the waves of a change; empty for a single wave
 * @param caseInterval percentile limits over resampled cases; few cases make them wide
 * @param keyAgreements one for each wave with an answer to a case of the key; empty without a key
 * @param meanDifference mean distance of two raters' answers to a case, in scale points; empty for words
 */
public record AgreementDetails(
        int cases,
        int raters,
        OptionalDouble earlier,
        OptionalDouble later,
        Optional<Interval> caseInterval,
        OptionalDouble meanDifference,
        List<KeyAgreement> keyAgreements)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("cases", cases, NumberBasis.IMPERSONAL)
                .add("raters", raters, raters == used.count() ? NumberBasis.derived(FindingNumbers.PEOPLE) : unmodelled)
                .add("alphaEarlier", earlier, unmodelled)
                .add("alphaLater", later, unmodelled)
                .add("meanDifference", meanDifference, unmodelled);
        caseInterval.ifPresent(limits ->
                numbers.add("overCasesLow", limits.low(), unmodelled).add("overCasesHigh", limits.high(), unmodelled));
        for (int i = 0; i < keyAgreements.size(); i++) {
            numbers.add("toKey[" + i + "].", keyAgreements.get(i).numbers(unmodelled));
        }
        return numbers;
    }

    public AgreementDetails {
        keyAgreements = List.copyOf(keyAgreements);
    }

    @Override
    public Optional<WaveValues> waveValues() {
        return earlier.isPresent() && later.isPresent()
                ? Optional.of(new WaveValues(earlier.getAsDouble(), later.getAsDouble()))
                : Optional.empty();
    }

    /**
     * The distance of the raters' answers from the answers of experts.
     *
     * @param cases cases with an answer in the key
     * @param answers answers to these cases
     * @param hits answers equal to those of the experts
     * @param meanDistance of an answer from the experts', in scale points, MASI's distance for several choices; empty for words
     */
    public record KeyAgreement(WaveId wave, int cases, int answers, int hits, OptionalDouble meanDistance) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("cases", cases, NumberBasis.IMPERSONAL)
                    .add("answers", answers, basis)
                    .add("hits", hits, basis)
                    .add("share", share(), NumberBasis.derived("hits", "answers"))
                    .add("meanDistance", meanDistance, basis);
        }

        /** Returns hits / answers, 0 to 1. */
        public double share() {
            return (double) hits / answers;
        }
    }
}
