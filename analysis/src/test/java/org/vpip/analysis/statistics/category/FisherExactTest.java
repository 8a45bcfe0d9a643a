package org.vpip.analysis.statistics.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

class FisherExactTest {

    @Test
    void agreesWithListingEveryTable() {
        int[][] table = {{3, 0, 2, 1}, {1, 4, 0, 2}, {0, 1, 3, 1}};
        assertThat(FisherExact.p(table)).hasValueCloseTo(byListing(table), within(1e-12));
    }

    @Test
    void doesNotDependOnTheOrderOfRowsAndColumns() {
        int[][] table = {{5, 1, 0}, {2, 3, 6}};
        int[][] turned = {{6, 3, 2}, {0, 1, 5}};
        assertThat(FisherExact.p(turned).orElseThrow())
                .isCloseTo(FisherExact.p(table).orElseThrow(), within(1e-13));
    }

    @Test
    void isOneWhenNoTableIsMoreProbable() {
        assertThat(FisherExact.p(new int[][] {{2, 2}, {2, 2}})).hasValueCloseTo(1.0, within(1e-12));
    }

    @Test
    void givesUpRatherThanMakeSomebodyWait() {
        int[][] large = new int[8][8];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                large[i][j] = 5 + (3 * i + 5 * j + i * j) % 7;
            }
        }
        assertThat(FisherExact.p(large)).isEqualTo(OptionalDouble.empty());
    }

    /** Sum over all 3 by 4 tables with these margins. */
    private static double byListing(int[][] table) {
        int[] rows =
                Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = new int[4];
        Arrays.setAll(columns, j -> table[0][j] + table[1][j] + table[2][j]);
        double[] sums = new double[2];
        list(new int[3][4], 0, rows, columns, weight(table), sums);
        return sums[0] / sums[1];
    }

    private static void list(int[][] cells, int place, int[] rows, int[] columns, double observed, double[] sums) {
        if (place == 12) {
            if (Arrays.stream(rows).allMatch(left -> left == 0)
                    && Arrays.stream(columns).allMatch(left -> left == 0)) {
                double weight = weight(cells);
                sums[0] += weight <= observed * (1 + 1e-7) ? weight : 0;
                sums[1] += weight;
            }
            return;
        }
        int i = place / 4;
        int j = place % 4;
        for (int cell = 0; cell <= Math.min(rows[i], columns[j]); cell++) {
            cells[i][j] = cell;
            rows[i] -= cell;
            columns[j] -= cell;
            list(cells, place + 1, rows, columns, observed, sums);
            rows[i] += cell;
            columns[j] += cell;
        }
    }

    private static double weight(int[][] cells) {
        return Arrays.stream(cells)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(cell -> 1 / CombinatoricsUtils.factorialDouble(cell))
                .reduce(1, (a, b) -> a * b);
    }
}
