package org.vpip.instruments.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.tabular.Sheet;

/**
 * Somebody else's files in the shape of our own data tables; every cell still knows where it came from.
 *
 * @param namedPeople people who occur in responses and ties, for a study that lists no participants
 * @param tables names of the tables that the mapping sheet means to fill, whether or not that succeeded
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
