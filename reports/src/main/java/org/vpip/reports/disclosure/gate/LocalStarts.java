package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.LocalHourDetails.RegionLocalHours;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * Sessions by local hour. The table has every region, so it tells of nobody; the share of members does as soon as regions
 * differ, for from the hours and the share, or the members concerned, follows how many live where. So it is told only
 * where it is the same wherever members live, and then about sessions, not people.
 */
final class LocalStarts {
    private LocalStarts() {}

    /** Empty where anything told would tell how many live where. */
    static Optional<Shown> told(Estimate estimate, LocalHourDetails hours) {
        boolean never = hours.rows().stream().allMatch(row -> row.outside() == 0);
        boolean always = hours.rows().stream().allMatch(row -> row.outside() == held(row));
        if (!never && !always) {
            return Optional.empty();
        }
        int held = hours.rows().stream().mapToInt(LocalStarts::held).max().orElse(0);
        Estimate rest = estimate.with(AnalysisSample.complete(held), withoutMembers(hours.rows()));
        return Optional.of(Shown.whole(estimate).without(rest, Part.SIZE));
    }

    /** Why there is no share may be told, not of how many. */
    static Shown withoutMembers(Finding finding) {
        Finding rest = finding instanceof NotEstimable absent
                ? new NotEstimable(absent.subject(), absent.reason(), AnalysisSample.complete(0), absent.provenance())
                : finding;
        return Shown.whole(finding).without(rest, Part.SIZE);
    }

    private static int held(RegionLocalHours row) {
        return row.sessions().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static LocalHourDetails withoutMembers(List<RegionLocalHours> rows) {
        return new LocalHourDetails(rows, 0, 0);
    }
}
