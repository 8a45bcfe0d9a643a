package org.vpip.reports.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the small whole numbers in the files of a release, without knowing what the program meant by them. */
public final class FileAttack {
    /** Methods whose n may be sessions. */
    private static final List<String> SESSIONS = List.of("sessions_held", "local_hours(region)");

    /** Places in findings.json where a whole number counts neither people nor ties. */
    private static final Set<String> NO_COUNTS = Set.of(
            // sessions
            ".details.planned",
            ".details.held",
            ".details.regions[].outside",
            // positions in a drawing
            ".details.waves[].present[]",
            ".details.waves[].answered[]",
            ".details.waves[].ties[].from",
            ".details.waves[].ties[].to",
            // cases to rate
            ".details.cases",
            ".details.toKey[].cases");

    private final Map<String, Long> found = new TreeMap<>();

    private FileAttack() {}

    /** Returns one small number for each place in findings.json, such as details.raters. */
    public static Map<String, Long> readJson(Path file) throws IOException {
        FileAttack attack = new FileAttack();
        JsonMapper.shared().readTree(Files.readString(file)).path("findings").forEach(attack::readFinding);
        return attack.found;
    }

    /** Returns one small number for each column of findings.csv that counts people. */
    public static Map<String, Long> readCsv(Path file) {
        FileAttack attack = new FileAttack();
        Sheet sheet = SheetReader.read(file, "findings.csv", new Problems()).get(0);
        for (SheetRow row : sheet.rows()) {
            for (String column : List.of("n_used", "n_eligible")) {
                boolean people = !SESSIONS.contains(row.get("method"))
                        && !row.get(column).isEmpty();
                if (people && isSmall(Long.parseLong(row.get(column)))) {
                    attack.found.put(column, Long.parseLong(row.get(column)));
                }
            }
        }
        return attack.found;
    }

    private void readFinding(JsonNode finding) {
        String method = finding.path("method").asString();
        finding.properties().forEach(field -> {
            boolean sessions = SESSIONS.contains(method) && field.getKey().equals("n");
            if (!sessions) {
                read("." + field.getKey(), field.getValue());
            }
        });
    }

    private void read(String place, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> read(place + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            node.forEach(element -> read(place + "[]", element));
        } else if (node.isIntegralNumber() && isSmall(node.asLong()) && countsPeople(place)) {
            found.put(place, node.asLong());
        }
    }

    private static boolean countsPeople(String place) {
        return !NO_COUNTS.contains(place) && !place.startsWith(".details.regions[].sessionsByHour");
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LeakLog.MINIMUM_COUNT;
    }
}
