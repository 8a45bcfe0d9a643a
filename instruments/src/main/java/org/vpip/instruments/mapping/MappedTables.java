package org.vpip.instruments.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.tabular.Sheet;

/**
 * Foreign files in the shape of our data tables; every cell keeps its origin.
 *
 * @param namedPeople people in responses and ties, for a study without a list of participants
 * @param tables names of the tables that the mapping sheet declares, successful or not
 * @param undirected relations whose ties the files list once for both sides
 */
public record MappedTables(
        Optional<Sheet> participants,
        Optional<Sheet> namedPeople,
        Map<InstrumentId, Sheet> responses,
        Optional<Sheet> rosters,
        Optional<Sheet> ties,
        Set<String> tables,
        Set<String> undirected) {
    public MappedTables {
        responses = Map.copyOf(responses);
        tables = Set.copyOf(tables);
        undirected = Set.copyOf(undirected);
    }
}
