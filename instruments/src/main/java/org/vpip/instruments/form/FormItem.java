package org.vpip.instruments.form;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the survey sheet.
 *
 * @param path names from the root, each after a slash
 * @param type null unless the kind is a question
 * @param list name of the choice list, file or question that supplies the choices; blank when there is none
 * @param orOther whether the choices end with a free text
 */
public record FormItem(
        String name,
        String path,
        FormItemKind kind,
        @Nullable QuestionType type,
        String list,
        boolean orOther,
        FormCells content) {

    /** A question, or the beginning of a container of questions. */
    public enum FormItemKind {
        QUESTION,
        GROUP,
        REPEAT,
        LOOP
    }

    public Map<String, MultilingualText> texts() {
        return content.texts();
    }

    public Map<String, String> cells() {
        return content.others();
    }

    public Map<String, String> parameters() {
        return content.parameters();
    }

    public MultilingualText text(String column) {
        return texts().getOrDefault(column, MultilingualText.NONE);
    }

    /** Returns the text of that column; blank when there is none. */
    public String cell(String column) {
        return cells().getOrDefault(column, "");
    }

    public MultilingualText label() {
        return text("label");
    }

    public Optional<QuestionType> question() {
        return Optional.ofNullable(type);
    }

    public boolean hasType(QuestionType asked) {
        return type == asked;
    }

    /** Returns whether the choices come from a file or from earlier answers instead of the choices sheet. */
    public boolean hasExternalChoices() {
        return list.contains("${") || list.matches(".*\\.(csv|xml|geojson)");
    }

    public boolean hasAppearance(String word) {
        return (" " + cell("appearance") + " ").contains(" " + word + " ");
    }

    /** Returns the path of the group around it; blank at the root. */
    public String parent() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
