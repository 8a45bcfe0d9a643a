package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.MergedDirections;

/** The forms of a change: whole, without the numbers of people by direction, and the means alone. */
final class ChangeForms {
    private ChangeForms() {}

    /**
     * Returns the forms that are admitted before the groups of a breakdown are: of a group, and where everybody changed alike,
     * the means.
     */
    static List<Estimate> of(Estimate estimate, ChangeDetails change) {
        return estimate.subject().subgroup().isAttributeGroup() || change.isUniform()
                ? List.of(means(estimate, change))
                : List.of(undirected(estimate, change), means(estimate, change));
    }

    /** Returns the forms that are tried afterwards; none where everybody changed alike, which an interval would show. */
    static List<Estimate> larger(Estimate estimate, ChangeDetails change) {
        if (change.isUniform()) {
            return List.of();
        }
        List<Estimate> forms = new ArrayList<>();
        if (change.directionCounts().isPresent()) {
            forms.add(estimate);
            MergedDirections.of(change.directionCounts().get()).stream()
                    .filter(merged -> !SmallCounts.isSmall(merged.count()) && !SmallCounts.isSmall(merged.others()))
                    .forEach(merged -> forms.add(estimate.with(estimate.sample(), change.with(merged))));
        }
        forms.add(undirected(estimate, change));
        return forms;
    }

    private static Estimate undirected(Estimate estimate, ChangeDetails change) {
        return estimate.with(estimate.sample(), change.withoutDirections());
    }

    private static Estimate means(Estimate estimate, ChangeDetails change) {
        return new Estimate(
                estimate.subject(),
                estimate.value(),
                estimate.unit(),
                Inference.NONE.with(Verdict.DESCRIPTIVE),
                estimate.sample(),
                change.withoutDirections().withoutSpread(),
                estimate.provenance());
    }
}
