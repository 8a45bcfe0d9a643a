package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.Withdrawals;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.consent.DepartureKind;

/**
 * The export of consent decisions to {@code data/registers/consents.csv}, and of withdrawals to
 * {@code data/registers/departures.csv} and as leaving days in the participants.
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
        Path people = folder.resolve("data/participants.csv");
        if (Files.exists(people)) {
            writeLeavingDays(people);
            writeDepartures(folder, Set.copyOf(ExportTable.read(people).column("participant")));
        }
    }

    private void writeLeavingDays(Path people) throws IOException {
        Map<ParticipantId, LocalDate> left = withdrawals.leavingDates();
        if (!left.isEmpty()) {
            Map<String, String> days = new HashMap<>();
            left.forEach((person, day) -> days.put(person.value(), day.toString()));
            ExportTable.read(people)
                    .withColumns(List.of("left"))
                    .withFilledColumn("participant", "left", days)
                    .write(people);
        }
    }

    /** Adds the withdrawals of people who are still in the study; a withdrawal here replaces one of the study folder. */
    private void writeDepartures(Path folder, Set<String> people) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        addDepartures(rows, people, withdrawals.messageRefusalDates(), DepartureKind.MESSAGES);
        addDepartures(rows, people, withdrawals.leavingDates(), DepartureKind.QUESTIONS);
        if (!rows.isEmpty()) {
            Path file = folder.resolve("data/registers/departures.csv");
            Set<List<String>> replaced = new HashSet<>();
            rows.forEach(row -> replaced.add(List.of(row.getOrDefault("participant", ""))));
            ExportTable.read(file)
                    .withColumns(List.of("participant", "kind", "given"))
                    .withReplacedRows(List.of("participant"), replaced, rows)
                    .write(file);
        }
    }

    private static void addDepartures(
            List<Map<String, String>> rows,
            Set<String> people,
            Map<ParticipantId, LocalDate> dates,
            DepartureKind kind) {
        dates.forEach((person, day) -> {
            if (people.contains(person.value())) {
                rows.add(Map.of("participant", person.value(), "kind", kind.code(), "given", day.toString()));
            }
        });
    }
}
