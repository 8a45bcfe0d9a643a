package org.vpip.analysis.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * A sign that the items of a scale do not point the same way, as where a reversal is missing: alpha or an item-rest correlation
 * below 0, or items that cancel each other out.
 *
 * @param subject scale and wave
 * @param people who answered every item
 * @param alpha if below 0; empty otherwise
 * @param opposed items with an item-rest correlation below 0; some wherever alpha is below 0, none where the items cancel each
 *     other out
 */
public record ReliabilityWarning(
        FindingSubject subject, int people, OptionalDouble alpha, List<ItemReliability> opposed) {
    public ReliabilityWarning {
        opposed = List.copyOf(opposed);
    }

    /** Returns the warning that follows from a finding; empty unless it is about a scale's reliability. */
    public static Optional<ReliabilityWarning> of(Finding finding) {
        if (finding instanceof Estimate estimate && estimate.details() instanceof ReliabilityDetails details) {
            List<ItemReliability> opposed = details.items().stream()
                    .filter(item -> item.itemRest().orElse(0) < 0)
                    .toList();
            OptionalDouble alpha = estimate.value() < 0 ? OptionalDouble.of(estimate.value()) : OptionalDouble.empty();
            return opposed.isEmpty() ? Optional.empty() : Optional.of(warning(finding, alpha, opposed));
        }
        return finding instanceof NotEstimable absent && absent.reason() == NotEstimableReason.ITEMS_CANCEL
                ? Optional.of(warning(finding, OptionalDouble.empty(), List.of()))
                : Optional.empty();
    }

    private static ReliabilityWarning warning(Finding finding, OptionalDouble alpha, List<ItemReliability> opposed) {
        return new ReliabilityWarning(finding.subject(), finding.sample().used(), alpha, opposed);
    }

    /** Returns whether the items cancel each other out, so that there is neither alpha nor a single opposed item. */
    public boolean isCancellation() {
        return opposed.isEmpty();
    }
}
