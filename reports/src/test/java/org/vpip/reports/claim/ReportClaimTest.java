package org.vpip.reports.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.claim.EdgeFindings.EdgeMethod;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.Chart.ChangeChart;
import org.vpip.reports.document.Chart.ChangeRow;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.document.ContentBlock.KeyFigures;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportCell.NumberCell;
import org.vpip.reports.document.ReportCell.TextCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.rounding.DecimalRounding;
import org.vpip.reports.sentence.ReportTexts;

/** Every text and every row of a report on made-up findings at the edges is true, and its numbers add up. */
class ReportClaimTest {
    private static final int REPORTS = 40;
    private static final int FINDINGS = 12;

    private static List<Finding> findings(Random random, boolean oneWave) {
        List<EdgeMethod> methods = EdgeFindings.methods();
        return Stream.generate(() -> random.nextInt(3) == 0
                        ? EdgeFindings.meanChange()
                        : methods.get(random.nextInt(methods.size())))
                .map(method -> method.estimate(random))
                .filter(estimate -> !oneWave || estimate.subject().waves().size() < 2)
                .limit(FINDINGS)
                .<Finding>map(estimate -> estimate)
                .toList();
    }

    private static Report report(Random random, boolean oneWave, Language language) {
        Audience audience = random.nextBoolean() ? Audience.RESEARCHER : Audience.FUNDER;
        return FindingExamples.report(
                audience, language, findings(random, oneWave).toArray(Finding[]::new));
    }

