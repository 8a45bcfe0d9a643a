package org.vpip.instruments.xlsform.instrument;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The language columns of one translatable column, such as {@code label::English (en)}. */
final class WordingColumns {
    private final Sheet sheet;
    private final Language defaultLanguage;
    private final Map<Language, String> columns;

    private WordingColumns(Sheet sheet, Language defaultLanguage, Map<Language, String> columns) {
        this.sheet = sheet;
        this.defaultLanguage = defaultLanguage;
        this.columns = columns;
    }

    static WordingColumns of(Sheet sheet, String base, Language defaultLanguage) {
        Map<Language, String> columns = new EnumMap<>(Language.class);
        for (String heading : sheet.header()) {
            language(heading, base, defaultLanguage).ifPresent(language -> columns.putIfAbsent(language, heading));
        }
        return new WordingColumns(sheet, defaultLanguage, columns);
    }

    private static Optional<Language> language(String heading, String base, Language defaultLanguage) {
        if (heading.equals(base)) {
            return Optional.of(defaultLanguage);
        }
        return heading.startsWith(base + "::") ? Language.of(heading.substring(base.length() + 2)) : Optional.empty();
    }

    /** Reports each language without a column, and each superfluous column. */
    void requireBoth(String base, Problems problems) {
        for (Language language : Language.values()) {
            if (!columns.containsKey(language)) {
                problems.add(ProblemCode.MISSING_LANGUAGE_COLUMN, sheet.place(null), heading(base, language));
            }
        }
        for (String heading : sheet.header()) {
            boolean second = !columns.containsValue(heading)
                    && language(heading, base, defaultLanguage).isPresent();
            if (second) {
                problems.add(ProblemCode.COLUMN_TWICE, sheet.place(heading), heading);
            }
        }
    }

    /** Reports like {@link #requireBoth}, but accepts a column in neither language. */
    void requireBothOrNone(String base, Problems problems) {
        if (!columns.isEmpty()) {
            requireBoth(base, problems);
        }
    }

    /** Returns the text of that row; reports a side that is blank although its column exists. */
    Wording required(SheetRow row, String base, Problems problems) {
        Wording wording = read(row);
        for (Language language : wording.missing()) {
            String column = columns.get(language);
            if (column != null) {
                row.report(problems, missing(language), column);
            }
        }
        return wording;
    }

    /** Returns the text like {@link #required}, but accepts a blank in both languages. */
    Wording optional(SheetRow row, String base, Problems problems) {
        return read(row).isEmpty() ? Wording.NONE : required(row, base, problems);
    }

    Wording read(SheetRow row) {
        return new Wording(cell(row, Language.ENGLISH), cell(row, Language.FRENCH));
    }

    private String cell(SheetRow row, Language language) {
        String column = columns.get(language);
        return column == null ? "" : row.get(column);
    }

    private static ProblemCode missing(Language language) {
        return language == Language.ENGLISH ? ProblemCode.MISSING_ENGLISH : ProblemCode.MISSING_FRENCH;
    }

    private static String heading(String base, Language language) {
        return base + (language == Language.ENGLISH ? "::English (en)" : "::French (fr)");
    }
}
