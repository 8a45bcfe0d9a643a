package org.vpip.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.flow;
import static org.vpip.reports.NetworkFindingExamples.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.BlockGraphChart;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.ChangeChart;
import org.vpip.reports.document.Chart.ChangeRow;
import org.vpip.reports.document.Chart.SociogramChart;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.document.ContentBlock.KeyFigures;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportCell;

class ReportTemplateTest {

    private static List<ContentBlock> blocks(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    /** Every word and number that a reader of any format may meet. */
    private static List<String> everythingTold(Report report) {
        return blocks(report).stream().flatMap(ReportTemplateTest::told).toList();
    }

    private static Stream<String> told(ContentBlock block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof KeyFigures figures) {
            return figures.figures().stream()
                    .flatMap(figure -> Stream.of(figure.label(), figure.value(), figure.note()));
        }
        if (block instanceof ReportTable table) {
            return Stream.concat(
                    Stream.of(table.title(), table.note(), table.columns().toString()),
                    table.rows().stream()
                            .flatMap(List::stream)
                            .map(Record.class::cast)
                            .map(Record::toString));
        }
        return block instanceof Figure figure ? told(figure.chart()) : Stream.of();
    }

    private static Stream<String> told(CaptionedChart drawn) {
        Stream<String> words = Stream.of(drawn.title(), drawn.subtitle(), drawn.description(), drawn.source());
        if (drawn.chart() instanceof SociogramChart network) {
            return Stream.concat(
                    words,
                    Stream.of(network.groups().toString(), network.crossGroupLabel(), network.withinGroupLabel()));
        }
        return drawn.chart() instanceof BlockGraphChart blocks
                ? Stream.concat(
                        words,
                        Stream.of(
                                blocks.groups().toString(),
                                blocks.strengthLabels().toString(),
                                blocks.withheldLabel()))
                : Stream.concat(words, Stream.of(drawn.chart().toString()));
    }

    private static Finding[] measures(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        change("p" + i).value(0.5, i % 3 == 0 ? 0.1 : -0.1, 0.9).finding())
                .toArray(Finding[]::new);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void eachLanguageKeepsToItself(Audience audience) {
        String english = String.join(
                "\n",
                everythingTold(FindingExamples.report(audience, Language.ENGLISH, FindingExamples.oneOfEachKind())));
        String french = String.join(
                "\n",
                everythingTold(FindingExamples.report(audience, Language.FRENCH, FindingExamples.oneOfEachKind())));

        assertThat(english).contains("Label p1_com").doesNotContain("Libellé", "Début", " de ", "\u202F");
        assertThat(french)
                .contains("Libellé p1_com")
                .doesNotContain("Label ", "Start", " the ", " of ", "withheld", "people")
                .doesNotContainPattern("\\p{L}:\\s");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void peopleAndThoseWhoAnsweredAreNotBothTold(Language language) {
        Report report = FindingExamples.report(
                Audience.FUNDER,
                language,
                flow(48, 44, 33),
                network("n1", "density", MeasurementUnit.PROPORTION, 0.107, START, 48, 44, 222),
                network("n1", "density", MeasurementUnit.PROPORTION, 0.139, AFTER, 48, 35, 229),
                NetworkFindingExamples.picture("sector", NetworkFindingExamples.groups(20, 28), 0, 4));

        assertThat(everythingTold(report))
                .isNotEmpty()
                .noneMatch(text -> text.contains("44") || text.contains(String.valueOf(44 * 47)));
    }

    @Test
    void aWithheldNumberIsNowhereSaid() {
        Report report = FindingExamples.report(
                Audience.FUNDER,
                Language.ENGLISH,
                network("n3", "isolates", MeasurementUnit.COUNT, 3, START, 77, 77, 100),
                change("p1").sampleSize(4).before(2.71).value(0.77, 0.5, 0.9).finding());

        assertThat(everythingTold(report))
                .noneMatch(text -> text.contains("2.71") || text.contains("0.77") || text.contains("value=3.0"));
        assertThat(everythingTold(report)).anyMatch(text -> text.startsWith("Not shown, so that nobody"));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "12,1", "13,2", "30,3"})
    void everyMeasureIsDrawnOnce(int measures, int figures) {
        List<ChangeChart> charts = FindingExamples.report(Audience.RESEARCHER, Language.ENGLISH, measures(measures))
                .charts()
                .map(CaptionedChart::chart)
                .filter(ChangeChart.class::isInstance)
                .map(ChangeChart.class::cast)
                .toList();

        assertThat(charts).hasSize(figures).allMatch(chart -> chart.rows().size() <= 12);
        assertThat(charts.stream().flatMap(chart -> chart.rows().stream()).map(ChangeRow::label))
                .hasSize(measures)
                .doesNotHaveDuplicates();
    }

