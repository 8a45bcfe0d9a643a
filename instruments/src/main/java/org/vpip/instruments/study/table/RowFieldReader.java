package org.vpip.instruments.study.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.TimeCell;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** A reader of the cells of one row as typed values; it reports unreadable cells and continues. */
public record RowFieldReader(SheetRow row, Problems problems) {

    public String text(String column) {
        return row.get(column);
    }

    /** Returns a non-negative integer; a blank cell is empty and not reported. */
    public OptionalInt count(String column) {
        String written = row.get(column);
        if (written.matches("\\d{1,4}")) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        if (!written.isEmpty()) {
            report(ProblemCode.NOT_AN_INTEGER, column, written);
        }
        return OptionalInt.empty();
    }

    /** Returns the text of a required cell; reports a blank one. */
    public String required(String column) {
        if (row.sheet().hasColumn(column) && !row.has(column)) {
            report(ProblemCode.BLANK_CELL, column);
        }
        return row.get(column);
    }

    /** Reports a text that is too long. */
    public void checkLength(String column, LengthLimit limit) {
        limit.check(row.get(column), row.place(column), problems);
    }

    public Wording label() {
        Wording label = new Wording(row.get("label_en"), row.get("label_fr"));
        if (row.sheet().hasColumn("label_en") && label.english().isEmpty()) {
            report(ProblemCode.MISSING_ENGLISH, "label_en");
        }
        if (row.sheet().hasColumn("label_fr") && label.french().isEmpty()) {
            report(ProblemCode.MISSING_FRENCH, "label_fr");
        }
        return label;
    }

    /** Returns a text of both languages; reports each missing one. */
    public Wording bilingual(String base) {
        if (!row.has(base + "_en")) {
            report(ProblemCode.MISSING_ENGLISH, base + "_en");
        }
        if (!row.has(base + "_fr")) {
            report(ProblemCode.MISSING_FRENCH, base + "_fr");
        }
        return new Wording(row.get(base + "_en"), row.get(base + "_fr"));
    }

    @Nullable
    public LocalDate date(String column) {
        return parsed(column, LocalDate::parse, ProblemCode.NOT_A_DATE);
    }

    /** @param zone of a time without an offset */
    @Nullable
    public OffsetDateTime time(String column, ZoneId zone) {
        return time(column, TimeCell.read(row.get(column), zone));
    }

    /** Returns a time; a day alone counts from its beginning, because a workbook shows midnight so. */
    @Nullable
    public OffsetDateTime timeOrDay(String column, ZoneId zone) {
        return time(column, TimeCell.readFromDay(row.get(column), zone));
    }

    private @Nullable OffsetDateTime time(String column, Optional<OffsetDateTime> read) {
        if (read.isEmpty() && row.has(column)) {
            report(ProblemCode.NOT_A_TIME, column, row.get(column));
        }
        return read.orElse(null);
    }

    private <T> @Nullable T parsed(String column, Function<String, T> parser, ProblemCode code) {
        try {
            return row.has(column) ? parser.apply(row.get(column)) : null;
        } catch (DateTimeParseException e) {
            report(code, column, row.get(column));
            return null;
        }
    }

    @Nullable
    public Language language(String column) {
        if (!row.has(column)) {
            return null;
        }
        Optional<Language> language = Language.of(row.get(column));
        if (language.isEmpty()) {
            report(ProblemCode.NOT_ONE_OF, column, row.get(column), "en, fr");
        }
        return language.orElse(null);
    }

    /** Returns a word of a closed list, regardless of case; a blank cell is empty and not reported here. */
    public <T> Optional<T> oneOf(String column, Function<String, Optional<T>> read, String allowed) {
        String written = row.get(column).toLowerCase(Locale.ROOT);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(written);
        if (value.isEmpty()) {
            report(ProblemCode.NOT_ONE_OF, column, row.get(column), allowed);
        }
        return value;
    }

    public void report(ProblemCode code, String column, Object... arguments) {
        row.report(problems, code, column, arguments);
    }
}
