package org.vpip.reports.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.analysis.finding.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.analysis.finding.RegionDetails;
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
        Details details = estimate.details();
        if (details instanceof FlowDetails flow) {
            return mask(estimate, flow);
        }
        if (givesAway(estimate)) {
            return Optional.empty();
        }
        return mask(details, fewest).map(told -> maskCounted(Shown.whole(estimate.with(estimate.counted(), told))));
    }

    /** Where somebody could be counted out, and in groups always, only those who are in the number are told. */
    static Shown maskCounted(Shown shown) {
        Counted counted = shown.finding().counted();
        boolean small = counted.leftOut().values().stream().anyMatch(SmallCounts::isSmall)
                || isSmall(counted.eligible() - counted.used());
        boolean group = shown.subject().slice().isGroup();
        return small || group ? shown.without(onlyUsed(shown.finding()), Part.SIZE) : shown;
    }

    static Finding onlyUsed(Finding finding) {
        int used = finding.counted().used();
        Counted told = new Counted(used, used, Map.of());
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
        if (estimate.details() instanceof ConcentrationDetails tools) {
            return Yesses.areFew(tools);
        }
        if (estimate.details() instanceof EngagementDetails engagement) {
            return anySmall(
                    OptionalInt.of(engagement.counting()),
                    OptionalInt.of(engagement.members() - engagement.counting()));
        }
        return FewTies.tell(estimate);
    }

    private static Optional<Details> mask(Details details, int fewest) {
        if (details instanceof ChangeDetails change) {
            return Optional.of(
                    change.steps().filter(steps -> !tells(steps)).isPresent() ? withoutSteps(change) : change);
        }
        if (details instanceof DistributionDetails distribution) {
            return Folding.fold(distribution).map(folded -> folded);
        }
        if (details instanceof NetworkDetails network) {
            return Optional.of(FewTies.hidden(network));
        }
        return maskRest(details, fewest);
    }

    private static Optional<Details> maskRest(Details details, int fewest) {
        if (details instanceof NetworkComparisonDetails compared) {
            return Optional.of(FewTies.withoutPairs(compared));
        }
        if (details instanceof AgreementDetails agreement) {
            return Optional.of(withoutFewHits(agreement));
        }
        if (details instanceof ConcentrationDetails tools) {
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
    private static Details withoutFewHits(AgreementDetails agreement) {
        boolean few = agreement.toKey().stream()
                .anyMatch(key -> isSmall(key.hits()) || isSmall(key.answers() - (long) key.hits()));
        return new AgreementDetails(
                agreement.cases(),
                agreement.raters(),
                agreement.earlier(),
                agreement.later(),
                agreement.overCases(),
                agreement.meanDifference(),
                few ? List.of() : agreement.toKey());
    }

    /** Not where one to four went a way, nor where everybody went the same one. */
    private static boolean tells(Steps steps) {
        List<Integer> counts = List.of(steps.rose(), steps.stayed(), steps.fell());
        return counts.stream().noneMatch(SmallCounts::isSmall)
                && counts.stream().filter(count -> count > 0).count() > 1;
    }

    /** The rank test counts those who stayed, so it goes with them. */
    static ChangeDetails withoutSteps(ChangeDetails change) {
        return new ChangeDetails(
                change.pairs(),
                change.minimum(),
                change.maximum(),
                change.meanBefore(),
                change.meanAfter(),
                change.sdBefore(),
                change.sdAfter(),
                change.meanDifference(),
                change.sdDifference(),
                change.standardized(),
                change.percentOfRange(),
                Optional.empty(),
                Optional.empty(),
                change.bootstrap(),
                change.resamples());
    }

    /**
     * A wave that one to four people of the first left is not told; neither is anybody who came later, where those are
     * one to four.
     */
    private static Optional<Shown> mask(Estimate estimate, FlowDetails flow) {
        int first = flow.waves().get(0).responded();
        boolean small = flow.waves().stream().anyMatch(wave -> isSmall(wave.responded()) || isSmall(wave.alsoFirst()));
        if (small) {
            return Optional.empty();
        }
        List<WaveFlow> waves = flow.waves().stream()
                .filter(wave -> !isSmall(first - wave.alsoFirst()))
                .toList();
        boolean cameLater = waves.stream().anyMatch(wave -> isSmall(wave.responded() - wave.alsoFirst()));
        List<WaveFlow> told = cameLater
                ? waves.stream()
                        .map(wave -> new WaveFlow(wave.wave(), wave.alsoFirst(), wave.alsoFirst()))
                        .toList()
                : waves;
        Set<Part> hidden = cameLater ? Set.of(Part.LATER_RESPONSES) : Set.of();
        FlowDetails rest = new FlowDetails(flow.members(), told);
        return Optional.of(new Shown(estimate.with(estimate.counted(), rest), hidden));
    }

    static boolean anySmall(OptionalInt... counts) {
        return Arrays.stream(counts).anyMatch(count -> isSmall(count.orElse(0)));
    }
}
