package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/**
 * How answers of several waves were brought together by codes that people made of themselves.
 *
 * @param waves every wave with codes, in time order
 * @param contrasts how those found again differ from those who were not, at the first wave; a row a scale
 * @param sensitivities each change under stricter rules
 */
public record LinkageDetails(
        List<WaveLinkageCounts> waves, List<LinkageContrast> contrasts, List<LinkageSensitivity> sensitivities)
        implements FindingDetails {
    public LinkageDetails {
        waves = List.copyOf(waves);
        contrasts = List.copyOf(contrasts);
        sensitivities = List.copyOf(sensitivities);
    }

    /**
     * The codes of one wave.
     *
     * @param duplicates codes that another of this wave equals
     * @param possible codes that may be somebody's, and nobody has decided
     * @param chanceLinks links of the first pass, and of the second, that different people would be expected to make; empty at
     *     the first wave and where fewer than two codes tell
     */
    public record WaveLinkageCounts(
            WaveId wave,
            int codes,
            int duplicates,
            int exact,
            int oneMismatch,
            int clerical,
            int possible,
            Optional<ChanceLinkCounts> chanceLinks) {

        public int linked() {
            return exact + oneMismatch + clerical;
        }
    }

    /** Expected numbers of wrong links. */
    public record ChanceLinkCounts(double exact, double oneMismatch) {}

    /**
     * One scale at the first wave.
     *
     * @param difference found again - not found again, in pooled standard deviations; empty where nothing varies or fewer
     *     than two are in a group
     */
    public record LinkageContrast(Wording label, int linked, int unlinked, OptionalDouble difference) {}

    /**
     * One change, with everybody who was brought together, with exact links alone, and with all answers as if nobody had
     * been.
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
     * @param before and after: people at each wave, the same number where they are pairs
     * @param change in points
     * @param interval of 95 %; empty where nothing varies or fewer than two answered
     */
    public record SensitivityChange(int before, int after, double change, Optional<Interval> interval) {}
}
