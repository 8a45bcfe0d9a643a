package org.vpip.analysis;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of inputs, or of the values that a script of R beside it computed; the column case names the example. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /** A row, by the names of its columns. */
    public record ReferenceRow(Map<String, String> cells) {
        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    /** Returns the rows of a resource. */
    public static List<ReferenceRow> rows(String file) {
        List<ReferenceRow> rows = new ArrayList<>();
        try (CSVReaderHeaderAware table = new CSVReaderHeaderAware(new InputStreamReader(
                Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/" + file)),
                StandardCharsets.UTF_8))) {
            for (Map<String, String> row = table.readMap(); row != null; row = table.readMap()) {
                rows.add(new ReferenceRow(new HashMap<>(row)));
            }
        } catch (IOException | CsvValidationException e) {
            throw new UncheckedIOException(new IOException(file, e));
        }
        return rows;
    }

    /** Returns the rows of one example. */
    public static List<ReferenceRow> rows(String file, String example) {
        return rows(file).stream()
                .filter(row -> example.equals(row.text("case")))
                .toList();
    }
}
