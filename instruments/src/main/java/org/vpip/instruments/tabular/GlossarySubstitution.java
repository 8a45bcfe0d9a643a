package org.vpip.instruments.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.wording.Glossary.GlossaryWords;
import org.vpip.instruments.wording.Language;

/** A substitution of glossary terms in every column with a language, {@code label_fr} or {@code label::French}. */
public final class GlossarySubstitution {
    private GlossarySubstitution() {}

    /** Returns the sheet with its terms filled in; an unknown term is reported in its cell. */
    public static Sheet of(Sheet sheet, GlossaryWords words, Problems problems) {
        List<NumberedRow> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            for (int i = 0; i < cells.size(); i++) {
                String heading = sheet.header().get(i);
                String written = cells.get(i);
                Optional<Language> language = written.contains("{{") ? language(heading) : Optional.empty();
                if (language.isPresent()) {
                    words.unknown(written)
                            .forEach(term -> row.report(problems, ProblemCode.UNKNOWN_TERM, heading, term));
                    cells.set(i, words.fill(written, language.get()));
                }
            }
            rows.add(new NumberedRow(row.number(), cells));
        }
        return sheet.withRows(rows);
    }

    private static Optional<Language> language(String heading) {
        int colons = heading.indexOf("::");
        if (colons >= 0) {
            return Language.of(heading.substring(colons + 2));
        }
        String lower = heading.toLowerCase(Locale.ROOT);
        return lower.endsWith("_en") || lower.endsWith("_fr")
                ? Language.of(lower.substring(lower.length() - 2))
                : Optional.empty();
    }
}
