package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;

/**
 * What an agreement rests on. Agreement is not accuracy, and more of it may be groupthink.
 *
 * @param cases that at least two raters judged
 * @param earlier and later: α of the waves of a change; empty beside a single wave
 * @param caseInterval percentile limits when the cases are drawn anew; few cases make them wide
 * @param keyAgreements one for each wave that has an answer to a case of the key; empty without a key
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
     * How far the raters' answers lie from what experts said.
     *
     * @param cases of which the key has an answer
     * @param answers to these cases
     * @param hits those of them that are the experts'
     * @param meanDistance of an answer from the experts', in scale points, for several choices MASI's distance; empty for words
     */
    public record KeyAgreement(WaveId wave, int cases, int answers, int hits, OptionalDouble meanDistance) {
        /** hits / answers, 0 to 1. */
        public double share() {
            return (double) hits / answers;
        }
    }
}
