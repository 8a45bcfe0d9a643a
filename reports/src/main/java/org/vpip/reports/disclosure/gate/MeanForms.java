package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.MeanDetails;

/** The forms of a mean: with its spread and interval, and alone. */
final class MeanForms {
    private MeanForms() {}

    /** Returns the forms that are admitted before the groups of a breakdown are: of a group, the mean alone. */
    static List<Estimate> of(Estimate estimate, MeanDetails mean) {
        Estimate alone = new Estimate(
                estimate.subject(),
                estimate.value(),
                estimate.unit(),
                Inference.NONE,
                estimate.sample(),
                mean.with(new ScoreMoments(mean.moments().mean(), OptionalDouble.empty())),
                estimate.provenance());
        return estimate.subject().subgroup().isAttributeGroup() ? List.of(alone) : List.of(estimate, alone);
    }
}
