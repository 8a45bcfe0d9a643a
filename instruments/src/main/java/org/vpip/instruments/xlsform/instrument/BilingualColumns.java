package org.vpip.instruments.xlsform.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** A check of the bilingual columns of a survey sheet: both languages of every text and of every label. */
final class BilingualColumns {
    private static final List<String> COLUMNS =
            List.of("label", "hint", "guidance_hint", "constraint_message", "required_message");

    private final Map<String, WordingColumns> columns = new LinkedHashMap<>();
    private final Sheet sheet;
    private final Problems problems;

    BilingualColumns(Sheet sheet, Language defaultLanguage, Problems problems) {
        COLUMNS.forEach(column -> columns.put(column, WordingColumns.of(sheet, column, defaultLanguage)));
        this.sheet = sheet;
        this.problems = problems;
    }

    void requireColumns() {
        columns.forEach((column, wordings) -> {
            if (column.equals("label")) {
                wordings.requireBoth(column, problems);
            } else if (isWritten(column)) {
                wordings.requireBothOrNone(column, problems);
            }
        });
    }

    private boolean isWritten(String column) {
        return sheet.rows().stream().anyMatch(row -> !read(row, column).isEmpty());
    }

    Wording required(SheetRow row, String column) {
        return of(column).required(row, column, problems);
    }

    Wording optional(SheetRow row, String column) {
        return of(column).optional(row, column, problems);
    }

    Wording read(SheetRow row, String column) {
        return of(column).read(row);
    }

    private WordingColumns of(String column) {
        WordingColumns wordings = columns.get(column);
        if (wordings == null) {
            throw new IllegalArgumentException("no bilingual column: " + column);
        }
        return wordings;
    }
}
