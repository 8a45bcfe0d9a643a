package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.engagement.slack.SlackErasure;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.table.StudyLayout;
import org.vpip.instruments.tabular.SheetReader;

/**
 * The erasure of people from the files of a study: every row below {@code data/} of or about them, every row
 * about their open answers in {@code themes.csv}, every line of an
 * attendance report with one of their addresses, their acts in Slack exports, their places in the answers of others, and
 * their rows in workbooks and in mapped files. A file without them stays unchanged, byte by byte.
 */
public final class StudyFolderErasure {
    private static final Set<String> COLUMNS = Set.of("participant", "from", "to", "person", "same_as");
    private static final String SLACK = "data/slack/";
    private static final String ALIASES = "data/aliases.csv";
    private static final String THEMES = "themes.csv";

    private Map<String, FileContent> files;

    public StudyFolderErasure(Map<String, FileContent> files) {
        this.files = Map.copyOf(files);
    }

    /** Returns the files by path, without the erased people. */
    public Map<String, FileContent> files() {
        return files;
    }

    public void erase(ParticipantId person) throws IOException {
        Set<String> names = aliases(person.value());
        names.add(person.value());
        Map<String, FileContent> remaining = new LinkedHashMap<>();
        for (Map.Entry<String, FileContent> file : files.entrySet()) {
            remaining.put(file.getKey(), erased(file.getKey(), file.getValue(), names));
        }
        eraseFromSlack(remaining, names);
        files = Map.copyOf(remaining);
    }

    private static void eraseFromSlack(Map<String, FileContent> files, Set<String> names) throws IOException {
        Map<String, byte[]> unpacked = new LinkedHashMap<>();
        for (Map.Entry<String, FileContent> file : files.entrySet()) {
            if (file.getKey().startsWith(SLACK) && file.getKey().endsWith(".zip")) {
                file.setValue(
                        FileContent.of(SlackErasure.ofArchive(file.getValue().bytes(), names)));
            } else if (file.getKey().startsWith(SLACK)) {
                unpacked.put(file.getKey(), file.getValue().bytes());
            }
        }
        SlackErasure.ofMembers(unpacked, names).forEach((path, bytes) -> files.put(path, FileContent.of(bytes)));
    }

    private Set<String> aliases(String person) {
        Set<String> aliases = new HashSet<>();
        FileContent sheet = files.get(ALIASES);
        if (sheet != null) {
            ExportTable table = ExportTable.of(ALIASES, sheet);
            table.withRowsWhere("participant", person).column("alias").stream()
                    .filter(alias -> !alias.isBlank())
                    .forEach(aliases::add);
        }
        return aliases;
    }

    private static FileContent erased(String path, FileContent file, Set<String> names) throws IOException {
        boolean mapped = !StudyLayout.isFile(path);
        boolean isData = (path.startsWith("data/") && !path.startsWith(SLACK)) || path.equals(THEMES);
        if (!mapped && !isData && !path.equals("study.xlsx")) {
            return file;
        }
        if (SheetReader.isWorkbook(Path.of(path))) {
            return WorkbookErasure.erased(file, (sheet, table) -> withoutPeople(sheet, table, mapped, names));
        }
        String text = SheetReader.text(file.bytes());
        boolean touched = names.stream().anyMatch(name -> containsIgnoringCase(text, name));
        if (!touched) {
            return file;
        }
        return path.startsWith("data/attendance/")
                ? FileContent.ofText(withoutLines(text, names))
                : withoutRows(path, file, mapped, names);
    }

    private static boolean containsIgnoringCase(String text, String name) {
        return text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String withoutLines(String text, Set<String> names) {
        return text.lines()
                .filter(line -> names.stream().noneMatch(name -> containsIgnoringCase(line, name)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static FileContent withoutRows(String path, FileContent file, boolean mapped, Set<String> names) {
        ExportTable table = ExportTable.of(path, file);
        ExportTable left = withoutPeople(path.replaceFirst("^data/", ""), table, mapped, names);
        return left.equals(table) ? file : FileContent.ofText(left.text());
    }

    /** Returns an answer without the names, such as the members ticked on a list. */
    private static String withoutWords(String cell, Set<String> names) {
        boolean touched = names.stream().anyMatch(cell::contains);
        return touched
                ? Stream.of(cell.split(" "))
                        .filter(word -> !names.contains(word))
                        .collect(Collectors.joining(" "))
                : cell;
    }

    /**
     * Returns a table without the rows of the people: in a mapped table also without columns under their names, in repeats
     * without instances about them, and in responses without their places in the answers of others.
     *
     * @param name path below {@code data/}, or name of a sheet of a workbook
     */
    private static ExportTable withoutPeople(String name, ExportTable table, boolean mapped, Set<String> names) {
        if (mapped) {
            return table.withoutRowsNaming(Set.copyOf(table.header()), names).withoutColumns(names);
        }
        if (name.startsWith("repeats/")) {
            return table.withoutRowsNaming(Set.copyOf(table.header()), names);
        }
        ExportTable left = table.withoutRowsNaming(COLUMNS, names);
        if (name.toLowerCase(Locale.ROOT).startsWith("activity")) {
            return new ActivityThreads(left).repaired();
        }
        return name.toLowerCase(Locale.ROOT).startsWith("responses")
                ? left.withCells((column, cell) -> withoutWords(cell, names))
                : left;
    }
}
