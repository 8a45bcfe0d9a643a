package org.vpip.instruments.redcap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A translator of conditions and calculations between REDCap ({@code [a]}) and XLSForm ({@code ${a}}). */
final class BranchingLogic {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
    private static final Pattern XLSFORM_TOKEN = Pattern.compile("\\s+|'[^']*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?"
            + "|(?<reference>\\$\\{(?<name>" + NAME + ")})"
            + "|(?<not>not\\(\\s*selected\\(\\s*\\$\\{(?<notName>" + NAME
            + ")}\\s*,\\s*'(?<notCode>[^']*)'\\s*\\)\\s*\\))"
            + "|(?<selected>selected\\(\\s*\\$\\{(?<selectedName>" + NAME
            + ")}\\s*,\\s*'(?<selectedCode>[^']*)'\\s*\\))"
            + "|(?<operator>!=|<=|>=|[=<>()+*,-])"
            + "|(?<word>and\\b|or\\b|div\\b|(?:round|sum|min|max|abs)(?=\\())");
    private static final Pattern REDCAP_TOKEN = Pattern.compile("\\s+|'[^']*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?"
            + "|(?<box>\\[(?<boxName>[a-z][a-z0-9_]*)\\((?<boxCode>[^)]*)\\)]\\s*(?<boxSign>=|<>|!=)\\s*['\"]?(?<boxValue>[01])['\"]?)"
            + "|(?<reference>\\[(?<name>[a-z][a-z0-9_]*)](?!\\[))"
            + "|(?<operator><>|!=|<=|>=|[=<>()+*,/-])"
            + "|(?<word>and\\b|or\\b|AND\\b|OR\\b|(?:round|sum|min|max|abs)(?=\\())");

    private BranchingLogic() {}

    /**
     * @param names field names by the names of questions
     * @param multiple names of questions with several answers
     */
    static Optional<String> toRedcap(String rule, UnaryOperator<String> names, Set<String> multiple) {
        return translated(rule, XLSFORM_TOKEN, token -> redcap(token, names, multiple));
    }

    private static String redcap(Matcher token, UnaryOperator<String> names, Set<String> multiple) {
        if (token.group("not") != null) {
            return box(token.group("notName"), token.group("notCode"), "<>", names, multiple);
        }
        if (token.group("selected") != null) {
            return box(token.group("selectedName"), token.group("selectedCode"), "=", names, multiple);
        }
        if (token.group("reference") != null) {
            return "[" + names.apply(token.group("name")) + "]";
        }
        return switch (token.group()) {
            case "!=" -> "<>";
            case "div" -> "/";
            default -> token.group();
        };
    }

    private static String box(
            String name, String code, String sign, UnaryOperator<String> names, Set<String> multiple) {
        String field = names.apply(name);
        return multiple.contains(name)
                ? "[" + field + "(" + code + ")] " + sign + " '1'"
                : "[" + field + "] " + sign + " '" + code + "'";
    }

    static Optional<String> toXlsForm(String logic) {
        return translated(logic, REDCAP_TOKEN, BranchingLogic::xlsForm);
    }

    private static String xlsForm(Matcher token) {
        if (token.group("box") != null) {
            boolean chosen = token.group("boxSign").equals("=")
                    == token.group("boxValue").equals("1");
            String selected = "selected(${" + token.group("boxName") + "}, '" + token.group("boxCode") + "')";
            return chosen ? selected : "not(" + selected + ")";
        }
        if (token.group("reference") != null) {
            return "${" + token.group("name") + "}";
        }
        return Map.of("<>", "!=", "/", " div ", "AND", "and", "OR", "or").getOrDefault(token.group(), token.group());
    }

    /** Translates token by token; empty when the pattern does not match a token. */
    private static Optional<String> translated(
            String text, Pattern tokens, java.util.function.Function<Matcher, String> translation) {
        StringBuilder translated = new StringBuilder();
        Matcher matcher = tokens.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            translated.append(translation.apply(matcher));
            at = matcher.end();
        }
        return Optional.of(translated.toString());
    }
}
