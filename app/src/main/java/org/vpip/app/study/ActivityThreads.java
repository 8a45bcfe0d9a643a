package org.vpip.app.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The threads of a sheet of online activity whose first posts were removed: a reply there is a post of its own. */
record ActivityThreads(ExportTable table) {

    /** Returns the sheet without references to threads that have no first post. */
    ExportTable repaired() {
        Set<String> begun = table.rows().stream()
                .filter(row -> kind(row).equals("post"))
                .map(this::thread)
                .collect(Collectors.toSet());
        List<List<String>> rows = table.rows().stream()
                .map(row -> begun.contains(thread(row)) ? row : withoutThread(row))
                .toList();
        return new ExportTable(table.file(), table.header(), rows);
    }

    private String kind(List<String> row) {
        return table.cell(row, "kind").strip().toLowerCase(Locale.ROOT);
    }

    private String thread(List<String> row) {
        return table.cell(row, "space") + "\n" + table.cell(row, "thread");
    }

    private List<String> withoutThread(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> switch (table.header().get(at)) {
                    case "thread" -> "";
                    case "kind" -> kind(row).equals("reply") ? "post" : row.get(at);
                    default -> row.get(at);
                })
                .toList();
    }
}
