package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * The table behind a measure of one network: ties, paths or people by group.
 *
 * @param attribute whose codes name rows or columns; blank if none does
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

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers().add(FindingNumbers.VALUE, value, unmodelled);
        for (int i = 0; i < rows.size(); i++) {
            String path = "rows[" + i + "].";
            numbers.add(path + "people", rows.get(i).people(), unmodelled);
            for (int j = 0; j < columns.size(); j++) {
                NetworkTableCell cell = rows.get(i).cells().get(j);
                numbers.add(path + "cells[" + j + "].count", cell.count(), unmodelled);
                numbers.add(path + "cells[" + j + "].ratio", cell.ratio(), unmodelled);
            }
        }
        return numbers;
    }

    public NetworkTableDetails {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("rows must have " + width + " cells");
        }
    }

    /** Returns the table with other rows, which have a cell for each column. */
    public NetworkTableDetails withRows(List<NetworkTableRow> others) {
        return new NetworkTableDetails(kind, relation, directed, attribute, columns, others);
    }

    /** The counts in the cells. */
    public enum NetworkTableKind {
        /** Ties from the row's group to the column's, and their ratio to evenly spread ties. */
        MIXING("mixing"),
        /** Paths through people of the row's group, by the groups of the two ends. */
        BROKERAGE("brokerage"),
        /** People of a detected community, by the column's group. */
        GROUPS_FOUND("groupsFound"),
        /** Ties between core and periphery, and their ratio to observed pairs. */
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
     * @param people of the group on the roster; empty where it must not be published
     */
    public record NetworkTableRow(String id, OptionalInt people, List<NetworkTableCell> cells) {
        public NetworkTableRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell; both parts are empty where nothing may be published.
     *
     * @param ratio empty where only counts are published, and where no pair was observed
     * @param others pairs that are left when a person is left out, who knows her own; never published
     */
    public record NetworkTableCell(OptionalInt count, OptionalDouble ratio, Optional<OthersPairs> others) {
        public static final NetworkTableCell HIDDEN = new NetworkTableCell(OptionalInt.empty(), OptionalDouble.empty());

        public NetworkTableCell(OptionalInt count, OptionalDouble ratio) {
            this(count, ratio, Optional.empty());
        }

        public static NetworkTableCell of(int count) {
            return new NetworkTableCell(OptionalInt.of(count), OptionalDouble.empty());
        }
    }

    /**
     * The fewest observed pairs of a cell that are left when any one person is left out.
     *
     * @param tied pairs with a tie
     * @param untied pairs without one
     */
    public record OthersPairs(int tied, int untied) {}
}
