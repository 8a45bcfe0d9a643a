package org.vpip.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.score.ReliabilityMeasure;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;

class ReliabilityTablesTest {
    private static final Finding OPPOSED = alpha(START, -0.887, -0.48);
    private static final Finding SOUND = alpha(AFTER, 0.8, 0.6);
    private static final Finding CANCELLED = new NotEstimable(
            subject(AFTER), NotEstimableReason.ITEMS_CANCEL, AnalysisSample.complete(30), provenance());

    private static Estimate alpha(WaveId wave, double alpha, double itemRest) {
        List<ItemReliability> items = Stream.of("iso_1", "iso_2")
                .map(id -> new ItemReliability(
                        new ItemId(id),
                        false,
                        OptionalDouble.of(id.equals("iso_2") ? itemRest : 0.7),
                        OptionalDouble.empty()))
                .toList();
        return Estimate.withoutInference(
                subject(wave),
                alpha,
                ReliabilityMeasure.DECLARATION.unit(),
                AnalysisSample.complete(33),
                new ReliabilityDetails(33, OptionalDouble.empty(), items),
                provenance());
    }

    private static Provenance provenance() {
        return FindingExamples.provenance();
    }

    private static FindingSubject subject(WaveId wave) {
        return new FindingSubject(
                new IndicatorId("reliability_iso"),
                new Wording("Isolation", "Isolement"),
                Outcome.DESCRIPTIVE,
                MethodCall.of(
                        ReliabilityMeasure.DECLARATION,
                        IndicatorSource.parse("scale:iso").orElseThrow()),
                List.of(wave),
                Subgroup.EVERYBODY);
    }

    private static List<ContentBlock> blocks(Audience audience, Language language, Finding... findings) {
        return FindingExamples.report(audience, language, findings).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    private static List<String> texts(List<ContentBlock> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private static List<ReportTable> tables(List<ContentBlock> blocks, String title) {
        return blocks.stream()
                .filter(block ->
                        block instanceof ReportTable table && table.title().equals(title))
                .map(ReportTable.class::cast)
                .toList();
    }

    @Test
    void aWarningHeadsTheReportOfResearchers() {
        List<String> texts = texts(blocks(Audience.RESEARCHER, Language.ENGLISH, OPPOSED, SOUND));
        assertThat(texts.get(0)).isEqualTo("Check these scales before you use their results");
        assertThat(texts.get(1))
                .isEqualTo("Isolation, Start (n = 33): The items contradict each other: Cronbach’s alpha is −0.89."
                        + " Against the other items run iso_2 (r = −0.48).");
        assertThat(texts.get(2)).contains("column reverse of the sheet _scales");
    }

    @Test
    void theWarningIsInFrenchToo() {
        List<String> texts = texts(blocks(Audience.RESEARCHER, Language.FRENCH, OPPOSED, CANCELLED));
        assertThat(texts.get(1)).contains("l’alpha de Cronbach est de −0,89.", "iso_2 (r = −0,48)");
        assertThat(texts.get(2)).contains("Les items s’annulent");
        assertThat(texts.get(3)).contains("colonne reverse de la feuille _scales");
    }

    @Test
    void soundScalesHaveATableWithoutAWarning() {
        List<ContentBlock> blocks = blocks(Audience.RESEARCHER, Language.ENGLISH, SOUND);
        assertThat(texts(blocks)).doesNotContain("Check these scales before you use their results");
        List<ReportCell> row =
                tables(blocks, "Reliability of the scales").get(0).rows().get(0);
        assertThat(row)
                .contains(
                        ReportCell.of("Isolation"),
                        ReportCell.of(33, NumberFormat.WHOLE),
                        ReportCell.of(0.8, NumberFormat.TWO_DECIMALS))
                .endsWith(ReportCell.BLANK, ReportCell.of("iso_2 (r = 0.60)"));
    }

    @Test
    void aScaleWithoutAlphaHasARowWithTheReason() {
        List<ContentBlock> blocks = blocks(Audience.RESEARCHER, Language.ENGLISH, CANCELLED);
        assertThat(tables(blocks, "Reliability of the scales").get(0).rows().get(0))
                .contains(new ReportCell.UnavailableCell(
                        "the items cancel each other out, as where a reversal is missing"));
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = EnumSource.Mode.EXCLUDE)
    void otherAudiencesSeeNothingOfIt(Audience audience) {
        List<ContentBlock> blocks = blocks(audience, Language.ENGLISH, OPPOSED, CANCELLED);
        assertThat(texts(blocks)).noneMatch(text -> text.contains("Isolation"));
        assertThat(tables(blocks, "Reliability of the scales")).isEmpty();
        assertThat(FindingExamples.released(audience, OPPOSED, CANCELLED).findings())
                .hasOnlyElementsOfType(Withheld.class);
    }
}
