package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.tabular.SheetRow;

/**
 * One row of the mapping sheet as written, blank cells included.
 *
 * @param row where it stands, for problems
 * @param filter which rows of the file it counts for
 */
record MappingRule(SheetRow row, RowFilter filter) {
    static final String ANY = "*";

    /** A filter that cannot be read counts as none; {@link #isFilterReadable()} tells. */
    static MappingRule of(SheetRow row) {
        return new MappingRule(row, RowFilter.read(row.get("filter")).orElse(RowFilter.ALWAYS));
    }

    boolean isFilterReadable() {
        return RowFilter.read(row.get("filter")).isPresent();
    }

    String file() {
        return row.get("file");
    }

    /** A recoding that names no table counts for all. */
    String table() {
        return isRecoding() && !row.has("table") ? ANY : row.get("table");
    }

    String sourceColumn() {
        return row.get("source_column");
    }

    /** A recoding that names no target counts for all. */
    String target() {
        return isRecoding() && !row.has("target") ? ANY : row.get("target");
    }

    String wave() {
        return row.get("wave");
    }

    /** Whether it recodes a value; the first such rule for a column also says that the column is read. */
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

    /** Rules that read a column, each once, in their order: the recodings of one column are one reading of it. */
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

    /** A recoding belongs to the reading before it whatever its filter; a reading with another filter is another one. */
    private boolean repeats(MappingRule earlier) {
        boolean same = Stream.of("source_column", "target", "wave", "community", "relation")
                .allMatch(column -> row.get(column).equals(earlier.row.get(column)));
        return same && (isRecoding() || row.get("filter").equals(earlier.row.get("filter")));
    }

    /** The first filled-in cell of that column among the rules; empty when there is none. */
    static String constant(List<MappingRule> rules, String column) {
        return rules.stream()
                .map(rule -> rule.row.get(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
