package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.Withdrawals;
import org.vpip.instruments.response.ParticipantId;

/**
 * Writes what people agreed to, to {@code data/registers/consents.csv}, and who stopped: in the participants, as the day on
 * which they left.
 */
@Component
class ConsentExport {
    private static final List<String> COLUMNS =
            List.of("participant", "tier", "version", "agreed", "language", "given");

    private final ConsentRegister consents;
    private final Withdrawals departures;

    ConsentExport(ConsentRegister consents, Withdrawals departures) {
        this.consents = consents;
        this.departures = departures;
    }

    void write(Path folder) throws IOException {
        List<Map<String, String>> given = consents.all();
        if (!given.isEmpty()) {
            Path file = folder.resolve("data/registers/consents.csv");
            ExportTable table = new ExportTable(file, COLUMNS, List.of());
            for (Map<String, String> row : given) {
                table = table.withRow(row);
            }
            table.write(file);
        }
        Map<ParticipantId, LocalDate> left = departures.leavingDates();
        Path people = folder.resolve("data/participants.csv");
        if (!left.isEmpty() && Files.exists(people)) {
            Map<String, String> days = new HashMap<>();
            left.forEach((person, day) -> days.put(person.value(), day.toString()));
            ExportTable.read(people)
                    .withColumns(List.of("left"))
                    .withFilledColumn("participant", "left", days)
                    .write(people);
        }
    }
}
