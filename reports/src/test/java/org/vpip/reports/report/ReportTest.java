package org.vpip.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.Example.AFTER;
import static org.vpip.reports.Example.START;
import static org.vpip.reports.Example.change;
import static org.vpip.reports.Example.flow;
import static org.vpip.reports.NetworkExample.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.Example;
import org.vpip.reports.NetworkExample;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Block.KeyFigures;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Chart.Change;
import org.vpip.reports.report.Chart.ChangeRow;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Network;

class ReportTest {

    private static List<Block> blocks(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    /** Every word and number that a reader of any format may meet. */
    private static List<String> everythingTold(Report report) {
        return blocks(report).stream().flatMap(ReportTest::told).toList();
    }

    private static Stream<String> told(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof KeyFigures figures) {
            return figures.figures().stream()
                    .flatMap(figure -> Stream.of(figure.label(), figure.value(), figure.note()));
        }
        if (block instanceof Table table) {
            return Stream.concat(
                    Stream.of(table.title(), table.note(), table.columns().toString()),
                    table.rows().stream()
                            .flatMap(List::stream)
                            .map(Record.class::cast)
                            .map(Record::toString));
        }
        return block instanceof Figure figure ? told(figure.chart()) : Stream.of();
    }

    private static Stream<String> told(Drawn drawn) {
        Stream<String> words = Stream.of(drawn.title(), drawn.subtitle(), drawn.description(), drawn.source());
        return drawn.chart() instanceof Network network
                ? Stream.concat(words, Stream.of(network.groups().toString(), network.across(), network.within()))
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
        String english =
                String.join("\n", everythingTold(Example.report(audience, Language.ENGLISH, Example.everything())));
        String french =
                String.join("\n", everythingTold(Example.report(audience, Language.FRENCH, Example.everything())));

        assertThat(english).contains("Label p1_com").doesNotContain("Libellé", "Début", " de ", "\u202F");
        assertThat(french)
                .contains("Libellé p1_com")
                .doesNotContain("Label ", "Start", " the ", " of ", "withheld", "people")
                .doesNotContainPattern("\\p{L}:\\s");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void howManyThereAreIsNowhereSaidWhereFewDidNotAnswer(Language language) {
        Report report = Example.report(
                Audience.FUNDER,
                language,
                flow(48, 44, 33),
                network("n1", "density", Unit.PROPORTION, 0.1, START, 48, 44, 100),
                network("n1", "density", Unit.PROPORTION, 0.1, AFTER, 48, 35, 100),
                NetworkExample.picture("sector", NetworkExample.groups(20, 28), 0, 4));

        assertThat(everythingTold(report))
                .isNotEmpty()
                .noneMatch(text -> text.contains("48") || text.contains(String.valueOf(44 * 47)));
    }

    @Test
    void aWithheldNumberIsNowhereSaid() {
        Report report = Example.report(
                Audience.FUNDER,
                Language.ENGLISH,
                network("n3", "isolates", Unit.COUNT, 3, START, 77, 77, 100),
                change("p1").people(4).before(2.71).value(0.77, 0.5, 0.9).finding());

        assertThat(everythingTold(report))
                .noneMatch(text -> text.contains("2.71") || text.contains("0.77") || text.contains("value=3.0"));
        assertThat(everythingTold(report)).anyMatch(text -> text.startsWith("Not shown, so that nobody"));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "12,1", "13,2", "30,3"})
    void everyMeasureIsDrawnOnce(int measures, int figures) {
        List<Change> charts = Example.report(Audience.RESEARCHER, Language.ENGLISH, measures(measures))
                .charts()
                .map(Drawn::chart)
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();

        assertThat(charts).hasSize(figures).allMatch(chart -> chart.rows().size() <= 12);
        assertThat(charts.stream().flatMap(chart -> chart.rows().stream()).map(ChangeRow::label))
                .hasSize(measures)
                .doesNotHaveDuplicates();
    }

    @Test
    void filesOfChartsHaveDifferentNames() {
        Report report = Example.report(Audience.RESEARCHER, Language.ENGLISH, measures(40));

        assertThat(report.charts().map(Drawn::file)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void clearChangesStandFirstAndTheTitleCountsThem() {
        Drawn drawn = Example.report(Audience.RESEARCHER, Language.ENGLISH, measures(6))
                .charts()
                .findFirst()
                .orElseThrow();

        assertThat(drawn.title()).isEqualTo("2 of 6 measures changed clearly");
        assertThat(((Change) drawn.chart()).rows())
                .extracting(ChangeRow::clear)
                .containsExactly(true, true, false, false, false, false);
    }

    @Test
    void aStudyOfNetworksAloneHasNoPictureOfWhoAnswered() {
        Report report = Example.report(Audience.RESEARCHER, Language.ENGLISH, flow(27, 0));

        assertThat(report.charts()).isEmpty();
    }

    @Test
    void sectorsKeepTheirColourWhenOneIsMissing() {
        Drawn drawn = Example.report(
                        Audience.FUNDER,
                        Language.ENGLISH,
                        NetworkExample.picture("sector", NetworkExample.groups(0, 20, 0, 20), 0, 0))
                .charts()
                .findFirst()
                .orElseThrow();
        Network network = (Network) drawn.chart();

        assertThat(network.groups()).startsWith("Social services", "Police", "Mental health", "Education");
        assertThat(network.people().stream().map(Chart.Person::group).distinct())
                .containsExactly(1, 3);
    }

    @Test
    void theFirstPageHasAtMostFiveFiguresEachWithItsBasis() {
        KeyFigures figures = blocks(Example.report(Audience.FUNDER, Language.ENGLISH, Example.everything())).stream()
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
        Table without = table(Example.report(Audience.RESEARCHER, Language.ENGLISH, measures(2)));
        Table with = table(Example.report(
                Audience.RESEARCHER,
                Language.ENGLISH,
                change("p1").of("sector", "a").value(1, 0.5, 1.5).finding()));

        assertThat(without.columns().get(1).printed()).isFalse();
        assertThat(with.columns().get(1).printed()).isTrue();
    }

    private static Table table(Report report) {
        return report.sections().get(2).blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFindingOfThePlanStandsInTheTableOfIndicatorsWhateverCameOut() {
        Table indicators = (Table) Example.report(Audience.PUBLIC, Language.ENGLISH, Example.everything())
                .sections()
                .get(1)
                .blocks()
                .get(0);

        List<Cell> absent = List.of(new Cell.Absent("< 5"), new Cell.Absent("n/a"));
        assertThat(indicators.rows().stream().map(ReportTest::indicatorAndWaves))
                .containsExactlyElementsOf(Stream.of(Example.everything())
                        .map(Finding::subject)
                        .filter(subject -> subject.role() != Role.DESCRIPTIVE)
                        .map(subject -> subject.indicator() + " "
                                + subject.waves().stream()
                                        .map(wave -> Example.labels().wave(wave).in(Language.ENGLISH))
                                        .collect(Collectors.joining(" → ")))
                        .toList());
        assertThat(indicators.rows().stream().map(row -> row.get(5)).filter(Cell.Absent.class::isInstance))
                .containsExactlyElementsOf(absent);
        assertThat(indicators.rows().stream()
                        .filter(row -> absent.contains(row.get(5)))
                        .map(ReportTest::indicatorAndWaves))
                .containsExactly("n3_isolates Start", "n2_recip Start");
    }

    private static String indicatorAndWaves(List<Cell> row) {
        return ((Cell.Text) row.get(1)).text() + " " + ((Cell.Text) row.get(3)).text();
    }
}
