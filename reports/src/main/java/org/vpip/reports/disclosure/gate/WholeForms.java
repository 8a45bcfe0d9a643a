package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The forms of a finding whose numbers of people and whose details are published together, the fullest first. */
final class WholeForms {
    private WholeForms() {}

    /**
     * Returns whether only researchers may see a finding, whatever else is published.
     *
     * @param fewest people of whom a number may be published
     */
    static boolean isForResearchers(Finding finding, int fewest) {
        FindingSubject subject = finding.subject();
        int people = finding.sample().used();
        return switch (subject.method().release()) {
            case RESEARCHERS -> true;
            case PUBLIC_RECORD -> false;
            case EVERY_AUDIENCE ->
                (people > 0 && people < fewest)
                        || isSmallNetwork(finding)
                        || isUnidentified(finding)
                        || (finding instanceof NotEstimable
                                && subject.subgroup().isAttributeGroup());
        };
    }

    /** Returns whether a finding is about the ties of too few people who answered. */
    private static boolean isSmallNetwork(Finding finding) {
        int people = finding.sample().used();
        return finding.subject().source() instanceof NetworkSource && people > 0 && people < Pictures.FEWEST_PEOPLE;
    }

    /** Returns whether a finding is about people of whom the audit knows nothing. */
    private static boolean isUnidentified(Finding finding) {
        return !finding.subject().method().countsSessions()
                && finding.sample().eligible() > 0
                && finding.sample().people().isEmpty();
    }

    /** @param fewest people of whom a number may be published */
    static List<Shown> of(Finding finding, int fewest) {
        if (finding.subject().method().release() == ReleaseRule.PUBLIC_RECORD) {
            return List.of(Shown.whole(finding));
        }
        if (!(finding instanceof Estimate estimate)) {
            return finding.subject().method().countsSessions()
                    ? List.of(LocalStarts.withoutMembers(finding))
                    : SizeForms.of(finding, fewest);
        }
        if (estimate.details() instanceof ParticipantFlowDetails flow) {
            return FlowForms.of(estimate, flow);
        }
        return estimate.details() instanceof RegionDetails regions
                ? List.of(DetailForms.rounded(Shown.whole(estimate)), onlyEmpty(estimate, regions))
                : localHours(estimate).stream().toList();
    }

    private static Optional<Shown> localHours(Estimate estimate) {
        return estimate.details() instanceof LocalHourDetails hours
                ? LocalStarts.told(estimate, hours)
                : Optional.empty();
    }

    /** Returns whether the numbers of people and the details are published one after the other. */
    static boolean isSingle(Estimate estimate) {
        return estimate.subject().method().release() == ReleaseRule.PUBLIC_RECORD
                || estimate.details() instanceof ParticipantFlowDetails
                || estimate.details() instanceof RegionDetails
                || estimate.details() instanceof FeedbackDetails
                || estimate.details() instanceof LocalHourDetails
                || estimate.details() instanceof SociogramDetails;
    }

    /** Returns a table of regions in which only those without members can be seen. */
    private static Shown onlyEmpty(Estimate estimate, RegionDetails regions) {
        List<RegionRow> rows = regions.rows().stream()
                .map(row -> row.isEmpty() ? row : row.withoutCounts())
                .toList();
        Estimate rest = estimate.with(AnalysisSample.complete(rows.size()), regions.withRows(rows, List.of()));
        return DetailForms.rounded(new Shown(rest, Set.of(Part.SIZE)));
    }
}
