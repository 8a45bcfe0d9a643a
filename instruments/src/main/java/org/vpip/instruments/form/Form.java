package org.vpip.instruments.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A complete form.
 *
 * @param title shown to respondents; the id when the author gave none
 * @param settings other filled cells of the settings sheet by standard heading, including titles by language
 * @param items rows of the survey sheet in order, including the beginnings of groups but not their ends
 * @param choices lists of the choices sheet by name
 * @param externalChoices lists of the sheet external_choices by name
 */
public record Form(
        String id,
        String title,
        Map<String, String> settings,
        List<FormItem> items,
        Map<String, List<FormChoice>> choices,
        Map<String, List<FormChoice>> externalChoices) {
    public Form {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        items = List.copyOf(items);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        externalChoices = Collections.unmodifiableMap(new LinkedHashMap<>(externalChoices));
    }

    /** Returns the setting of that column; blank when there is none. */
    public String setting(String column) {
        return settings.getOrDefault(column, "");
    }

    /** Returns the languages of all texts, in the order of their first text. */
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (FormItem item : items) {
            item.texts()
                    .values()
                    .forEach(texts -> languages.addAll(texts.byLanguage().keySet()));
        }
        choices.values().stream().flatMap(List::stream).forEach(choice -> {
            languages.addAll(choice.label().byLanguage().keySet());
            choice.media()
                    .values()
                    .forEach(texts -> languages.addAll(texts.byLanguage().keySet()));
        });
        languages.remove(MultilingualText.NO_LANGUAGE);
        return languages;
    }
}
