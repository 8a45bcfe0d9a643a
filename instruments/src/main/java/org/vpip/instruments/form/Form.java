package org.vpip.instruments.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole form.
 *
 * @param title what people read; the id when the author gave none
 * @param settings every other filled cell of the settings sheet by its standard heading, titles by language among them
 * @param items rows of the survey sheet in their order, beginnings of groups included, ends not
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

    /** What stands in that column of the settings; blank when nothing does. */
    public String setting(String column) {
        return settings.getOrDefault(column, "");
    }

    /** Languages in which anything is written, in the order of their first text. */
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
