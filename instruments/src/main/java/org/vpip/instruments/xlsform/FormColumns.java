package org.vpip.instruments.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** The columns of a sheet, split into texts by language and plain cells; the default language prevails. */
public final class FormColumns {
    static final Set<String> TRANSLATED = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "constraint_message",
            "required_message",
            "image",
            "big-image",
            "audio",
            "video");
    /** Names of columns with expressions, where curly quotation marks mean plain ones. */
    static final Set<String> RULES = Set.of(
            "relevant",
            "constraint",
            "required",
            "read_only",
            "calculation",
            "default",
            "choice_filter",
            "repeat_count",
            "trigger",
            "parameters",
            "appearance");

    static final Set<String> OTHERS = Set.of("type", "name", "autoplay", "rows", "save_to", "disabled");
    private static final Map<Character, Character> PLAIN_QUOTES =
            Map.of('\u2018', '\'', '\u2019', '\'', '\u201C', '"', '\u201D', '"', '\u00A0', ' ');

    private final Sheet sheet;
    private final String defaultLanguage;

    FormColumns(Sheet sheet, String defaultLanguage) {
        this.sheet = sheet;
        this.defaultLanguage = defaultLanguage;
    }

    /** Returns the translatable texts of the row, by column. */
    Map<String, MultilingualText> texts(SheetRow row) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (String heading : sheet.header()) {
            String base = base(heading);
            if (TRANSLATED.contains(base) && row.has(heading)) {
                found.computeIfAbsent(base, key -> new LinkedHashMap<>()).put(language(heading), row.get(heading));
            }
        }
        Map<String, MultilingualText> texts = new LinkedHashMap<>();
        found.forEach((base, byLanguage) -> {
            if (!defaultLanguage.equals(MultilingualText.NO_LANGUAGE) && byLanguage.containsKey(defaultLanguage)) {
                byLanguage.remove(MultilingualText.NO_LANGUAGE);
            }
            texts.put(base, new MultilingualText(byLanguage));
        });
        return texts;
    }

    /** Returns the other filled cells of the row, by heading, without the excluded columns. */
    Map<String, String> cells(SheetRow row, Set<String> without) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String heading : sheet.header()) {
            boolean kept = !heading.isEmpty() && !TRANSLATED.contains(base(heading)) && !without.contains(heading);
            if (kept && row.has(heading)) {
                cells.put(heading, row.get(heading));
            }
        }
        return cells;
    }

    /** Returns whether the column is translatable: text, sound or image for respondents. */
    public static boolean isTranslated(String heading) {
        return TRANSLATED.contains(base(heading));
    }

    /** Returns whether the heading is a plain column of the survey sheet, without a language. */
    public static boolean isPlain(String heading) {
        return RULES.contains(heading) || OTHERS.contains(heading);
    }

    public static String base(String heading) {
        int colons = heading.indexOf("::");
        return colons < 0 ? heading : heading.substring(0, colons);
    }

    static String language(String heading) {
        int colons = heading.indexOf("::");
        return colons < 0 ? MultilingualText.NO_LANGUAGE : heading.substring(colons + 2);
    }

    static String plainQuotes(String rule) {
        StringBuilder plain = new StringBuilder(rule.length());
        rule.chars().forEach(sign -> plain.append(PLAIN_QUOTES.getOrDefault((char) sign, (char) sign)));
        return plain.toString().strip();
    }
}
