package org.vpip.analysis.network.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
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
    private final boolean directed;

    private MixingMatrix(Partition partition, boolean directed) {
        this.partition = partition;
        this.directed = directed;
        this.ties = new int[partition.count()][partition.count()];
        this.pairs = new int[partition.count()][partition.count()];
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
            add(row, column, tied);
            if (!directed && row != column) {
                add(column, row, tied);
            }
        }
    }

    private void add(int row, int column, boolean tied) {
        pairs[row][column]++;
        ties[row][column] += tied ? 1 : 0;
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
                        OptionalInt.of(count), overExpected(count, observed), OptionalInt.of(observed - count)));
            }
            rows.add(new NetworkTableRow(partition.names().get(row), OptionalInt.of((int) sizes[row]), cells));
        }
        return rows;
    }
}
