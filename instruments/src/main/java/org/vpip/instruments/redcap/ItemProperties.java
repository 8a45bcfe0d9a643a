package org.vpip.instruments.redcap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;

/** Items and choices as flat properties, so that those outside a dictionary can be found and stored with it. */
final class ItemProperties {
    private ItemProperties() {}

    static Map<String, String> of(FormItem item) {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("path", item.path());
        flat.put("kind", item.kind().name());
        item.question().ifPresent(type -> flat.put("type", type.name()));
        flat.put("list", item.list());
        flat.put("other", String.valueOf(item.orOther()));
        putTexts(flat, "text.", item.texts());
        item.cells().forEach((column, written) -> flat.put("cell." + column, written));
        item.parameters().forEach((key, value) -> flat.put("parameter." + key, value));
        flat.values().removeIf(String::isEmpty);
        return flat;
    }

    static FormItem item(Map<String, String> flat) {
        String path = flat.getOrDefault("path", "");
        return new FormItem(
                path.substring(path.lastIndexOf('/') + 1),
                path,
                FormItem.FormItemKind.valueOf(flat.getOrDefault("kind", "QUESTION")),
                Optional.ofNullable(flat.get("type")).map(QuestionType::valueOf).orElse(null),
                flat.getOrDefault("list", ""),
                Boolean.parseBoolean(flat.get("other")),
                new FormCells(texts(flat, "text."), under(flat, "cell."), under(flat, "parameter.")));
    }

    static Map<String, String> of(List<FormChoice> choices) {
        Map<String, String> flat = new LinkedHashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            FormChoice choice = choices.get(i);
            String prefix = "choice." + i + ".";
            flat.put(prefix + "name", choice.name());
            putTexts(flat, prefix + "text.", Map.of("label", choice.label()));
            putTexts(flat, prefix + "text.", choice.media());
            choice.filters().forEach((column, written) -> flat.put(prefix + "cell." + column, written));
        }
        return flat;
    }

    static List<FormChoice> choices(Map<String, String> flat) {
        List<FormChoice> choices = new ArrayList<>();
        for (int i = 0; flat.containsKey("choice." + i + ".name"); i++) {
            Map<String, String> own = under(flat, "choice." + i + ".");
            Map<String, MultilingualText> texts = texts(own, "text.");
            MultilingualText label = texts.getOrDefault("label", MultilingualText.NONE);
            texts.remove("label");
            choices.add(new FormChoice(own.getOrDefault("name", ""), label, texts, under(own, "cell.")));
        }
        return choices;
    }

    private static void putTexts(Map<String, String> flat, String prefix, Map<String, MultilingualText> texts) {
        texts.forEach((column, byLanguage) ->
                byLanguage.byLanguage().forEach((language, text) -> flat.put(prefix + column + "." + language, text)));
    }

    /** Splits keys at the first point: columns have no point in their names, languages may. */
    private static Map<String, MultilingualText> texts(Map<String, String> flat, String prefix) {
        Map<String, Map<String, String>> byColumn = new LinkedHashMap<>();
        under(flat, prefix).forEach((key, text) -> {
            int point = key.indexOf('.');
            byColumn.computeIfAbsent(key.substring(0, point), column -> new LinkedHashMap<>())
                    .put(key.substring(point + 1), text);
        });
        Map<String, MultilingualText> texts = new LinkedHashMap<>();
        byColumn.forEach((column, byLanguage) -> texts.put(column, new MultilingualText(byLanguage)));
        return texts;
    }

    static Map<String, String> under(Map<String, String> flat, String prefix) {
        Map<String, String> under = new LinkedHashMap<>();
        flat.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                under.put(key.substring(prefix.length()), value);
            }
        });
        return under;
    }

    /** Returns the changes that turn the actual properties into the wanted ones; a key with a minus marks a removal. */
    static Map<String, String> difference(Map<String, String> wanted, Map<String, String> had) {
        Map<String, String> difference = new TreeMap<>();
        wanted.forEach((key, value) -> {
            if (!value.equals(had.get(key))) {
                difference.put(key, value);
            }
        });
        had.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(key -> difference.put("-" + key, ""));
        return difference;
    }

    static Map<String, String> applied(Map<String, String> difference, Map<String, String> had) {
        Map<String, String> result = new LinkedHashMap<>(had);
        difference.forEach((key, value) -> {
            if (key.startsWith("-")) {
                result.remove(key.substring(1));
            } else {
                result.put(key, value);
            }
        });
        return result;
    }
}
