package org.vpip.instruments.redcap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a data dictionary in order, with their displayed headings; the constants are the names in the API. */
enum DictionaryColumn {
    FIELD_NAME("Variable / Field Name"),
    FORM_NAME("Form Name"),
    SECTION_HEADER("Section Header"),
    FIELD_TYPE("Field Type"),
    FIELD_LABEL("Field Label"),
    SELECT_CHOICES_OR_CALCULATIONS("Choices, Calculations, OR Slider Labels"),
    FIELD_NOTE("Field Note"),
    TEXT_VALIDATION_TYPE_OR_SHOW_SLIDER_NUMBER("Text Validation Type OR Show Slider Number"),
    TEXT_VALIDATION_MIN("Text Validation Min"),
    TEXT_VALIDATION_MAX("Text Validation Max"),
    IDENTIFIER("Identifier?"),
    BRANCHING_LOGIC("Branching Logic (Show field only if...)"),
    REQUIRED_FIELD("Required Field?"),
    CUSTOM_ALIGNMENT("Custom Alignment"),
    QUESTION_NUMBER("Question Number (surveys only)"),
    MATRIX_GROUP_NAME("Matrix Group Name"),
    MATRIX_RANKING("Matrix Ranking?"),
    FIELD_ANNOTATION("Field Annotation");

    private static final int LONGEST = 200;
    private static final Map<DictionaryColumn, String> OLDER = Map.of(
            SELECT_CHOICES_OR_CALCULATIONS, "choicesorcalculations",
            TEXT_VALIDATION_TYPE_OR_SHOW_SLIDER_NUMBER, "textvalidationtype");

    private final String heading;

    DictionaryColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** Finds a column by either name; only letters and digits outside brackets count. */
    static Optional<DictionaryColumn> of(String written) {
        String wanted = plain(written);
        for (DictionaryColumn column : values()) {
            boolean older = wanted.equals(OLDER.get(column));
            if (older || wanted.equals(plain(column.heading)) || wanted.equals(plain(column.name()))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST));
        return cut.replaceAll("\\([^()]*\\)", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