    private static Stream<ContentBlock> blocks(Report report) {
        return report.sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static Stream<ReportTable> tables(Report report) {
        return blocks(report).filter(ReportTable.class::isInstance).map(ReportTable.class::cast);
    }

    /** Returns the texts of the blocks, without the cells and headings of tables. */
    private static List<String> texts(Report report) {
        List<String> texts = new ArrayList<>();
        blocks(report).forEach(block -> {
            if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (block instanceof ReportTable table) {
                texts.addAll(List.of(table.title(), table.note()));
            } else if (block instanceof KeyFigures figures) {
                figures.figures()
                        .forEach(figure -> texts.addAll(List.of(figure.label(), figure.value(), figure.note())));
            } else if (block instanceof Figure figure) {
                texts.addAll(List.of(
                        figure.chart().title(),
                        figure.chart().subtitle(),
                        figure.chart().description()));
            }
        });
        return texts.stream()
                .filter(text -> !text.isEmpty() && !text.contains("abc123"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsComplete(Language language) {
        Random random = new Random(11);
        for (int i = 0; i < REPORTS; i++) {
            assertThat(texts(report(random, false, language)).stream()
                            .filter(text -> !TextRules.broken(text, language).isEmpty())
                            .map(text -> text + " " + TextRules.broken(text, language)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportOfOneWaveHasNoChanges(Language language) {
        Random random = new Random(12);
        for (int i = 0; i < REPORTS; i++) {
            assertThat(texts(report(random, true, language)))
                    .noneMatch(
                            text -> text.toLowerCase(Locale.ROOT)
                                    .matches(
                                            "(?s).*(\\bchang|both times|each time|les deux fois|chaque fois|compares the waves|compare les vagues).*"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noReportDeniesAComparisonGroup(Language language) {
        Random random = new Random(13);
        for (int i = 0; i < REPORTS; i++) {
            assertThat(texts(report(random, i % 2 == 0, language)))
                    .noneMatch(text -> text.matches(
                            "(?s).*\\b(no|without a|sans|aucun|pas de) (comparison group|groupe de comparaison).*"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void networksOfSeveralWavesAreNotCompared(Language language) {
        String caveat =
                language == Language.ENGLISH ? "no test compares the waves" : "aucun test ne compare les vagues";
        Estimate first = share(FindingExamples.START, 0.4);
        Estimate second = share(FindingExamples.AFTER, 0.6);
        List<String> texts = texts(FindingExamples.report(Audience.RESEARCHER, language, first, second));

        assertThat(texts).anyMatch(text -> text.contains("40") && text.contains("60"));
        assertThat(texts).filteredOn(text -> text.contains(caveat)).hasSizeGreaterThan(1);
    }

    private static Estimate share(WaveId wave, double value) {
        return org.vpip.reports.NetworkFindingExamples.network(
                "n4",
                "cross_group_share(sector)",
                org.vpip.analysis.finding.subject.MeasurementUnit.PROPORTION,
                value,
                wave,
                50,
                40,
                222);
    }

    @Test
    void everyRowAddsUpAndHasOneUnit() {
        Random random = new Random(14);
        for (int i = 0; i < 4 * REPORTS; i++) {
            Report report = report(random, false, Language.ENGLISH);
            ReportTexts texts = new ReportTexts(Language.ENGLISH, FindingExamples.labels());
            tables(report)
                    .forEach(table -> table.rows().forEach(row -> {
                        assertThat(row.stream()
                                        .filter(TextCell.class::isInstance)
                                        .map(ReportCell::toString))
                                .as(table.title())
                                .noneMatch(text -> text.contains("points of 100"));
                        addsUp(table, row, texts);
                    }));
        }
    }

    /** Checks a row with two means and their change. */
    private static void addsUp(ReportTable table, List<ReportCell> row, ReportTexts texts) {
        List<String> headings =
                table.columns().stream().map(ReportColumn::heading).toList();
        int change = headings.indexOf(texts.text("column.change"));
        boolean means = change > 1
                && headings.get(change - 1).startsWith("Mean")
                && row.subList(change - 2, change + 1).stream().allMatch(NumberCell.class::isInstance);
        if (means) {
            BigDecimal difference = shown(row.get(change - 1)).subtract(shown(row.get(change - 2)));

            assertThat(shown(row.get(change))).as("%s", row).isEqualTo(difference);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTargetsAddUpOrAreLevels(Language language) {
        Random random = new Random(17);
        String title = new ReportTexts(language, FindingExamples.labels()).text("targets.title");
        int changes = 0;
        for (int i = 0; i < 4 * REPORTS; i++) {
            for (List<ReportCell> row : tables(report(random, false, language))
                    .filter(table -> table.title().equals(title))
                    .flatMap(table -> table.rows().stream())
                    .toList()) {
                List<NumberCell> numbers = row.stream()
                        .filter(NumberCell.class::isInstance)
                        .map(NumberCell.class::cast)
                        .toList();
                if (numbers.size() == 4) {
                    BigDecimal actual = shown(numbers.get(1));
                    assertThat(shown(numbers.get(2)))
                            .as("%s", row)
                            .isIn(actual, actual.subtract(shown(numbers.get(0))));
                    changes += actual.compareTo(shown(numbers.get(2))) == 0 ? 0 : 1;
                }
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    private static BigDecimal shown(ReportCell cell) {
        NumberCell number = (NumberCell) cell;
        return DecimalRounding.round(number.value(), number.format().decimals());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRowsOfAChartAddUp(Language language) {
        Random random = new Random(15);
        int rows = 0;
        for (int i = 0; i < 4 * REPORTS; i++) {
            List<ChangeRow> drawn = changeRows(report(random, false, language));
            rows += drawn.size();
            assertThat(drawn)
                    .allSatisfy(row -> assertThat(printed(row.numerals().after())
                                    .subtract(printed(row.numerals().before())))
                            .isEqualByComparingTo(printed(row.numerals().change())));
        }
        assertThat(rows).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void endsAreRoundedHalfAwayFromZero(Language language) {
        Random random = new Random(18);
        int halves = 0;
        for (int i = 0; i < 4 * REPORTS; i++) {
            for (ChangeRow row : changeRows(report(random, false, language))) {
                halves += isRoundedHalfUp(
                                row.values().before(), printed(row.numerals().before()))
                        ? 1
                        : 0;
                isRoundedHalfUp(row.values().after(), printed(row.numerals().after()));
            }
        }
        assertThat(halves).isGreaterThan(4);
    }

    /** Checks a positive number without the rounding of the program; returns whether it lies between two others. */
    private static boolean isRoundedHalfUp(double exact, BigDecimal printed) {
        double unit = Math.pow(10, printed.scale());
        double above = exact * unit + 0.5;

        assertThat(printed.doubleValue() * unit).as("%s", exact).isCloseTo(Math.floor(above + 1e-7), within(1e-7));
        return Math.abs(above - Math.rint(above)) < 1e-7;
    }

    private static List<ChangeRow> changeRows(Report report) {
        return report.charts()
                .filter(chart -> chart.chart() instanceof ChangeChart)
                .flatMap(chart -> ((ChangeChart) chart.chart()).rows().stream())
                .toList();
    }

    private static BigDecimal printed(String text) {
        return new BigDecimal(text.replace("\u202F", "")
                .replace('\u2212', '-')
                .replace(",", ".")
                .replace("+", ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTitleCountsWhatTheVerdictsSay(Language language) {
        Random random = new Random(16);
        EdgeMethod method = EdgeFindings.meanChange();
        for (int i = 0; i < 4 * REPORTS; i++) {
            List<Estimate> drawn = Stream.generate(() -> method.estimate(random))
                    .filter(ReportClaimTest::isDrawn)
                    .limit(1 + random.nextInt(8))
                    .toList();
            List<Verdict> verdicts = drawn.stream()
                    .map(estimate -> estimate.verdict().orElseThrow())
                    .filter(verdict -> verdict != Verdict.DESCRIPTIVE && verdict != Verdict.NOT_ASSESSABLE)
                    .toList();
            long changed = verdicts.stream()
                    .filter(verdict -> verdict == Verdict.ROSE || verdict == Verdict.FELL)
                    .count();
            String title = FindingExamples.report(Audience.RESEARCHER, language, drawn.toArray(Finding[]::new))
                    .charts()
                    .findFirst()
                    .orElseThrow()
                    .title();

            assertThat(title.replaceAll("\\D+", " ").trim())
                    .as(title)
                    .isEqualTo(verdicts.isEmpty() ? "" : changed + " " + verdicts.size());
        }
    }

    private static boolean isDrawn(Estimate estimate) {
        return estimate.subject().subgroup().equals(Subgroup.EVERYBODY)
                && ((ChangeDetails) estimate.details()).range().percentages().isPresent();
    }
}
