package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;

/**
 * Takes small numbers out of a table of ties between groups. Groups with too few people are told nothing of, and where they
 * follow from the number of all members the next smallest neither. Cells with fewer than five ties, or fewer than five pairs
 * without one, are hidden, so that no pair is known to be tied or not. Of each row, each column, the diagonal and the rest
 * either no cell is hidden or at least two, with together five ties and five pairs without one. What stays is told over what
 * was expected, without the numbers of ties and people.
 */
final class MixingCells {
    private static final int FEWEST_HIDDEN = 2;

    private final List<NetworkTableRow> rows;
    private final boolean directed;
    private final boolean[][] hidden;

    private MixingCells(NetworkTableDetails table) {
        this.rows = table.rows();
        this.directed = table.directed();
        this.hidden = new boolean[rows.size()][rows.size()];
    }

    /** @param fewest people whom a group must have */
    static NetworkTableDetails hidden(NetworkTableDetails table, int fewest) {
        MixingCells cells = new MixingCells(table);
        cells.hideGroups(fewest);
        cells.each((row, column) -> cells.tells(List.of(new Place(row, column))), cells::hide);
        while (cells.hideComplement()) {
            // until no line gives a hidden cell away
        }
        return table.withRows(
                IntStream.range(0, cells.rows.size()).mapToObj(cells::told).toList());
    }

    private record Place(int row, int column) {}

    private interface Action {
        void at(int row, int column);
    }

    private void each(BiPredicate<Integer, Integer> where, Action action) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.size(); column++) {
                if (where.test(row, column)) {
                    action.at(row, column);
                }
            }
        }
    }

    private int ties(int row, int column) {
        return rows.get(row).cells().get(column).count().orElse(0);
    }

    /** Returns whether a reader who knows these cells together knows of a tie, or of its absence, in one of few pairs. */
    private boolean tells(List<Place> places) {
        return FewTies.areFew(places.stream()
                .map(at -> rows.get(at.row()).cells().get(at.column()))
                .toList());
    }

    private void hide(int row, int column) {
        hidden[row][column] = true;
        hidden[column][row] |= !directed;
    }

    /** Small groups, and the next smallest until they are two with together as many people as one group needs. */
    private void hideGroups(int fewest) {
        List<Integer> ascending = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::people))
                .toList();
        int groups = 0;
        int people = 0;
        for (int group : ascending) {
            boolean follows = groups > 0 && (groups < FEWEST_HIDDEN || people < fewest);
            if (people(group) < fewest || follows) {
                each((row, column) -> row == group || column == group, this::hide);
                groups++;
                people += people(group);
            }
        }
    }

    private int people(int group) {
        return rows.get(group).people().orElse(0);
    }

    /** Whether another cell had to be hidden. */
    private boolean hideComplement() {
        for (List<Place> line : lines()) {
            List<Place> gone =
                    line.stream().filter(at -> hidden[at.row()][at.column()]).toList();
            boolean follows = !gone.isEmpty() && (gone.size() < FEWEST_HIDDEN || tells(gone));
            Optional<Place> next = line.stream()
                    .filter(at -> !hidden[at.row()][at.column()])
                    .min(Comparator.comparing((Place at) -> ties(at.row(), at.column())));
            if (follows && next.isPresent()) {
                hide(next.get().row(), next.get().column());
                return true;
            }
        }
        return false;
    }

    /** Cells whose sum may be known: of an undirected network, ties between two groups once. */
    private List<List<Place>> lines() {
        List<List<Place>> lines = new ArrayList<>();
        for (int group = 0; group < rows.size(); group++) {
            int own = group;
            lines.add(places((row, column) -> row == own));
            lines.add(places((row, column) -> column == own));
        }
        lines.add(places((row, column) -> row.equals(column)));
        lines.add(places((row, column) -> directed ? !row.equals(column) : row < column));
        return lines;
    }

    private List<Place> places(BiPredicate<Integer, Integer> where) {
        List<Place> places = new ArrayList<>();
        each(where, (row, column) -> places.add(new Place(row, column)));
        return places;
    }

    private NetworkTableRow told(int row) {
        List<NetworkTableCell> cells = IntStream.range(0, rows.size())
                .mapToObj(column -> hidden[row][column]
                        ? NetworkTableCell.HIDDEN
                        : new NetworkTableCell(
                                OptionalInt.empty(),
                                rows.get(row).cells().get(column).ratio()))
                .toList();
        return new NetworkTableRow(rows.get(row).id(), OptionalInt.empty(), cells);
    }
}
