package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.Consents;
import org.vpip.app.storage.Departures;
import org.vpip.instruments.response.ParticipantId;

/**
 * Writes what people agreed to, to {@code data/registers/consents.csv}, and who stopped: in the participants, as the day on
 * which they left.
 */
@Component
class ConsentExport {
    private static final List<String> COLUMNS =
            List.of("participant", "tier", "version", "agreed", "language", "given");

    private final Consents consents;
    private final Departures departures;

    ConsentExport(Consents consents, Departures departures) {
        this.consents = consents;
        this.departures = departures;
    }

    void write(Path folder) throws IOException {
        List<Map<String, String>> given = consents.all();
        if (!given.isEmpty()) {
            Path file = folder.resolve("data/registers/consents.csv");
            Table table = new Table(file, COLUMNS, List.of());
            for (Map<String, String> row : given) {
                table = table.and(row);
            }
            table.write(file);
        }
        Map<ParticipantId, LocalDate> left = departures.left();
        Path people = folder.resolve("data/participants.csv");
        if (!left.isEmpty() && Files.exists(people)) {
            Map<String, String> days = new HashMap<>();
            left.forEach((person, day) -> days.put(person.value(), day.toString()));
            Table.in(people)
                    .with(List.of("left"))
                    .filled("participant", "left", days)
                    .write(people);
        }
    }
}
