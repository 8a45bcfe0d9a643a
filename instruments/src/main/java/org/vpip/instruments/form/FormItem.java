package org.vpip.instruments.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the survey sheet.
 *
 * @param path names from the root, each after a slash
 * @param type null unless the kind is a question
 * @param list name of the choice list, file or question that the choices come from; blank when there is none
 * @param orOther whether a free text is asked beside the choices
 * @param texts by column: label, hint, guidance_hint, constraint_message, required_message, image, audio …
 * @param cells every other column that is filled, by its standard heading; rules are kept as they were written
 * @param parameters from the column parameters
 */
public record FormItem(
        String name,
        String path,
        Kind kind,
        @Nullable ItemType type,
        String list,
        boolean orOther,
        Map<String, Texts> texts,
        Map<String, String> cells,
        Map<String, String> parameters) {

    /** A question, or the beginning of something that holds questions. */
    public enum Kind {
        QUESTION,
        GROUP,
        REPEAT,
        LOOP
    }

    public FormItem {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public Texts text(String column) {
        return texts.getOrDefault(column, Texts.NONE);
    }

    /** What stands in that column; blank when nothing does. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public Texts label() {
        return text("label");
    }

    public Optional<ItemType> question() {
        return Optional.ofNullable(type);
    }

    public boolean is(ItemType asked) {
        return type == asked;
    }

    /** Whether the choices come from a file or from earlier answers instead of the choices sheet. */
    public boolean choosesFromElsewhere() {
        return list.contains("${") || list.matches(".*\\.(csv|xml|geojson)");
    }

    public boolean hasAppearance(String word) {
        return (" " + cell("appearance") + " ").contains(" " + word + " ");
    }

    /** Path of the group around it; blank at the root. */
    public String parent() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
