package org.vpip.instruments.format.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.form.FormItem.Kind;
import org.vpip.instruments.form.ItemType;

/** What the type cell of a survey row says, in any spelling that XLSForm knows or knew. */
sealed interface TypeCell {
    /** Nothing is written. */
    record Blank() implements TypeCell {}

    /** @param list what a loop goes over; blank for groups and repeats */
    record Begin(Kind kind, String list) implements TypeCell {}

    record End(Kind kind) implements TypeCell {}

    /** @param list name of the choice list, file or question; blank for types without choices */
    record Question(ItemType type, String list, boolean orOther) implements TypeCell {}

    /** A select that does not say where its choices are. */
    record WithoutList() implements TypeCell {}

    record Unknown() implements TypeCell {}

    Map<String, Kind> CONTROLS = Map.of(
            "group", Kind.GROUP,
            "lgroup", Kind.REPEAT,
            "repeat", Kind.REPEAT,
            "looped group", Kind.REPEAT,
            "loop", Kind.LOOP);
    Map<String, ItemType> SELECTS = Map.ofEntries(
            Map.entry("select_one", ItemType.SELECT_ONE),
            Map.entry("select one", ItemType.SELECT_ONE),
            Map.entry("select one from", ItemType.SELECT_ONE),
            Map.entry("select1", ItemType.SELECT_ONE),
            Map.entry("select_one_from_file", ItemType.SELECT_ONE),
            Map.entry("select one from file", ItemType.SELECT_ONE),
            Map.entry("add select one prompt using", ItemType.SELECT_ONE),
            Map.entry("select one using", ItemType.SELECT_ONE),
            Map.entry("select_multiple", ItemType.SELECT_MULTIPLE),
            Map.entry("select multiple", ItemType.SELECT_MULTIPLE),
            Map.entry("select multiple from", ItemType.SELECT_MULTIPLE),
            Map.entry("select multiple using", ItemType.SELECT_MULTIPLE),
            Map.entry("select_multiple_from_file", ItemType.SELECT_MULTIPLE),
            Map.entry("select multiple from file", ItemType.SELECT_MULTIPLE),
            Map.entry("select all that apply", ItemType.SELECT_MULTIPLE),
            Map.entry("select all that apply from", ItemType.SELECT_MULTIPLE),
            Map.entry("add select multiple prompt using", ItemType.SELECT_MULTIPLE),
            Map.entry("select_one_external", ItemType.SELECT_ONE_EXTERNAL),
            Map.entry("select one external", ItemType.SELECT_ONE_EXTERNAL),
            Map.entry("rank", ItemType.RANK));
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
            return new Blank();
        }
        Matcher control = CONTROL.matcher(text);
        boolean named = control.matches() && control.group(3) != null;
        if (control.matches() && !(named && control.group(1).equalsIgnoreCase("end"))) {
            Kind kind = CONTROLS.getOrDefault(control.group(2).toLowerCase(Locale.ROOT), Kind.GROUP);
            String list = control.group(3) == null ? "" : control.group(3);
            return control.group(1).equalsIgnoreCase("begin") ? new Begin(kind, list) : new End(kind);
        }
        return question(text);
    }

    private static TypeCell question(String text) {
        Matcher select = SELECT.matcher(text);
        if (select.matches()) {
            ItemType type = SELECTS.getOrDefault(select.group(1).toLowerCase(Locale.ROOT), ItemType.SELECT_ONE);
            return new Question(type, select.group(2), select.group(3) != null);
        }
        if (SELECTS.containsKey(text.toLowerCase(Locale.ROOT))) {
            return new WithoutList();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("osm ")) {
            return new Question(ItemType.OSM, text.substring(4), false);
        }
        return ItemType.of(text)
                .<TypeCell>map(type -> new Question(type, "", false))
                .orElseGet(Unknown::new);
    }
}
