package org.vpip.app.benchmark;

import java.util.List;
import org.vpip.instruments.tabular.Sheet;

/** A sheet given to a benchmark; NA and empty cells are missing. */
record BenchmarkTable(Sheet sheet) {

    List<String> columns() {
        return sheet.header().stream().filter(column -> !column.isEmpty()).toList();
    }

    List<String> texts(String column) {
        if (!sheet.hasColumn(column)) {
            throw new IllegalArgumentException(sheet.file() + " has no column " + column);
        }
        return sheet.rows().stream()
                .map(row -> row.get(column).equals("NA") ? "" : row.get(column))
                .toList();
    }

    double[] numbers(String column) {
        return texts(column).stream()
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
