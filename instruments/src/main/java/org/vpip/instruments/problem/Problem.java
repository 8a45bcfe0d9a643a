package org.vpip.instruments.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** One error in the input, or one remark on it, with its location and advice. */
public record Problem(ProblemCode code, ProblemLocation place, List<String> arguments) {
    static final Messages MESSAGES = Messages.of("org.vpip.instruments.problem.problems");

    private static final int LONGEST = 500;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(ProblemCode code, ProblemLocation place, Object... arguments) {
        return new Problem(
                code, place, List.of(arguments).stream().map(String::valueOf).toList());
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** Returns one line: file, sheet, row, column, error or remark, and advice. Input is quoted as written. */
    public String in(Language language) {
        Object[] quoted = arguments.stream().map(Problem::quoted).toArray();
        String line = isError() ? "line" : "remark_line";
        return MESSAGES.verbatim(language, line, where(language), MESSAGES.verbatim(language, key(), quoted));
    }

    /** Returns the row, with the input there if it differs from another. */
    String row(Language language, String other) {
        String row = MESSAGES.verbatim(language, "row", place.row());
        boolean differs = !arguments.isEmpty() && !arguments.get(0).equals(other);
        return differs ? MESSAGES.verbatim(language, "row_input", row, quoted(arguments.get(0))) : row;
    }

    private String where(Language language) {
        StringBuilder where = new StringBuilder(quoted(place.file()));
        if (place.sheet() != null) {
            where.append(", ").append(MESSAGES.verbatim(language, "sheet", quoted(place.sheet())));
        }
        if (place.row() > 0) {
            where.append(", ").append(MESSAGES.verbatim(language, "row", place.row()));
        }
        if (place.column() != null) {
            where.append(", ").append(MESSAGES.verbatim(language, "column", quoted(place.column())));
        }
        return where.toString();
    }

    /** Escapes line breaks and invisible characters, so that a problem stays one line; cuts very long texts. */
    private static String quoted(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return INVISIBLE.matcher(shown).replaceAll(found -> Matcher.quoteReplacement(escape(found.group())));
    }

    private static String escape(String sign) {
        return switch (sign) {
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) sign.charAt(0));
        };
    }

    private String key() {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