    @Test
    void filesOfChartsHaveDifferentNames() {
        Report report = FindingExamples.report(Audience.RESEARCHER, Language.ENGLISH, measures(40));

        assertThat(report.charts().map(CaptionedChart::file)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void clearChangesStandFirstAndTheTitleCountsThem() {
        CaptionedChart drawn = FindingExamples.report(Audience.RESEARCHER, Language.ENGLISH, measures(6))
                .charts()
                .findFirst()
                .orElseThrow();

        assertThat(drawn.title()).isEqualTo("2 of 6 measures changed clearly");
        assertThat(((ChangeChart) drawn.chart()).rows())
                .extracting(ChangeRow::hasChanged)
                .containsExactly(true, true, false, false, false, false);
    }

    @Test
    void theTitleCountsMeasuresAndNoGroups() {
        Finding[] findings = {
            change("p1").value(0.5, 0.1, 0.9).finding(),
            change("p1")
                    .forSubgroup(FindingExamples.NORTH)
                    .value(0.5, 0.1, 0.9)
                    .verdict(Verdict.DESCRIPTIVE)
                    .finding(),
            change("p2").value(0.5, 0.1, 0.9).verdict(Verdict.UNDECIDED).finding(),
            change("x1").value(0.5, 0.1, 0.9).verdict(Verdict.DESCRIPTIVE).finding(),
        };

        assertThat(title(Language.ENGLISH, findings)).isEqualTo("1 of 2 measures changed clearly");
        assertThat(title(Language.FRENCH, findings)).isEqualTo("Mesures dont le changement est net\u202F: 1 sur 2");
        assertThat(title(Language.ENGLISH, findings[3])).isEqualTo("Measures before and after, without a conclusion");
    }

    /** 32 of 33 is published as at least 20. */
    @Test
    void aFigureOfLowerLimitsNamesNoRangeOfPeople() {
        Finding[] findings = {
            change("p1").finding(), change("s1").secondary().sampleSize(32).finding()
        };

        assertThat(FindingExamples.report(Audience.FUNDER, Language.ENGLISH, findings)
                        .charts())
                .extracting(CaptionedChart::subtitle)
                .first()
                .asString()
                .contains("n = at least 20");
    }

    private static String title(Language language, Finding... findings) {
        return FindingExamples.report(Audience.RESEARCHER, language, findings)
                .charts()
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Test
    void aTargetStandsNextToBaselineAndActual() {
        Finding met = change("p1").target(0.1).value(0.5, 0.1, 0.9).finding();
        Finding unmet =
                change("p2").lowerIsBetter().target(-1).value(-0.5, -0.9, -0.1).finding();
        Finding uncertain = change("p3").target(0.5).value(0.5, 0.1, 0.9).finding();
        ReportTable table = targets(Audience.RESEARCHER, met, unmet, uncertain);

        assertThat(table.rows().get(0))
                .containsSubsequence(
                        new ReportCell.NumberCell(3, NumberFormat.TWO_DECIMALS),
                        new ReportCell.NumberCell(3.5, NumberFormat.TWO_DECIMALS),
                        new ReportCell.NumberCell(0.5, NumberFormat.SIGNED_TWO_DECIMALS),
                        new ReportCell.NumberCell(0.1, NumberFormat.SIGNED_TWO_DECIMALS),
                        new ReportCell.TextCell("met"));
        assertThat(table.rows().get(1)).contains(new ReportCell.TextCell("not met"));
        assertThat(table.rows().get(2)).contains(new ReportCell.TextCell("not certain"));
    }

    @Test
    void aWithheldValueHasATargetButNoStatus() {
        ReportTable table = targets(
                Audience.FUNDER,
                change("p1").sampleSize(4).target(0.5).value(0.5, 0.1, 0.9).finding());

        assertThat(table.rows().get(0))
                .contains(
                        new ReportCell.UnavailableCell("withheld"),
                        new ReportCell.NumberCell(0.5, NumberFormat.SIGNED_TWO_DECIMALS))
                .doesNotContain(new ReportCell.TextCell("met"), new ReportCell.TextCell("not met"));
    }

    private static ReportTable targets(Audience audience, Finding... findings) {
        return FindingExamples.report(audience, Language.ENGLISH, findings).sections().get(0).blocks().stream()
                .filter(ReportTable.class::isInstance)
                .map(ReportTable.class::cast)
                .filter(table -> table.title().equals("Targets of the plan"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStudyOfNetworksAloneHasNoPictureOfWhoAnswered() {
        Report report = FindingExamples.report(Audience.RESEARCHER, Language.ENGLISH, flow(27, 0));

        assertThat(report.charts()).isEmpty();
    }

    @Test
    void sectorsKeepTheirColourWhenOneIsMissing() {
        CaptionedChart drawn = FindingExamples.report(
                        Audience.LEAD,
                        Language.ENGLISH,
                        NetworkFindingExamples.picture("sector", NetworkFindingExamples.groups(0, 20, 0, 20), 0, 0))
                .charts()
                .findFirst()
                .orElseThrow();
        SociogramChart network = (SociogramChart) drawn.chart();

        assertThat(network.groups()).startsWith("Social services", "Police", "Mental health", "Education");
        assertThat(network.nodes().stream().map(Chart.SociogramNode::group).distinct())
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void theFirstPageHasAtMostFiveFiguresEachWithItsBasis() {
        KeyFigures figures =
                blocks(FindingExamples.report(Audience.FUNDER, Language.ENGLISH, FindingExamples.oneOfEachKind()))
                        .stream()
                        .filter(KeyFigures.class::isInstance)
                        .map(KeyFigures.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(figures.figures()).hasSize(5);
        assertThat(figures.figures().get(1).value()).isEqualTo("50 → 63");
        assertThat(figures.figures().get(1).note()).contains("n = 33");
        assertThat(figures.figures().get(2).note()).contains("lower is better");
    }

    @Test
    void aColumnOfGroupsIsPrintedOnlyWhereThereAreGroups() {
        ReportTable without = table(FindingExamples.report(Audience.RESEARCHER, Language.ENGLISH, measures(2)));
        ReportTable with = table(FindingExamples.report(
                Audience.RESEARCHER,
                Language.ENGLISH,
                change("p1").forSubgroup("sector", "a").value(1, 0.5, 1.5).finding()));

        assertThat(without.columns().get(1).isPrinted()).isFalse();
        assertThat(with.columns().get(1).isPrinted()).isTrue();
    }

    private static ReportTable table(Report report) {
        return report.sections().get(2).blocks().stream()
                .filter(ReportTable.class::isInstance)
                .map(ReportTable.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFindingOfThePlanIsInTheTableOfIndicators() {
        ReportTable indicators =
                (ReportTable) FindingExamples.report(Audience.PUBLIC, Language.ENGLISH, FindingExamples.oneOfEachKind())
                        .sections()
                        .get(1)
                        .blocks()
                        .get(0);

        ReportCell withheld = new ReportCell.UnavailableCell("withheld");
        List<ReportCell> absent = List.of(withheld, withheld, new ReportCell.UnavailableCell("n/a"));
        assertThat(indicators.rows().stream().map(ReportTemplateTest::indicatorAndWaves))
                .containsExactlyElementsOf(Stream.of(FindingExamples.oneOfEachKind())
                        .map(Finding::subject)
                        .filter(subject -> subject.role() != IndicatorRole.DESCRIPTIVE)
                        .map(subject -> subject.indicator() + " "
                                + subject.waves().stream()
                                        .map(wave -> FindingExamples.labels()
                                                .wave(wave)
                                                .in(Language.ENGLISH))
                                        .collect(Collectors.joining(" → ")))
                        .toList());
        assertThat(indicators.rows().stream()
                        .map(row -> row.get(5))
                        .filter(ReportCell.UnavailableCell.class::isInstance))
                .containsExactlyElementsOf(absent);
        assertThat(indicators.rows().stream()
                        .filter(row -> absent.contains(row.get(5)))
                        .map(ReportTemplateTest::indicatorAndWaves))
                .containsExactly("n3_isolates Start", "n11_returned Start → After 12 months", "n2_recip Start");
    }

    private static String indicatorAndWaves(List<ReportCell> row) {
        return ((ReportCell.TextCell) row.get(1)).text() + " " + ((ReportCell.TextCell) row.get(3)).text();
    }
}
