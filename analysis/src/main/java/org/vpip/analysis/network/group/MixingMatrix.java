package org.vpip.analysis.network.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.NetworkTableDetails.OthersPairs;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.group.Partition;

/**
 * Ties and observed pairs by the groups of the two people, from the group of the row to that of the column. Undirected
 * ties between groups are in both cells, those within a group once. When all people answered, observed over expected is
 * that of {@link org.vpip.analysis.statistics.network.group.Homophily}.
 */
final class MixingMatrix {
    private final Partition partition;
    private final int[][] ties;
    private final int[][] pairs;
    private final int[][][] tiesOf;
    private final int[][][] pairsOf;
    private final boolean directed;

    private MixingMatrix(Partition partition, boolean directed) {
        int people = partition.of().length;
        this.partition = partition;
        this.directed = directed;
        this.ties = new int[partition.count()][partition.count()];
        this.pairs = new int[partition.count()][partition.count()];
        this.tiesOf = new int[partition.count()][partition.count()][people];
        this.pairsOf = new int[partition.count()][partition.count()][people];
    }

    static MixingMatrix of(Network network, Partition groups) {
        MixingMatrix mixing = new MixingMatrix(groups, network.isDirected());
        for (int one = 0; one < network.size(); one++) {
            for (int other = network.isDirected() ? 0 : one + 1; other < network.size(); other++) {
                if (one != other && network.isObserved(one, other)) {
                    mixing.count(one, other, network.hasTie(one, other));
                }
            }
        }
        return mixing;
    }

    private void count(int one, int other, boolean tied) {
        int row = partition.of()[one];
        int column = partition.of()[other];
        if (row >= 0 && column >= 0) {
            add(row, column, tied, one, other);
            if (!directed && row != column) {
                add(column, row, tied, one, other);
            }
        }
    }

    private void add(int row, int column, boolean tied, int... people) {
        pairs[row][column]++;
        ties[row][column] += tied ? 1 : 0;
        for (int person : people) {
            pairsOf[row][column][person]++;
            tiesOf[row][column][person] += tied ? 1 : 0;
        }
    }

    /** Returns the fewest pairs of a cell that are left when any one person is left out. */
    private OthersPairs others(int row, int column) {
        int[] tied = tiesOf[row][column];
        int[] all = pairsOf[row][column];
        int mostTied = IntStream.of(tied).max().orElse(0);
        int mostUntied = IntStream.range(0, all.length)
                .map(person -> all[person] - tied[person])
                .max()
                .orElse(0);
        int untied = pairs[row][column] - ties[row][column];
        return new OthersPairs(ties[row][column] - mostTied, untied - mostUntied);
    }

    List<String> groups() {
        return partition.names();
    }

    private double sum(int[][] counts, boolean between) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                sum += (row != column) == between ? counts[row][column] : 0;
            }
        }
        return directed || !between ? sum : sum / 2;
    }

    /** Returns observed over expected ties, of all ties between known groups. */
    private OptionalDouble overExpected(double tied, double observed) {
        double all = sum(ties, true) + sum(ties, false);
        double allPairs = sum(pairs, true) + sum(pairs, false);
        return SafeDivision.quotient(tied * allPairs, all * observed);
    }

    /** Returns observed over expected ties between groups; empty without a tie or an observed pair between groups. */
    OptionalDouble acrossOverExpected() {
        return overExpected(sum(ties, true), sum(pairs, true));
    }

    List<NetworkTableRow> rows() {
        double[] sizes = partition.sizes();
        List<NetworkTableRow> rows = new ArrayList<>();
        for (int row = 0; row < ties.length; row++) {
            List<NetworkTableCell> cells = new ArrayList<>();
            for (int column = 0; column < ties.length; column++) {
                int count = ties[row][column];
                int observed = pairs[row][column];
                cells.add(new NetworkTableCell(
                        OptionalInt.of(count), overExpected(count, observed), Optional.of(others(row, column))));
            }
            rows.add(new NetworkTableRow(partition.names().get(row), OptionalInt.of((int) sizes[row]), cells));
        }
        return rows;
    }
}
