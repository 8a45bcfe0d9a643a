package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
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
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return List.of(new UnmodelledFact(used));
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
            Optional<ChanceLinkCounts> chanceLinks) {}

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
    public record LinkageContrast(Wording label, int linked, int unlinked, OptionalDouble difference) {}

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
    }

    /**
     * @param before and after: people at each wave, equal for pairs
     * @param change in points
     * @param interval of 95 %; empty where nothing varies or fewer than two people answered
     */
    public record SensitivityChange(int before, int after, double change, Optional<Interval> interval) {}
}
