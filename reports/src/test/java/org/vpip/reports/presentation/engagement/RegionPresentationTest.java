package org.vpip.reports.presentation.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.sentence.ReportTexts;

class RegionPresentationTest {
    private static final List<RegionRow> ROWS = List.of(row("West", 9), row("North", 0));

    @Test
    void countsSingleRegionsWhereRowsHoldSeveral() {
        assertThat(sentence(new RegionDetails(5, 3, ROWS, List.of())))
                .isEqualTo("Label d6: members in 3 of 5 regions.");
    }

    @Test
    void namesTheRegionsWithoutMembersWhereTheRowsAreAll() {
        assertThat(sentence(new RegionDetails(ROWS, List.of())))
                .isEqualTo("Label d6: members in 1 of 2 regions; nobody in North.");
        assertThat(sentence(new RegionDetails(4, 4, ROWS.subList(0, 1), List.of())))
                .isEqualTo("Label d6: members in all 4 regions.");
    }

    private static RegionRow row(String label, int members) {
        return new RegionRow(
                Wording.same(label),
                "",
                OptionalInt.of(members),
                NumberedPeople.first(members),
                10,
                OptionalDouble.empty(),
                OptionalInt.empty());
    }

    private static String sentence(RegionDetails details) {
        Estimate estimate = Estimate.withoutInference(
                FindingExamples.subject(
                        "d6", IndicatorRole.EXPLORATORY, "engagement:regions", "reach(region)", Subgroup.EVERYBODY),
                0.6,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(9),
                details,
                FindingExamples.provenance());
        return new RegionPresentation()
                .say(Shown.whole(estimate), new ReportTexts(Language.ENGLISH, FindingExamples.labels()));
    }
}
