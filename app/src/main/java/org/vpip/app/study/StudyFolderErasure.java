package org.vpip.app.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.response.ParticipantId;

/**
 * The erasure of people from the sheets of a study: every row below {@code data/} of or about them, and every line of an
 * attendance report with one of their addresses. A sheet without such rows stays unchanged, byte by byte.
 */
public final class StudyFolderErasure {
    private static final Set<String> COLUMNS = Set.of("participant", "from", "to", "person", "same_as");
    private static final String ALIASES = "data/aliases.csv";

    private Map<String, String> files;

    public StudyFolderErasure(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** Returns the sheets by path, without the erased people. */
    public Map<String, String> files() {
        return files;
    }

    public void erase(ParticipantId person) {
        Set<String> names = aliases(person.value());
        names.add(person.value());
        Map<String, String> remaining = new LinkedHashMap<>();
        files.forEach(
                (path, text) -> remaining.put(path, isTouched(path, text, names) ? erased(path, text, names) : text));
        files = Map.copyOf(remaining);
    }

    private static boolean isTouched(String path, String text, Set<String> names) {
        String lower = text.toLowerCase(Locale.ROOT);
        return path.startsWith("data/")
                && names.stream().anyMatch(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
    }

    private Set<String> aliases(String person) {
        Set<String> aliases = new HashSet<>();
        String sheet = files.getOrDefault(ALIASES, "");
        if (!sheet.isEmpty()) {
            ExportTable table = ExportTable.of(sheet);
            List<String> people = table.column("participant");
            List<String> written = table.column("alias");
            for (int i = 0; i < people.size(); i++) {
                if (people.get(i).equals(person) && !written.get(i).isBlank()) {
                    aliases.add(written.get(i));
                }
            }
        }
        return aliases;
    }

    private static String erased(String path, String text, Set<String> names) {
        return path.startsWith("data/attendance/") ? withoutLines(text, names) : withoutRows(text, names);
    }

    private static String withoutLines(String text, Set<String> names) {
        return text.lines()
                .filter(line -> names.stream()
                        .noneMatch(name -> line.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withoutRows(String text, Set<String> names) {
        ExportTable table = ExportTable.of(text);
        ExportTable left = table.withoutRowsNaming(COLUMNS, names);
        return left.rows().size() == table.rows().size() ? text : left.text();
    }
}
