package org.vpip.instruments.format.xlsform;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type cell of a survey row in the standard's spelling.
 *
 * @param word what is asked, such as {@code select_one}
 * @param rest what follows it, such as the name of the choice list
 */
record SurveyType(String word, String rest) {
    private static final Pattern SPACED = Pattern.compile(
            "(begin group|end group|begin repeat|end repeat"
                    + "|select one from|select one|select1"
                    + "|select all that apply from|select all that apply|select multiple from|select multiple)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_ASKED = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "phonenumber",
            "email",
            "audit",
            "simserial",
            "subscriberid");

    static SurveyType of(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher spaced = SPACED.matcher(text);
        int blank = text.indexOf(' ');
        int end = spaced.lookingAt() ? spaced.end() : blank < 0 ? text.length() : blank;
        String word = text.substring(0, end).toLowerCase(Locale.ROOT);
        return new SurveyType(standard(word), text.substring(end).strip());
    }

    private static String standard(String word) {
        return switch (word) {
            case "begin group", "end group", "begin repeat", "end repeat" -> word.replace(' ', '_');
            case "select one from", "select one", "select1" -> "select_one";
            case "select all that apply from", "select all that apply", "select multiple from", "select multiple" ->
                "select_multiple";
            case "int" -> "integer";
            case "string" -> "text";
            default -> word;
        };
    }

    boolean isBlank() {
        return word.isEmpty();
    }

    boolean isSelect() {
        return word.equals("select_one") || word.equals("select_multiple");
    }

    /** Whether the collecting program fills it in by itself. */
    boolean isNotAsked() {
        return NOT_ASKED.contains(word);
    }

    /** {@code or_other} asks for a free text beside the choices, which no item of ours has. */
    boolean hasOther() {
        return rest.endsWith(" or_other") || rest.endsWith(" or other");
    }
}
