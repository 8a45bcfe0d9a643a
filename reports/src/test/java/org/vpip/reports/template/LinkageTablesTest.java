package org.vpip.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.ChanceLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageContrast;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageSensitivity;
import org.vpip.analysis.finding.details.LinkageDetails.RuleLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.SensitivityChange;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportSection;

class LinkageTablesTest {
    private static final Wording LABEL = new Wording("Confidence", "Confiance");

    private static Estimate linkage() {
        LinkageDetails details = new LinkageDetails(
                List.of(
                        new WaveLinkageCounts(START, 20, 0, new RuleLinkCounts(0, 0, 0), 0, Optional.empty()),
                        new WaveLinkageCounts(
                                AFTER,
                                16,
                                2,
                                new RuleLinkCounts(9, 3, 1),
                                2,
                                Optional.of(new ChanceLinkCounts(0.001, 0.25)))),
                List.of(new LinkageContrast(LABEL, 13, 7, OptionalDouble.of(0.3))),
                List.of(new LinkageSensitivity(
                        new IndicatorId("p1"),
                        LABEL,
                        List.of(START, AFTER),
                        Optional.of(new SensitivityChange(13, 13, 0.8, Optional.of(new Interval(0.2, 1.4, 0.95)))),
                        Optional.empty(),
                        Optional.of(new SensitivityChange(20, 16, 0.7, Optional.empty())))));
        return Estimate.withoutInference(
                FindingExamples.subject(
                        "linkage", IndicatorRole.DESCRIPTIVE, "codes", "linkage", Subgroup.EVERYBODY, START, AFTER),
                13 / 16.0,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(16),
                details,
                FindingExamples.provenance());
    }

    private static Optional<ReportSection> section(Audience audience, Language language, String title) {
        return FindingExamples.report(audience, language, linkage()).sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst();
    }

    private static List<ReportTable> tables(ReportSection section) {
        return section.blocks().stream()
                .filter(ReportTable.class::isInstance)
                .map(ReportTable.class::cast)
                .toList();
    }

    @Test
    void tellsResearchersWhatWasLinkedAndWhatRestsOnIt() {
        ReportSection section =
                section(Audience.RESEARCHER, Language.ENGLISH, "Linking").orElseThrow();
        assertThat(((Paragraph) section.blocks().get(0)).text()).contains("found again: 13 of 16");
        List<ReportTable> tables = tables(section);
        assertThat(tables.get(0).rows().get(0)).endsWith(ReportCell.BLANK, ReportCell.BLANK);
        assertThat(tables.get(0).rows().get(1)).endsWith(ReportCell.of(0.25, NumberFormat.TWO_DECIMALS));
        assertThat(tables.get(1).rows()).hasSize(2);
        assertThat(tables.get(1).rows().get(1)).contains(ReportCell.of("As if nobody had been found"));
        assertThat(tables.get(2).rows().get(0)).endsWith(ReportCell.of(0.3, NumberFormat.SIGNED_TWO_DECIMALS));
    }

    @Test
    void tellsItInFrench() {
        ReportSection section =
                section(Audience.RESEARCHER, Language.FRENCH, "Appariement").orElseThrow();
        assertThat(((Paragraph) section.blocks().get(0)).text()).contains("13 sur 16");
        assertThat(tables(section).get(1).rows().get(0))
                .contains(ReportCell.of("Confiance"), ReportCell.of("Tous les liens"));
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = EnumSource.Mode.EXCLUDE)
    void tellsNobodyElse(Audience audience) {
        assertThat(section(audience, Language.ENGLISH, "Linking")).isEmpty();
    }
}
