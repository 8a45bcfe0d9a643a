package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Set;

/**
 * The declarations of a mapping sheet, and the rows that its files gave.
 *
 * @param tables names of the tables that the sheet declares, successful or not
 * @param undirected relations whose ties the files list once for both sides
 */
public record MappingSummary(Set<String> tables, Set<String> undirected, List<MappedRowCount> counts) {
    public MappingSummary {
        tables = Set.copyOf(tables);
        undirected = Set.copyOf(undirected);
        counts = List.copyOf(counts);
    }
}
