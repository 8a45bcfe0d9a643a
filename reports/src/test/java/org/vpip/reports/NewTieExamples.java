package org.vpip.reports;

import java.util.List;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.NewTieDetails.GroupPairTies;
import org.vpip.analysis.finding.details.NewTieDetails.NewTieCredit;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;

/** Findings about new ties between sectors. */
public final class NewTieExamples {
    private NewTieExamples() {}

    /** Returns details with a new tie or more; each second one is asked about, each third one credited. */
    public static NewTieDetails details(int stayers, int across, int within, int unknown) {
        int all = across + within + unknown;
        return new NewTieDetails(
                "advice",
                "sector",
                true,
                stayers,
                List.of(new GroupPairTies("a", "a", within), new GroupPairTies("a", "b", across)),
                unknown,
                new NewTieCredit(all / 2, all / 3));
    }

    public static Estimate newTies(String id, PersonSet stayers, NewTieDetails details) {
        return Estimate.withoutInference(
                FindingExamples.subject(
                        id,
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        "new_ties(sector)",
                        FindingExamples.NORTH,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                (double) details.across() / Math.max(1, details.across() + details.within()),
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(stayers),
                details,
                FindingExamples.provenance());
    }
}
