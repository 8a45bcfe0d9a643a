package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The forms of an estimate by the details that are published with it, with the digits that are printed. */
final class DetailForms {
    private DetailForms() {}

    /** Returns the forms in which a finding is admitted, the fullest first. */
    static List<Shown> of(Shown sized) {
        Estimate estimate = CommunityForms.plain(sized.estimate());
        if (estimate.details() instanceof ChangeDetails change) {
            return ChangeForms.of(estimate, change).stream()
                    .map(form -> rounded(sized.with(form)))
                    .toList();
        }
        return answers(estimate).stream().map(form -> rounded(sized.with(form))).toList();
    }

    private static List<Estimate> answers(Estimate estimate) {
        if (estimate.details() instanceof MeanDetails mean) {
            return MeanForms.of(estimate, mean);
        }
        if (estimate.details() instanceof ReliableChangeDetails reliable) {
            return List.of(estimate.with(estimate.sample(), reliable.counted()));
        }
        return estimate.details() instanceof ShareChangeDetails change
                ? ShareChangeForms.of(estimate, change)
                : List.of(estimate);
    }

    /** Returns whether everything that the details tell is in their facts. */
    private static boolean isAnswer(FindingDetails details) {
        return details instanceof MeanDetails
                || details instanceof ShareChangeDetails
                || details instanceof OrdinalChangeDetails
                || details instanceof ReliableChangeDetails;
    }

    /**
     * Returns an estimate without what may not be published of details that the audit has no model of; empty if nothing may.
     *
     * @param fewest people of whom a number may be published
     */
    static Optional<Estimate> masked(Estimate estimate, int fewest) {
        return isModelled(estimate)
                ? Optional.of(estimate)
                : mask(estimate, fewest).map(masked -> estimate.with(estimate.sample(), masked));
    }

    /** Returns whether the audit knows the counts; of a figure about participation only where they count its people. */
    private static boolean isModelled(Estimate estimate) {
        return estimate.details() instanceof EngagementDetails engagement
                ? estimate.sample().usedPeople().count() == engagement.members()
                : estimate.details() instanceof ChangeDetails
                        || estimate.details() instanceof DistributionDetails
                        || isAnswer(estimate.details());
    }

    private static Optional<FindingDetails> mask(Estimate estimate, int fewest) {
        boolean few = estimate.unit() == MeasurementUnit.COUNT && SmallCounts.isSmall(Math.round(estimate.value()));
        boolean grouped =
                (estimate.details() instanceof PurposeDetails || estimate.details() instanceof EngagementDetails)
                        && estimate.subject().subgroup().isAttributeGroup();
        return few || grouped
                ? Optional.empty()
                : SmallCounts.mask(estimate)
                        .map(masked -> masked instanceof NetworkTableDetails table
                                ? MixingCells.hidden(table, fewest)
                                : masked);
    }

    /** Returns the forms that add something to one that is admitted, the fullest first. */
    static List<Shown> larger(Shown admitted, Estimate whole) {
        if (whole.details() instanceof DistributionDetails) {
            return share(admitted, whole);
        }
        if (!(whole.details() instanceof ChangeDetails || isAnswer(whole.details()))) {
            return List.of();
        }
        Shown sized = SizeForms.like(admitted, whole);
        if (isAnswer(whole.details())) {
            return whole.details() instanceof ReliableChangeDetails
                    ? List.of()
                    : CommunityForms.of(sized).stream()
                            .map(DetailForms::rounded)
                            .toList();
        }
        return CommunityForms.of(sized).stream()
                .flatMap(
                        form -> ChangeForms.larger(
                                form.estimate(), (ChangeDetails) form.estimate().details())
                                .stream())
                .map(form -> rounded(sized.with(form)))
                .toList();
    }

    /** Returns a share with what follows from its communities, where its counts are published as they are. */
    private static List<Shown> share(Shown admitted, Estimate whole) {
        boolean tried = whole.communities().isPresent()
                && whole.details().equals(admitted.estimate().details());
        return tried
                ? CommunityForms.of(SizeForms.like(admitted, whole)).stream()
                        .map(DetailForms::rounded)
                        .toList()
                : List.of();
    }

    static Shown with(Shown form, FindingDetails details) {
        Estimate estimate = form.estimate();
        return rounded(form.with(estimate.with(estimate.sample(), details)));
    }

    static Shown rounded(Shown form) {
        return form.with(Rounding.of(form.estimate()));
    }
}
