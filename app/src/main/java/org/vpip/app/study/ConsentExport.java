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
 * The export of consent decisions to {@code data/registers/consents.csv}, and of withdrawals as leaving days in the
 * participants.
 */
@Component
class ConsentExport {
    private static final List<String> COLUMNS =
            List.of("participant", "tier", "version", "agreed", "language", "given");

    private final ConsentRegister consents;
    private final Withdrawals withdrawals;

    ConsentExport(ConsentRegister consents, Withdrawals withdrawals) {
        this.consents = consents;
        this.withdrawals = withdrawals;
    }

    void write(Path folder) throws IOException {
        List<Map<String, String>> decisions = consents.all();
        if (!decisions.isEmpty()) {
            Path file = folder.resolve("data/registers/consents.csv");
            new ExportTable(file, COLUMNS, List.of()).withRows(decisions).write(file);
        }
        Map<ParticipantId, LocalDate> left = withdrawals.leavingDates();
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
