package org.vpip.instruments.problem;

import java.util.List;
import java.util.Locale;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** One thing that is wrong, where it stands, and what to do about it. */
public record Problem(ProblemCode code, Place place, List<String> arguments) {
    private static final Messages MESSAGES = Messages.of("org.vpip.instruments.problem.problems");

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(ProblemCode code, Place place, Object... arguments) {
        return new Problem(
                code, place, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** One line: file, sheet, row, column, what is wrong, what to do. */
    public String in(Language language) {
        return MESSAGES.in(language, "line", where(language), MESSAGES.in(language, key(), arguments.toArray()));
    }

    private String where(Language language) {
        StringBuilder where = new StringBuilder(place.file());
        if (place.sheet() != null) {
            where.append(", ").append(MESSAGES.in(language, "sheet", place.sheet()));
        }
        if (place.row() > 0) {
            where.append(", ").append(MESSAGES.in(language, "row", place.row()));
        }
        if (place.column() != null) {
            where.append(", ").append(MESSAGES.in(language, "column", place.column()));
        }
        return where.toString();
    }

    private String key() {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
