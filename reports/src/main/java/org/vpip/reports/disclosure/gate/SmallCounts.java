package org.vpip.reports.disclosure.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;

/** Takes counts from 1 to 4 out of details of which the audit has no model, and with them those that would give them away. */
final class SmallCounts {
    /** Fewest people, ties or answers of which a number may be published. */
    static final int FEWEST = 5;

    private SmallCounts() {}

    static boolean isSmall(long count) {
        return count > 0 && count < FEWEST;
    }

    /** Returns what may be published of details of which the audit has no model; empty if nothing may. */
    static Optional<FindingDetails> mask(Estimate estimate) {
        if (givesAway(estimate)) {
            return Optional.empty();
        }
        return estimate.details() instanceof AgreementDetails agreement
                ? Optional.of(
                        estimate.subject().subgroup().isAttributeGroup()
                                ? withoutKey(agreement)
                                : withoutFewHits(agreement))
                : mask(estimate.details());
    }

    /** Whether the value itself, multiplied out, is a small count. */
    private static boolean givesAway(Estimate estimate) {
        if (estimate.subject().source() instanceof NetworkSource network && network.isCollapsed()) {
            return true;
        }
        if (estimate.details() instanceof ToolConcentrationDetails tools) {
            return Yesses.areFew(tools);
        }
        if (estimate.details() instanceof PurposeDetails purposes) {
            return isSmall(estimate.sample().used() - (long) purposes.tagged());
        }
        return FewTies.tell(estimate);
    }

    private static Optional<FindingDetails> mask(FindingDetails details) {
        if (details instanceof NetworkDetails network) {
            return Optional.of(network.withoutCounts(SmallCounts::isSmall));
        }
        if (details instanceof NetworkComparisonDetails compared) {
            return Optional.of(FewTies.withoutPairs(compared));
        }
        if (details instanceof ToolConcentrationDetails tools) {
            return Optional.of(Yesses.withoutCounts(tools));
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
    private static AgreementDetails withoutFewHits(AgreementDetails agreement) {
        boolean few = agreement.keyAgreements().stream()
                .anyMatch(key -> isSmall(key.hits()) || isSmall(key.answers() - (long) key.hits()));
        return few ? withoutKey(agreement) : agreement;
    }

    /** With the key, answers of the groups that are told could be subtracted from those of everybody. */
    private static AgreementDetails withoutKey(AgreementDetails agreement) {
        return new AgreementDetails(
                agreement.cases(),
                agreement.raters(),
                agreement.earlier(),
                agreement.later(),
                agreement.caseInterval(),
                agreement.meanDifference(),
                List.of());
    }

    static boolean anySmall(OptionalInt... counts) {
        return Arrays.stream(counts).anyMatch(count -> isSmall(count.orElse(0)));
    }
}
