package org.vpip.app.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.privacy.ConsentScopeText;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The consent texts that were ever served, with the first day of each: {@code data/registers/consent_texts.csv}. */
record ConsentTextRegister(ExportTable table) {
    static final String PLACE = "data/registers/consent_texts.csv";

    private static final List<String> COLUMNS = TableColumns.CONSENT_TEXTS.required();

    /** Returns the register of an earlier state of a study, or one without any text. */
    static ConsentTextRegister of(Map<String, FileContent> study) {
        FileContent sheet = study.getOrDefault(PLACE, FileContent.ofText("tier\n"));
        return new ConsentTextRegister(ExportTable.of(sheet.encoded()).withColumns(COLUMNS));
    }

    /** Returns the register with the current texts added, unless it has them. */
    ConsentTextRegister with(List<ConsentScopeText> texts, LocalDate day) {
        List<Map<String, String>> added = new ArrayList<>();
        for (ConsentScopeText text : texts) {
            Map<String, String> cells = cells(text);
            boolean known = table.rows().stream().anyMatch(row -> isRow(row, cells, COLUMNS.subList(0, 8)));
            if (!known) {
                Map<String, String> row = new HashMap<>(cells);
                row.put("served", day.toString());
                added.add(row);
            }
        }
        return new ConsentTextRegister(table.withRows(added));
    }

    /** Reports each text that changed under its old version although people have decided on it. */
    void reportChanged(List<ConsentScopeText> texts, List<Map<String, String>> decisions, Problems problems) {
        for (ConsentScopeText text : texts) {
            Map<String, String> cells = cells(text);
            List<String> version = COLUMNS.subList(0, 2);
            boolean decided = decisions.stream()
                    .anyMatch(decision -> version.stream()
                            .allMatch(column -> Objects.equals(cells.get(column), decision.get(column))));
            boolean served = table.rows().stream().anyMatch(row -> isRow(row, cells, version));
            boolean same = table.rows().stream().anyMatch(row -> isRow(row, cells, COLUMNS.subList(0, 8)));
            if (decided && served && !same) {
                problems.add(
                        ProblemCode.CONSENT_TEXT_CHANGED,
                        new ProblemLocation("consent.csv", "consent", 0, "version"),
                        text.tier().code(),
                        text.version());
            }
        }
    }

    private boolean isRow(List<String> row, Map<String, String> cells, List<String> columns) {
        return columns.stream().allMatch(column -> table.cell(row, column).equals(cells.get(column)));
    }

    private static Map<String, String> cells(ConsentScopeText text) {
        Map<String, String> cells = new HashMap<>(Map.of("tier", text.tier().code(), "version", text.version()));
        put(cells, "question", text.question());
        put(cells, "consequence", text.consequence());
        put(cells, "text", text.text());
        return cells;
    }

    private static void put(Map<String, String> cells, String column, Wording wording) {
        Stream.of(Language.values())
                .forEach(language -> cells.put(
                        column + "_" + language.code(), wording.in(language).strip()));
    }

    FileContent content() {
        return FileContent.ofText(table.text());
    }
}
