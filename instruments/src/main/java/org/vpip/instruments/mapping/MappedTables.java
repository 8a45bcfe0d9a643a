package org.vpip.instruments.mapping;

import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.tabular.Sheet;

/**
 * Foreign files in the shape of our data tables; every cell keeps its origin.
 *
 * @param namedPeople people in responses and ties, for a study without a list of participants
 */
public record MappedTables(
        Optional<Sheet> participants,
        Optional<Sheet> namedPeople,
        Map<InstrumentId, Sheet> responses,
        Optional<Sheet> rosters,
        Optional<Sheet> ties,
        MappingSummary summary) {
    public MappedTables {
        responses = Map.copyOf(responses);
    }
}
