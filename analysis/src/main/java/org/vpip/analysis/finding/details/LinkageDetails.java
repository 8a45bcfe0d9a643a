package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/**
 * The linkage of several waves' answers by self-generated codes.
 *
 * @param waves every wave with codes, in time order
 * @param contrasts the difference between linked and unlinked people at the first wave, for each scale
 * @param sensitivities each change under stricter rules
 */
public record LinkageDetails(
        List<WaveLinkageCounts> waves, List<LinkageContrast> contrasts, List<LinkageSensitivity> sensitivities)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers().add(FindingNumbers.VALUE, value, unmodelled);
        for (int i = 0; i < waves.size(); i++) {
            numbers.add("waves[" + i + "].", waves.get(i).numbers(unmodelled));
        }
        for (int i = 0; i < contrasts.size(); i++) {
            numbers.add("contrasts[" + i + "].", contrasts.get(i).numbers(unmodelled));
        }
        for (int i = 0; i < sensitivities.size(); i++) {
            numbers.add("changes[" + i + "].", sensitivities.get(i).numbers(unmodelled));
        }
        return numbers;
    }

    public LinkageDetails {
        waves = List.copyOf(waves);
        contrasts = List.copyOf(contrasts);
        sensitivities = List.copyOf(sensitivities);
    }

    /**
     * The codes of one wave.
     *
     * @param duplicates codes that equal another code of the wave
     * @param possible codes with a possible match that is not yet decided
     * @param chanceLinks links between different people that are expected by each rule; empty at the first wave and where
     *     fewer than two codes are complete enough
     */
    public record WaveLinkageCounts(
            WaveId wave,
            int codes,
            int duplicates,
            RuleLinkCounts links,
            int possible,
            Optional<ChanceLinkCounts> chanceLinks) {
        private FindingNumbers numbers(NumberBasis basis) {
            FindingNumbers numbers = new FindingNumbers()
                    .add("codes", codes, basis)
                    .add("twice", duplicates, basis)
                    .add("exact", links.exact, basis)
                    .add("oneDiffers", links.oneMismatch, basis)
                    .add("decided", links.clerical, basis)
                    .add("doubtful", possible, basis);
            chanceLinks.ifPresent(chance ->
                    numbers.add("chanceExact", chance.exact, basis).add("chanceOneDiffers", chance.oneMismatch, basis));
            return numbers;
        }
    }

    /** The codes linked by each rule. */
    public record RuleLinkCounts(int exact, int oneMismatch, int clerical) {
        public int total() {
            return exact + oneMismatch + clerical;
        }
    }

    /** Expected numbers of wrong links. */
    public record ChanceLinkCounts(double exact, double oneMismatch) {}

    /**
     * A scale at the first wave.
     *
     * @param difference linked - unlinked, in pooled standard deviations; empty where nothing varies or a group has fewer
     *     than two people
     */
    public record LinkageContrast(Wording label, int linked, int unlinked, OptionalDouble difference) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("linked", linked, basis)
                    .add("alone", unlinked, basis)
                    .add("difference", difference, basis);
        }
    }

    /**
     * A change among all linked people, among those with exact links, and from all answers as if no code had been linked.
     */
    public record LinkageSensitivity(
            IndicatorId indicator,
            Wording label,
            List<WaveId> waves,
            Optional<SensitivityChange> linked,
            Optional<SensitivityChange> exact,
            Optional<SensitivityChange> unpaired) {
        public LinkageSensitivity {
            waves = List.copyOf(waves);
        }

        private FindingNumbers numbers(NumberBasis basis) {
            FindingNumbers numbers = new FindingNumbers();
            linked.ifPresent(change -> numbers.add("linked.", change.numbers(basis)));
            exact.ifPresent(change -> numbers.add("exact.", change.numbers(basis)));
            unpaired.ifPresent(change -> numbers.add("unpaired.", change.numbers(basis)));
            return numbers;
        }
    }

    /**
     * @param before and after: people at each wave, equal for pairs
     * @param change in points
     * @param interval of 95 %; empty where nothing varies or fewer than two people answered
     */
    public record SensitivityChange(int before, int after, double change, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            FindingNumbers numbers = new FindingNumbers()
                    .add("before", before, basis)
                    .add("after", after, basis)
                    .add("change", change, basis);
            interval.ifPresent(limits -> numbers.add("low", limits.low(), basis).add("high", limits.high(), basis));
            return numbers;
        }
    }
}
