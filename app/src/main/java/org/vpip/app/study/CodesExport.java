package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.CodedPeople;
import org.vpip.app.storage.CodedPeople.Coded;
import org.vpip.app.storage.StoredResponses.Submitted;
import org.vpip.instruments.response.SelfGeneratedCode;

/**
 * Writes the people who are known by their own code: to the participants, so that their answers have an owner, and to
 * {@code data/codes.csv}, where the keyed hashes are that bring answers of different times together. Who made a code and
 * sent nothing is written nowhere.
 */
@Component
class CodesExport {
    private final CodedPeople people;

    CodesExport(CodedPeople people) {
        this.people = people;
    }

    void write(Path folder, List<Submitted> responses) throws IOException {
        Map<String, Coded> known = new HashMap<>();
        people.all().forEach(person -> known.put(person.participant().value(), person));
        List<Submitted> theirs = responses.stream()
                .filter(response -> known.containsKey(response.participant()))
                .toList();
        if (!theirs.isEmpty()) {
            writeCodes(folder.resolve("data/codes.csv"), theirs, known);
            addPeople(Table.in(folder.resolve("data/participants.csv")), theirs, known);
        }
    }

    private static void writeCodes(Path file, List<Submitted> responses, Map<String, Coded> known) throws IOException {
        List<String> header = new ArrayList<>(List.of("participant", "wave", "instrument", "parent"));
        header.addAll(SelfGeneratedCode.ELEMENTS);
        Table table = Table.in(file).with(header);
        for (Submitted response : responses) {
            Coded person = known.get(response.participant());
            if (person != null && table.column("participant").stream().noneMatch(response.participant()::equals)) {
                Map<String, String> cells = new HashMap<>(person.hashes());
                cells.put("participant", response.participant());
                cells.put("wave", response.wave());
                cells.put("instrument", response.instrument());
                cells.put("parent", person.parent());
                table = table.and(cells);
            }
        }
        table.write(file);
    }

    private static void addPeople(Table people, List<Submitted> responses, Map<String, Coded> known)
            throws IOException {
        Table table = people.with(List.of("participant", "community", "language"));
        Set<String> listed = new HashSet<>(table.column("participant"));
        for (Submitted response : responses) {
            Coded person = known.get(response.participant());
            if (person != null && listed.add(response.participant())) {
                table = table.and(Map.of(
                        "participant",
                        response.participant(),
                        "community",
                        person.community().value(),
                        "language",
                        response.language()));
            }
        }
        table.write(people.file());
    }
}
