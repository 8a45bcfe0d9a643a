package org.vpip.app.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/**
 * One change of a study folder.
 *
 * @param study folder that is changed
 * @param sheet place of the sheet in the catalogue
 * @param name column or key
 * @param file file that is changed, when the place has a name in angle brackets
 * @param row first cell of the row, or # and its number; * for every row
 */
record FolderMutation(String study, String sheet, String name, String file, String row, String value) {

    static List<FolderMutation> all() {
        return SheetReader.shipped("/study-folder/mutations.csv").rows().stream()
                .map(FolderMutation::of)
                .toList();
    }

    /** The changes whose value can be read on a page. */
    static Map<FolderMutation, String> onPages() {
        Map<FolderMutation, String> texts = new LinkedHashMap<>();
        SheetReader.shipped("/study-folder/page-mutations.csv")
                .rows()
                .forEach(row -> texts.put(of(row), row.get("expected")));
        return texts;
    }

    private static FolderMutation of(SheetRow row) {
        return new FolderMutation(
                row.get("study"), row.get("sheet"), row.get("name"), row.get("file"), row.get("row"), row.get("value"));
    }

    FolderMutation withValue(String other) {
        return new FolderMutation(study, sheet, name, file, row, other);
    }

    /** What is changed, whatever its value. */
    String subject() {
        return sheet + " " + name;
    }

    private String place() {
        return file.isEmpty() ? sheet : file;
    }

    /** Changes the folder, and returns what puts it back. */
    Undo apply(Path folder) throws IOException {
        Path path = folder.resolve(place());
        String before = Files.readString(path);
        Sheet sheet = SheetReader.read(path, place(), new Problems()).get(0);
        List<String> header = new ArrayList<>(sheet.header());
        boolean keyed = header.contains("key");
        String column = keyed ? "value" : name;
        if (!header.contains(column)) {
            header.add(column);
        }
        List<List<String>> rows = new ArrayList<>();
        for (SheetRow cells : sheet.rows()) {
            boolean hit = keyed ? cells.get("key").equals(name) : isRow(cells);
            rows.add(header.stream()
                    .map(heading -> hit && heading.equals(column) ? value : cells.get(heading))
                    .toList());
        }
        if (keyed && rows.stream().noneMatch(cells -> cells.get(0).equals(name))) {
            rows.add(List.of(name, value));
        }
        SheetWriter.write(path, header, rows);
        return () -> Files.writeString(path, before);
    }

    private boolean isRow(SheetRow cells) {
        String number = "#" + (cells.number() - 1);
        return row.equals("*") || row.equals(number) || first(cells).equals(row);
    }

    /** Removes the column, or the row of the key. */
    Undo remove(Path folder) throws IOException {
        Path path = folder.resolve(place());
        String before = Files.readString(path);
        Sheet sheet = SheetReader.read(path, place(), new Problems()).get(0);
        boolean keyed = sheet.hasColumn("key") && !List.of("key", "value").contains(name);
        List<String> header = sheet.header().stream()
                .filter(heading -> keyed || !heading.equals(name))
                .toList();
        List<List<String>> rows = sheet.rows().stream()
                .filter(cells -> !keyed || !cells.get("key").equals(name))
                .map(cells -> header.stream().map(cells::get).toList())
                .toList();
        SheetWriter.write(path, header, rows);
        return () -> Files.writeString(path, before);
    }

    private static String first(SheetRow cells) {
        return cells.get(cells.sheet().header().get(0));
    }

    /** What puts a file back. */
    interface Undo {
        void run() throws IOException;
    }
}
