package org.vpip.reports.disclosure.gate;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;

/** The forms of a change of a share: with those who moved, the interval and the test, and the two shares alone. */
final class ShareChangeForms {
    private ShareChangeForms() {}

    /** Returns the forms that are admitted before the groups of a breakdown are: of a group, the shares alone. */
    static List<Estimate> of(Estimate estimate, ShareChangeDetails change) {
        Estimate alone = new Estimate(
                estimate.subject(),
                estimate.value(),
                estimate.unit(),
                Inference.NONE.with(Verdict.DESCRIPTIVE),
                estimate.sample(),
                change.withoutTransitions(),
                estimate.provenance());
        return estimate.subject().subgroup().isAttributeGroup() ? List.of(alone) : List.of(estimate, alone);
    }
}
