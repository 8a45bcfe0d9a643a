package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * The forms of an estimate whose interval and test allow for differences between communities. They follow from the number of people
 * and the mean of every community, so that they are published only where these could be, and of all people only.
 */
final class CommunityForms {
    private CommunityForms() {}

    /** Returns the estimate with its interval and test where they may be tried, and without them; itself where it has no communities. */
    static List<Shown> of(Shown sized) {
        Estimate estimate = sized.estimate();
        Shown plain = sized.with(plain(estimate));
        boolean tried =
                sized.includes(Part.PEOPLE) && estimate.subject().subgroup().equals(Subgroup.EVERYBODY);
        return estimate.communities().isPresent() && tried ? List.of(sized, plain) : List.of(plain);
    }

    /** Returns the estimate without what follows from the communities: interval, test and conclusion. */
    static Estimate plain(Estimate estimate) {
        if (estimate.communities().isEmpty()) {
            return estimate;
        }
        Inference rest = new Inference(Optional.empty(), IntervalMethod.NONE, estimate.effect(), Optional.empty());
        return new Estimate(
                estimate.subject(),
                estimate.value(),
                estimate.unit(),
                estimate.verdict()
                        .map(CommunityForms::unconcluded)
                        .map(rest::with)
                        .orElse(rest),
                estimate.sample(),
                plain(estimate.details()),
                estimate.provenance());
    }

    private static FindingDetails plain(FindingDetails details) {
        return details instanceof ChangeDetails change ? change.withoutRangeInterval() : details;
    }

    /** Returns the verdict that follows from the number of people alone. */
    private static Verdict unconcluded(Verdict verdict) {
        return verdict == Verdict.NOT_ASSESSABLE ? verdict : Verdict.DESCRIPTIVE;
    }
}
