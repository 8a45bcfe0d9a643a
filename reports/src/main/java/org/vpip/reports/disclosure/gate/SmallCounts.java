package org.vpip.reports.disclosure.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Takes counts from 1 to 4 out of one finding, and with them those that would give them away. */
final class SmallCounts {
    private static final int SMALLEST_TOLD = 5;

    private SmallCounts() {}

    static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_TOLD;
    }

    /**
     * Empty when nothing of it may be told.
     *
     * @param fewest members of a region that may be told
     */
    static Optional<Shown> mask(Estimate estimate, int fewest) {
        FindingDetails details = estimate.details();
        if (details instanceof ParticipantFlowDetails flow) {
            return mask(estimate, flow);
        }
        if (givesAway(estimate)) {
            return Optional.empty();
        }
        return mask(details, fewest).map(told -> maskCounted(Shown.whole(masked(estimate, told))));
    }

    /** Returns the estimate with masked details; without the sign test where it would count who went which way. */
    private static Estimate masked(Estimate estimate, FindingDetails told) {
        Estimate masked = estimate.with(estimate.sample(), told);
        boolean countsAll = told instanceof ChangeDetails change
                && change.isUniform()
                && change.directionCounts().isEmpty();
        return countsAll ? masked.withoutTest() : masked;
    }

    /** Where somebody could be counted out, and in groups always, only those who are in the number are told. */
    static Shown maskCounted(Shown shown) {
        AnalysisSample counted = shown.finding().sample();
        boolean small = anyExcludedFew(counted) || isSmall(counted.eligible() - counted.used());
        boolean group = shown.subject().subgroup().isAttributeGroup();
        return small || group ? shown.without(onlyUsed(shown.finding()), Part.SIZE) : shown;
    }

    private static boolean anyExcludedFew(AnalysisSample counted) {
        return counted.excluded().values().stream().anyMatch(SmallCounts::isSmall);
    }

    static Finding onlyUsed(Finding finding) {
        AnalysisSample told = finding.sample().withoutExclusions();
        return finding instanceof Estimate estimate
                ? estimate.with(told, estimate.details())
                : finding instanceof NotEstimable absent
                        ? new NotEstimable(absent.subject(), absent.reason(), told, absent.provenance())
                        : finding;
    }

    /** Whether the value itself, multiplied out, is a small count. */
    private static boolean givesAway(Estimate estimate) {
        if (estimate.subject().source() instanceof NetworkSource network && network.isCollapsed()) {
            return true;
        }
        if (estimate.details() instanceof ChangeDetails change) {
            return Yesses.areFew(change);
        }
        if (estimate.details() instanceof ToolConcentrationDetails tools) {
            return Yesses.areFew(tools);
        }
        if (estimate.details() instanceof EngagementDetails engagement) {
            return anySmall(
                    OptionalInt.of(engagement.contributing()),
                    OptionalInt.of(engagement.members() - engagement.contributing()));
        }
        if (estimate.details() instanceof PurposeDetails purposes) {
            return isSmall(estimate.sample().used() - (long) purposes.tagged());
        }
        return FewTies.tell(estimate);
    }

    private static Optional<FindingDetails> mask(FindingDetails details, int fewest) {
        if (details instanceof ChangeDetails change) {
            return Optional.of(
                    change.directionCounts().filter(steps -> !tells(steps)).isPresent()
                            ? change.withoutDirections()
                            : change);
        }
        if (details instanceof DistributionDetails distribution) {
            return Folding.fold(distribution).map(folded -> folded);
        }
        if (details instanceof NetworkDetails network) {
            return Optional.of(network.withoutCounts(SmallCounts::isSmall));
        }
        return maskRest(details, fewest);
    }

    private static Optional<FindingDetails> maskRest(FindingDetails details, int fewest) {
        if (details instanceof NetworkComparisonDetails compared) {
            return Optional.of(FewTies.withoutPairs(compared));
        }
        if (details instanceof AgreementDetails agreement) {
            return Optional.of(withoutFewHits(agreement));
        }
        if (details instanceof ToolConcentrationDetails tools) {
            return Optional.of(Yesses.withoutCounts(tools));
        }
        if (details instanceof RegionDetails regions) {
            return Optional.of(FewInRegions.hidden(regions, fewest));
        }
        if (details instanceof PurposeDetails purposes) {
            return FewInPurposes.hidden(purposes).map(told -> told);
        }
        boolean safe = details instanceof NetworkTableDetails
                || details.counts()
                        .filter(counts -> counts.stream().noneMatch(SmallCounts::isSmall))
                        .isPresent();
        return safe ? Optional.of(details) : Optional.empty();
    }

    /** Where one to four answers are the experts', or not, at any wave, nothing of their key is told. */
    private static FindingDetails withoutFewHits(AgreementDetails agreement) {
        boolean few = agreement.keyAgreements().stream()
                .anyMatch(key -> isSmall(key.hits()) || isSmall(key.answers() - (long) key.hits()));
        return new AgreementDetails(
                agreement.cases(),
                agreement.raters(),
                agreement.earlier(),
                agreement.later(),
                agreement.caseInterval(),
                agreement.meanDifference(),
                few ? List.of() : agreement.keyAgreements());
    }

    /** Not where one to four went a way, nor where everybody went the same one. */
    private static boolean tells(DirectionCounts steps) {
        List<Integer> counts = List.of(steps.increased(), steps.unchanged(), steps.decreased());
        return counts.stream().noneMatch(SmallCounts::isSmall)
                && counts.stream().filter(count -> count > 0).count() > 1;
    }

    /**
     * A wave that one to four people of the first left is not told; neither is anybody who came later, where those are
     * one to four.
     */
    private static Optional<Shown> mask(Estimate estimate, ParticipantFlowDetails flow) {
        int first = flow.waves().get(0).responded();
        boolean small = flow.waves().stream().anyMatch(wave -> isSmall(wave.responded()) || isSmall(wave.retained()));
        if (small) {
            return Optional.empty();
        }
        List<WaveFlow> waves = flow.waves().stream()
                .filter(wave -> !isSmall(first - wave.retained()))
                .toList();
        boolean cameLater = waves.stream().anyMatch(wave -> isSmall(wave.responded() - wave.retained()));
        List<WaveFlow> told = cameLater
                ? waves.stream()
                        .map(wave -> new WaveFlow(
                                wave.wave(), wave.askedPeople(), wave.retainedPeople(), wave.retainedPeople()))
                        .toList()
                : waves;
        Set<Part> hidden = cameLater ? Set.of(Part.LATER_RESPONSES) : Set.of();
        ParticipantFlowDetails rest = new ParticipantFlowDetails(flow.members(), told);
        Shown shown = new Shown(estimate.with(estimate.sample(), rest), hidden);
        return Optional.of(anyExcludedFew(estimate.sample()) ? Sizes.withoutSize(shown) : shown);
    }

    static boolean anySmall(OptionalInt... counts) {
        return Arrays.stream(counts).anyMatch(count -> isSmall(count.orElse(0)));
    }
}
