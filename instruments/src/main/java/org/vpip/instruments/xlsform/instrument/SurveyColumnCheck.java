package org.vpip.instruments.xlsform.instrument;

import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;

/** The valid columns of a survey sheet in the XLSForm standard. */
final class SurveyColumnCheck {
    private static final Set<String> COLUMNS = Set.of(
            "type",
            "name",
            "required",
            "relevant",
            "constraint",
            "calculation",
            "default",
            "trigger",
            "choice_filter",
            "parameters",
            "repeat_count",
            "read_only",
            "appearance",
            "autoplay",
            "rows",
            "save_to",
            "disabled");
    private static final Set<String> TRANSLATED = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "image",
            "big-image",
            "audio",
            "video",
            "media",
            "constraint_message",
            "required_message",
            "bind",
            "instance",
            "body");

    private SurveyColumnCheck() {}

    /** Reports headings outside the standard, unless they begin with {@code x_}. */
    static void check(Sheet sheet, Problems problems) {
        for (String column : sheet.header()) {
            String base = column.contains("::") ? column.substring(0, column.indexOf("::")) : column;
            boolean known = column.isEmpty()
                    || COLUMNS.contains(column)
                    || TRANSLATED.contains(base)
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
