package org.vpip.instruments.xlsform.instrument;

import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.xlsform.FormColumns;

/** The valid columns of a survey sheet in the XLSForm standard. */
final class SurveyColumnCheck {
    private static final Set<String> WRAPPERS = Set.of("media", "bind", "instance", "body");

    private SurveyColumnCheck() {}

    /** Reports headings outside the standard, unless they begin with {@code x_}. */
    static void check(Sheet sheet, Problems problems) {
        for (String column : sheet.header()) {
            String base = FormColumns.base(column);
            boolean known = column.isEmpty()
                    || FormColumns.isPlain(column)
                    || FormColumns.isTranslated(column)
                    || WRAPPERS.contains(base)
                    || column.startsWith("x_")
                    || base.startsWith("media:");
            if (!known) {
                problems.add(
                        ProblemCode.UNKNOWN_COLUMN,
                        sheet.place(column),
                        column,
                        "type, name, label::English (en), "
                                + "label::French (fr), hint, required, relevant, constraint, appearance");
            }
        }
    }
}
