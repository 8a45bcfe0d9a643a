package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.tabular.SheetRow;

/**
 * One row of the mapping sheet as written, including blank cells.
 *
 * @param row for the location of problems
 * @param filter of the rows of the file
 */
record MappingRule(SheetRow row, RowFilter filter) {
    static final String ANY = "*";

    /** Reads a rule; an invalid filter counts as none, see {@link #isFilterReadable()}. */
    static MappingRule of(SheetRow row) {
        return new MappingRule(row, RowFilter.read(row.get("filter")).orElse(RowFilter.ALWAYS));
    }

    boolean isFilterReadable() {
        return RowFilter.read(row.get("filter")).isPresent();
    }

    String file() {
        return row.get("file");
    }

    /** Returns the table; a recoding without a table counts for all. */
    String table() {
        return isRecoding() && !row.has("table") ? ANY : row.get("table");
    }

    String sourceColumn() {
        return row.get("source_column");
    }

    /** Returns the target; a recoding without a target counts for all. */
    String target() {
        return isRecoding() && !row.has("target") ? ANY : row.get("target");
    }

    String wave() {
        return row.get("wave");
    }

    /** Returns whether the rule recodes a value; the first such rule for a column also reads the column. */
    boolean isRecoding() {
        return row.has("source_value");
    }

    boolean isForAnyColumn() {
        return sourceColumn().equals(ANY);
    }

    boolean isFor(String mappedFile, String mappedTable) {
        return (file().equals(ANY) || file().equals(mappedFile))
                && (table().equals(ANY) || table().equals(mappedTable));
    }

    /** Returns the distinct rules that read a column, in order; the recodings of one column share one reading. */
    static List<MappingRule> readings(List<MappingRule> rules) {
        List<MappingRule> readings = new ArrayList<>();
        for (MappingRule rule : rules) {
            boolean again = readings.stream().anyMatch(rule::repeats);
            if (!rule.isForAnyColumn() && !rule.target().equals(ANY) && !again) {
                readings.add(rule);
            }
        }
        return readings;
    }

    /** Returns whether a rule continues an earlier reading: a recoding with any filter, or an equal reading. */
    private boolean repeats(MappingRule earlier) {
        boolean same = Stream.of("source_column", "target", "wave", "community", "relation")
                .allMatch(column -> row.get(column).equals(earlier.row.get(column)));
        return same && (isRecoding() || row.get("filter").equals(earlier.row.get("filter")));
    }

    /** Returns the first filled cell of that column among the rules; empty when there is none. */
    static String constant(List<MappingRule> rules, String column) {
        return rules.stream()
                .map(rule -> rule.row.get(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
