package org.vpip.instruments.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.QuestionType;

/** The content of the type cell of a survey row, in any current or older spelling of XLSForm. */
sealed interface TypeCell {
    record BlankTypeCell() implements TypeCell {}

    /** @param list of a loop; blank for groups and repeats */
    record GroupBegin(FormItemKind kind, String list) implements TypeCell {}

    record GroupEnd(FormItemKind kind) implements TypeCell {}

    /** @param list name of the choice list, file or question; blank for types without choices */
    record QuestionTypeCell(QuestionType type, String list, boolean orOther) implements TypeCell {}

    /** A select without a source of choices. */
    record ListlessTypeCell() implements TypeCell {}

    record UnknownTypeCell() implements TypeCell {}

    Map<String, FormItemKind> CONTROLS = Map.of(
            "group", FormItemKind.GROUP,
            "lgroup", FormItemKind.REPEAT,
            "repeat", FormItemKind.REPEAT,
            "looped group", FormItemKind.REPEAT,
            "loop", FormItemKind.LOOP);
    Map<String, QuestionType> SELECTS = Map.ofEntries(
            Map.entry("select_one", QuestionType.SELECT_ONE),
            Map.entry("select one", QuestionType.SELECT_ONE),
            Map.entry("select one from", QuestionType.SELECT_ONE),
            Map.entry("select1", QuestionType.SELECT_ONE),
            Map.entry("select_one_from_file", QuestionType.SELECT_ONE),
            Map.entry("select one from file", QuestionType.SELECT_ONE),
            Map.entry("add select one prompt using", QuestionType.SELECT_ONE),
            Map.entry("select one using", QuestionType.SELECT_ONE),
            Map.entry("select_multiple", QuestionType.SELECT_MULTIPLE),
            Map.entry("select multiple", QuestionType.SELECT_MULTIPLE),
            Map.entry("select multiple from", QuestionType.SELECT_MULTIPLE),
            Map.entry("select multiple using", QuestionType.SELECT_MULTIPLE),
            Map.entry("select_multiple_from_file", QuestionType.SELECT_MULTIPLE),
            Map.entry("select multiple from file", QuestionType.SELECT_MULTIPLE),
            Map.entry("select all that apply", QuestionType.SELECT_MULTIPLE),
            Map.entry("select all that apply from", QuestionType.SELECT_MULTIPLE),
            Map.entry("add select multiple prompt using", QuestionType.SELECT_MULTIPLE),
            Map.entry("select_one_external", QuestionType.SELECT_ONE_EXTERNAL),
            Map.entry("select one external", QuestionType.SELECT_ONE_EXTERNAL),
            Map.entry("rank", QuestionType.RANK));
    Pattern CONTROL = Pattern.compile(
            "(begin|end)[ _](looped group|lgroup|group|repeat|loop)(?: (?:over )?(\\S+))?", Pattern.CASE_INSENSITIVE);
    Pattern SELECT = Pattern.compile(
            "("
                    + String.join(
                            "|",
                            SELECTS.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList()) + ") (\\S+)( (?:or specify other|or_other|or other))?",
            Pattern.CASE_INSENSITIVE);

    static TypeCell of(String written) {
        String text = written.strip().replaceAll("[\\s\u00A0]+", " ");
        if (text.isEmpty()) {
            return new BlankTypeCell();
        }
        Matcher control = CONTROL.matcher(text);
        boolean named = control.matches() && control.group(3) != null;
        if (control.matches() && !(named && control.group(1).equalsIgnoreCase("end"))) {
            FormItemKind kind = CONTROLS.getOrDefault(control.group(2).toLowerCase(Locale.ROOT), FormItemKind.GROUP);
            String list = control.group(3) == null ? "" : control.group(3);
            return control.group(1).equalsIgnoreCase("begin") ? new GroupBegin(kind, list) : new GroupEnd(kind);
        }
        return question(text);
    }

    private static TypeCell question(String text) {
        Matcher select = SELECT.matcher(text);
        if (select.matches()) {
            QuestionType type = SELECTS.getOrDefault(select.group(1).toLowerCase(Locale.ROOT), QuestionType.SELECT_ONE);
            return new QuestionTypeCell(type, select.group(2), select.group(3) != null);
        }
        if (SELECTS.containsKey(text.toLowerCase(Locale.ROOT))) {
            return new ListlessTypeCell();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("osm ")) {
            return new QuestionTypeCell(QuestionType.OSM, text.substring(4), false);
        }
        return QuestionType.of(text)
                .<TypeCell>map(type -> new QuestionTypeCell(type, "", false))
                .orElseGet(UnknownTypeCell::new);
    }
}
