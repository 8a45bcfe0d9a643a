package org.vpip.app.participant;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;

/** The sheet of names by pseudonym, stored apart from the study, with participant, first_name and last_name. */
public final class ParticipantNameSheet {
    private static final List<String> COLUMNS = List.of("participant", "first_name", "last_name");

    private ParticipantNameSheet() {}

    /** Reads the names by pseudonym, and skips rows without a pseudonym or a name. */
    public static Map<ParticipantId, ParticipantName> read(Path file, Problems problems) {
        Map<ParticipantId, ParticipantName> names = new HashMap<>();
        for (Sheet sheet : SheetReader.read(file, file.getFileName().toString(), problems)) {
            long found = COLUMNS.stream()
                    .filter(column -> sheet.requireColumn(column, problems))
                    .count();
            if (found == COLUMNS.size()) {
                sheet.rows().forEach(row -> add(row, names, problems));
            }
        }
        return names;
    }

    private static void add(SheetRow row, Map<ParticipantId, ParticipantName> names, Problems problems) {
        LengthLimit.PARTICIPANT.check(row.get("participant"), row.place("participant"), problems);
        LengthLimit.PERSON_NAME.check(row.get("first_name"), row.place("first_name"), problems);
        LengthLimit.PERSON_NAME.check(row.get("last_name"), row.place("last_name"), problems);
        if (row.has("participant") && row.has("last_name")) {
            names.put(
                    new ParticipantId(row.get("participant")),
                    new ParticipantName(row.get("first_name"), row.get("last_name")));
        }
    }
}
