package org.vpip.reports.section.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.NetworkFindingExamples.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.Chart.BlockGraphChart;
import org.vpip.reports.document.Chart.BlockLine;
import org.vpip.reports.document.Chart.BlockNode;
import org.vpip.reports.document.Chart.CaptionedChart;

class BlockGraphFiguresTest {
    private static Stream<CaptionedChart> charts(Audience audience, Language language, NetworkTableDetails table) {
        return FindingExamples.report(audience, language, table("n9", "mixing(sector)", 0.8, table))
                .charts()
                .filter(chart -> chart.chart() instanceof BlockGraphChart);
    }

    private static BlockGraphChart chart(Audience audience, NetworkTableDetails table) {
        return (BlockGraphChart) charts(audience, Language.ENGLISH, table)
                .findFirst()
                .orElseThrow()
                .chart();
    }

    private static NetworkTableDetails two(double within, double between) {
        NetworkTableCell own = new NetworkTableCell(OptionalInt.of(30), OptionalDouble.of(within));
        NetworkTableCell other = new NetworkTableCell(OptionalInt.of(30), OptionalDouble.of(between));
        return new NetworkTableDetails(
                NetworkTableKind.MIXING,
                "advice",
                false,
                "sector",
                List.of("a", "b"),
                List.of(
                        new NetworkTableRow("a", OptionalInt.of(40), List.of(own, other)),
                        new NetworkTableRow("b", OptionalInt.of(10), List.of(other, own))));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.49,0", "0.5,1", "0.99,1", "1,2", "1.99,2", "2,3", "9,3"})
    void aLineTellsTheClassOfTheRatioOnly(double ratio, int strength) {
        assertThat(chart(Audience.FUNDER, two(1, ratio)).waves().get(0).lines())
                .containsExactly(
                        new BlockLine(0, 0, OptionalInt.of(2)),
                        new BlockLine(0, 1, OptionalInt.of(strength)),
                        new BlockLine(1, 1, OptionalInt.of(2)));
    }

    @Test
    void aGroupIsAsLargeAsItsPeopleWhereTheyAreTold() {
        assertThat(chart(Audience.RESEARCHER, two(1, 1)).waves().get(0).nodes())
                .containsExactly(new BlockNode(0, 1), new BlockNode(1, 0.25));
        assertThat(chart(Audience.PUBLIC, two(1, 1)).waves().get(0).nodes())
                .containsExactly(new BlockNode(0, 1), new BlockNode(1, 1));
    }

    @Test
    void aGroupOfWhichNothingIsToldIsNotDrawn() {
        BlockGraphChart funder = chart(Audience.FUNDER, NetworkFindingExamples.mixing());

        assertThat(funder.waves().get(0).lines())
                .extracting(BlockLine::strength)
                .contains(OptionalInt.empty());
        assertThat(chart(Audience.FUNDER, fewInTwo()).waves().get(0).nodes())
                .extracting(BlockNode::group)
                .containsExactly(2);
    }

    private static NetworkTableDetails fewInTwo() {
        NetworkTableDetails table = NetworkFindingExamples.mixing();
        List<Integer> people = List.of(3, 6, 30);
        return new NetworkTableDetails(
                table.kind(),
                table.relation(),
                true,
                table.attribute(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new NetworkTableRow(
                                row.id(),
                                OptionalInt.of(people.get(table.columns().indexOf(row.id()))),
                                row.cells()))
                        .toList());
    }

    @Test
    void aTableInWhichNothingIsToldHasNoDrawing() {
        NetworkTableDetails small = two(1, 1);
        NetworkTableDetails few = new NetworkTableDetails(
                small.kind(),
                small.relation(),
                false,
                small.attribute(),
                small.columns(),
                small.rows().stream()
                        .map(row -> new NetworkTableRow(row.id(), OptionalInt.of(4), row.cells()))
                        .toList());

        assertThat(charts(Audience.RESEARCHER, Language.ENGLISH, few)).hasSize(1);
        assertThat(charts(Audience.FUNDER, Language.ENGLISH, few)).isEmpty();
    }

    @Test
    void theDescriptionSaysInWordsWhatTheDrawingShows() {
        assertThat(charts(Audience.FUNDER, Language.ENGLISH, two(2.5, 0.3))
                        .findFirst()
                        .orElseThrow()
                        .description())
                .isEqualTo("Start: twice as many or more (within Social services, within Police);"
                        + " less than half as many (Social services and Police).");
        assertThat(charts(Audience.FUNDER, Language.FRENCH, two(2.5, 0.3))
                        .findFirst()
                        .orElseThrow()
                        .description()
                        .replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo("Début : le double ou plus (au sein de Services sociaux, au sein de Police) ;"
                        + " moins de la moitié (Services sociaux et Police).");
    }
}
