package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The table behind a measure of one network: how ties, paths or people lie between groups.
 *
 * @param attribute whose codes name rows or columns; blank where none does
 * @param columns codes of groups (blank: group not known), or names of what is counted
 */
public record NetworkTableDetails(
        NetworkTableKind kind,
        String relation,
        boolean directed,
        String attribute,
        List<String> columns,
        List<NetworkTableRow> rows)
        implements FindingDetails {
    public NetworkTableDetails {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("rows must have " + width + " cells");
        }
    }

    /** What is counted in the cells. */
    public enum NetworkTableKind {
        /** Ties from the group of the row to that of the column, and these over the ties that evenly spread ones would be. */
        MIXING("mixing"),
        /** Paths that pass people of the row's group, by what these are to the two ends. */
        BROKERAGE("brokerage"),
        /** People of the group that was found who are of the column's group. */
        GROUPS_FOUND("groupsFound"),
        /** Ties from core or periphery to core or periphery, and these over observed pairs. */
        CORE("core");

        private final String id;

        NetworkTableKind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * One group.
     *
     * @param id code of the group, its number, or a name such as core
     * @param people of it on the roster; empty where that is not to be told
     */
    public record NetworkTableRow(String id, OptionalInt people, List<NetworkTableCell> cells) {
        public NetworkTableRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell; both empty where nothing of it is to be told.
     *
     * @param ratio empty where only counts are told, and where no pair was observed
     */
    public record NetworkTableCell(OptionalInt count, OptionalDouble ratio) {
        public static final NetworkTableCell HIDDEN = new NetworkTableCell(OptionalInt.empty(), OptionalDouble.empty());

        public static NetworkTableCell of(int count) {
            return new NetworkTableCell(OptionalInt.of(count), OptionalDouble.empty());
        }
    }
}
