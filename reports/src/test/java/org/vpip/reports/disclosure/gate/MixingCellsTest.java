package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.NetworkFindingExamples.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.NetworkTableDetails.OthersPairs;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

class MixingCellsTest {
    private static final int[] TEN_EACH = {10, 10, 10};

    private static NetworkTableDetails mixing(boolean directed, int[] people, int[][] ties) {
        List<NetworkTableRow> rows = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int row = 0; row < ties.length; row++) {
            codes.add("g" + row);
            List<NetworkTableCell> cells = IntStream.of(ties[row])
                    .mapToObj(count -> new NetworkTableCell(OptionalInt.of(count), OptionalDouble.of(count / 7.0)))
                    .toList();
            rows.add(new NetworkTableRow("g" + row, OptionalInt.of(people[row]), cells));
        }
        return new NetworkTableDetails(NetworkTableKind.MIXING, "advice", directed, "sector", codes, rows);
    }

    private static String pattern(NetworkTableDetails table) {
        StringBuilder pattern = new StringBuilder();
        for (NetworkTableRow row : table.rows()) {
            row.cells().forEach(cell -> pattern.append(cell.equals(NetworkTableCell.HIDDEN) ? '-' : 'x'));
            pattern.append(' ');
        }
        return pattern.toString().strip();
    }

    private static String hidden(int[] people, int[][] ties) {
        return pattern(MixingCells.hidden(mixing(true, people, ties), 5));
    }

    @Test
    void tellsOfEachCellOnlyHowItComparesWithAnEvenSpread() {
        NetworkTableDetails told =
                MixingCells.hidden(mixing(true, TEN_EACH, new int[][] {{9, 8, 7}, {6, 9, 8}, {7, 5, 9}}), 5);
        assertThat(pattern(told)).isEqualTo("xxx xxx xxx");
        assertThat(told.rows()).allSatisfy(row -> {
            assertThat(row.people()).isEmpty();
            assertThat(row.cells()).allSatisfy(cell -> assertThat(cell.count()).isEmpty());
        });
    }

    @Test
    void hidesCellsInWhichNoPairIsTied() {
        assertThat(hidden(TEN_EACH, new int[][] {{9, 0, 30}, {30, 40, 50}, {50, 60, 70}}))
                .isEqualTo("--x --x xxx");
    }

    @Test
    void hidesCellsInWhichAllPairsButFewAreTied() {
        NetworkTableDetails table = mixing(true, TEN_EACH, new int[][] {{30, 40, 50}, {50, 60, 70}, {70, 80, 90}});
        assertThat(pattern(MixingCells.hidden(untied(table, 96), 5))).isEqualTo("xxx xxx xxx");
        assertThat(pattern(MixingCells.hidden(untied(table, 94), 5))).isEqualTo("--- --x -x-");
    }

    /** The table of observed pairs, as many in each cell. */
    private static NetworkTableDetails untied(NetworkTableDetails table, int pairs) {
        return table.withRows(table.rows().stream()
                .map(row -> new NetworkTableRow(
                        row.id(),
                        row.people(),
                        row.cells().stream()
                                .map(cell -> new NetworkTableCell(
                                        cell.count(),
                                        cell.ratio(),
                                        Optional.of(new OthersPairs(
                                                cell.count().orElseThrow(),
                                                pairs - cell.count().orElseThrow()))))
                                .toList()))
                .toList());
    }

    @Test
    void hidesNoCellAloneInItsRowColumnOrAmongTiesBetweenGroups() {
        assertThat(hidden(TEN_EACH, new int[][] {{9, 2, 30}, {30, 40, 50}, {50, 60, 70}}))
                .isEqualTo("--x --x xxx");
        // the two within groups make 49 ties together, the two between groups 32
    }

    @Test
    void hidesAGroupOfFewPeopleAndWithItTheNextSmallest() {
        assertThat(hidden(new int[] {4, 20, 10}, new int[][] {{9, 9, 9}, {9, 9, 9}, {9, 9, 9}}))
                .isEqualTo("--- -x- ---");
        assertThat(hidden(
                        new int[] {2, 2, 10, 20}, new int[][] {{9, 9, 9, 9}, {9, 9, 9, 9}, {9, 9, 9, 9}, {9, 9, 9, 9}}))
                .isEqualTo("---- ---- ---- ---x");
    }

    @Test
    void hidesBothCellsOfAnUndirectedPairAndNotOnlyThem() {
        int[][] ties = {{9, 3, 20, 30}, {3, 9, 20, 30}, {20, 20, 9, 30}, {30, 30, 30, 9}};
        NetworkTableDetails told = MixingCells.hidden(mixing(false, new int[] {9, 9, 9, 9}, ties), 5);
        assertThat(told.rows().get(1).cells().get(0)).isEqualTo(NetworkTableCell.HIDDEN);
        long between = IntStream.range(0, 4)
                .mapToLong(row -> told.rows().get(row).cells().subList(row + 1, 4).stream()
                        .filter(NetworkTableCell.HIDDEN::equals)
                        .count())
                .sum();
        assertThat(between).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverLeavesASmallNumberToBeHadBySubtraction(long seed) {
        Random random = new Random(seed);
        for (int study = 0; study < 200; study++) {
            int groups = 2 + random.nextInt(4);
            int[] people = random.ints(groups, 1, 15).toArray();
            int[][] ties = IntStream.range(0, groups)
                    .mapToObj(row -> random.ints(groups, 0, 20).toArray())
                    .toArray(int[][]::new);
            attack(ties, people, MixingCells.hidden(mixing(true, people, ties), 5));
        }
    }

    private static void attack(int[][] ties, int[] people, NetworkTableDetails told) {
        int groups = ties.length;
        for (int line = 0; line < 2 * groups + 2; line++) {
            int own = line;
            List<int[]> cells = IntStream.range(0, groups * groups)
                    .mapToObj(place -> new int[] {place / groups, place % groups})
                    .filter(at -> own < groups
                            ? at[0] == own
                            : own < 2 * groups ? at[1] == own - groups : (at[0] == at[1]) == (own == 2 * groups))
                    .toList();
            List<int[]> hidden = cells.stream().filter(at -> isHidden(told, at)).toList();
            int sum = hidden.stream().mapToInt(at -> ties[at[0]][at[1]]).sum();
            boolean all = hidden.size() == cells.size();
            assertThat(hidden.isEmpty() || all || (hidden.size() > 1 && sum > 4))
                    .isTrue();
        }
        for (int row = 0; row < groups; row++) {
            for (int column = 0; column < groups; column++) {
                boolean small = ties[row][column] < 5 || people[row] < 5 || people[column] < 5;
                assertThat(!small || isHidden(told, new int[] {row, column})).isTrue();
            }
        }
    }

    private static boolean isHidden(NetworkTableDetails told, int[] at) {
        return told.rows().get(at[0]).cells().get(at[1]).equals(NetworkTableCell.HIDDEN);
    }

    @Test
    void withholdsTheWholeMatrixWhereTheTiesBetweenGroupsAreFew() {
        NetworkTableDetails few = mixing(true, TEN_EACH, new int[][] {{9, 0, 2}, {0, 9, 0}, {1, 0, 9}});
        assertThat(release(Audience.FUNDER, few, "mixing(sector)")).isInstanceOf(Withheld.class);
        assertThat(release(Audience.RESEARCHER, few, "mixing(sector)")).isInstanceOf(Shown.class);
    }

    @Test
    void takesTheStricterSizeForASensitiveAttribute() {
        NetworkTableDetails table = mixing(true, new int[] {9, 30, 30}, new int[][] {{9, 9, 9}, {9, 9, 9}, {9, 9, 9}});
        ReleasedFinding strict = release(Audience.FUNDER, sensitive(table), "mixing(identity)");
        assertThat(pattern((NetworkTableDetails) ((Shown) strict).estimate().details()))
                .isEqualTo("--- --- --x");
        ReleasedFinding plain = release(Audience.FUNDER, table, "mixing(sector)");
        assertThat(pattern((NetworkTableDetails) ((Shown) plain).estimate().details()))
                .isEqualTo("xxx xxx xxx");
    }

    private static NetworkTableDetails sensitive(NetworkTableDetails table) {
        return new NetworkTableDetails(
                table.kind(), table.relation(), table.directed(), "identity", table.columns(), table.rows());
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void tellsBrokersFoundGroupsAndCoreToResearchersOnly(Audience audience) {
        NetworkTableDetails table = mixing(true, TEN_EACH, new int[][] {{9, 9, 9}, {9, 9, 9}, {9, 9, 9}});
        for (String method : List.of("brokerage(sector)", "louvain_modularity(sector)", "core_periphery")) {
            assertThat(release(audience, table, method)).isInstanceOf(Withheld.class);
        }
    }

    private static ReleasedFinding release(Audience audience, NetworkTableDetails details, String method) {
        return released(audience, table("n", method, 0.8, details)).findings().get(0);
    }
}
