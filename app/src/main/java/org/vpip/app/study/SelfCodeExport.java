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
import org.vpip.app.storage.CodeParticipants;
import org.vpip.app.storage.CodeParticipants.CodeParticipant;
import org.vpip.app.storage.SubmittedResponse;
import org.vpip.instruments.response.SelfGeneratedCode;

/**
 * The export of people with a self-generated code: to the participants, so that their answers have an owner, and to
 * {@code data/codes.csv}, whose keyed hashes link the answers of different waves. People without a submitted response are
 * left out.
 */
@Component
class SelfCodeExport {
    private final CodeParticipants people;

    SelfCodeExport(CodeParticipants people) {
        this.people = people;
    }

    void write(Path folder, List<SubmittedResponse> responses) throws IOException {
        Map<String, CodeParticipant> known = new HashMap<>();
        people.all().forEach(person -> known.put(person.participant().value(), person));
        List<SubmittedResponse> theirs = responses.stream()
                .filter(response -> known.containsKey(response.participant()))
                .toList();
        if (!theirs.isEmpty()) {
            writeCodes(folder.resolve("data/codes.csv"), theirs, known);
            addPeople(ExportTable.read(folder.resolve("data/participants.csv")), theirs, known);
        }
    }

    private static void writeCodes(Path file, List<SubmittedResponse> responses, Map<String, CodeParticipant> known)
            throws IOException {
        List<String> header = new ArrayList<>(List.of("participant", "wave", "instrument", "parent"));
        header.addAll(SelfGeneratedCode.ELEMENTS);
        ExportTable table = ExportTable.read(file).withColumns(header);
        Set<String> listed = new HashSet<>(table.column("participant"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (SubmittedResponse response : responses) {
            CodeParticipant person = known.get(response.participant());
            if (person != null && listed.add(response.participant())) {
                Map<String, String> cells = new HashMap<>(person.hashes());
                cells.put("participant", response.participant());
                cells.put("wave", response.wave());
                cells.put("instrument", response.instrument());
                cells.put("parent", person.parent());
                rows.add(cells);
            }
        }
        table.withRows(rows).write(file);
    }

    private static void addPeople(
            ExportTable people, List<SubmittedResponse> responses, Map<String, CodeParticipant> known)
            throws IOException {
        ExportTable table = people.withColumns(List.of("participant", "community", "language"));
        Set<String> listed = new HashSet<>(table.column("participant"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (SubmittedResponse response : responses) {
            CodeParticipant person = known.get(response.participant());
            if (person != null && listed.add(response.participant())) {
                rows.add(Map.of(
                        "participant",
                        response.participant(),
                        "community",
                        person.community().value(),
                        "language",
                        response.submission().language()));
            }
        }
        table.withRows(rows).write(people.file());
    }
}
