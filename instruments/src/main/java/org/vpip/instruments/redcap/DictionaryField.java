package org.vpip.instruments.redcap;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a data dictionary. */
public record DictionaryField(Map<DictionaryColumn, String> cells) {
    static final Set<String> TYPES = Set.of(
            "text",
            "notes",
            "calc",
            "dropdown",
            "radio",
            "checkbox",
            "yesno",
            "truefalse",
            "file",
            "slider",
            "descriptive",
            "sql");
    private static final Set<String> WITH_CHOICES = Set.of("radio", "dropdown", "checkbox");
    private static final Pattern NAMED =
            Pattern.compile("\\[([a-z][a-z0-9_]*)(?:\\(([^()\\[\\]]{0,100})\\))?](?!\\[[a-z][a-z0-9_]*[\\](])");

    /** One choice: the stored code and the displayed label. */
    public record FieldChoice(String code, String label) {}

    /** A field in a condition, with the code of its check box; blank for the field itself. */
    public record FieldReference(String field, String code) {}

    public DictionaryField {
        EnumMap<DictionaryColumn, String> kept = new EnumMap<>(DictionaryColumn.class);
        cells.forEach((column, text) -> {
            if (!text.isBlank()) {
                kept.put(column, text.strip());
            }
        });
        cells = Collections.unmodifiableMap(kept);
    }

    String cell(DictionaryColumn column) {
        return cells.getOrDefault(column, "");
    }

    public String name() {
        return cell(DictionaryColumn.FIELD_NAME);
    }

    public String form() {
        return cell(DictionaryColumn.FORM_NAME);
    }

    public String sectionHeader() {
        return cell(DictionaryColumn.SECTION_HEADER);
    }

    public String type() {
        return cell(DictionaryColumn.FIELD_TYPE).toLowerCase(Locale.ROOT);
    }

    public String label() {
        return cell(DictionaryColumn.FIELD_LABEL);
    }

    public String note() {
        return cell(DictionaryColumn.FIELD_NOTE);
    }

    public String validation() {
        return cell(DictionaryColumn.TEXT_VALIDATION_TYPE_OR_SHOW_SLIDER_NUMBER);
    }

    public String minimum() {
        return cell(DictionaryColumn.TEXT_VALIDATION_MIN);
    }

    public String maximum() {
        return cell(DictionaryColumn.TEXT_VALIDATION_MAX);
    }

    public String branching() {
        return cell(DictionaryColumn.BRANCHING_LOGIC);
    }

    public String alignment() {
        return cell(DictionaryColumn.CUSTOM_ALIGNMENT);
    }

    public String questionNumber() {
        return cell(DictionaryColumn.QUESTION_NUMBER);
    }

    public String matrixGroup() {
        return cell(DictionaryColumn.MATRIX_GROUP_NAME);
    }

    public String annotation() {
        return cell(DictionaryColumn.FIELD_ANNOTATION);
    }

    public boolean isIdentifier() {
        return isYes(DictionaryColumn.IDENTIFIER);
    }

    public boolean isRequired() {
        return isYes(DictionaryColumn.REQUIRED_FIELD);
    }

    public boolean isRanked() {
        return isYes(DictionaryColumn.MATRIX_RANKING);
    }

    private boolean isYes(DictionaryColumn column) {
        return cell(column).equalsIgnoreCase("y");
    }

    /** Returns the choices of the field; those of yesno and truefalse as REDCap shows them. */
    public List<FieldChoice> choices() {
        return switch (type()) {
            case "yesno" -> List.of(new FieldChoice("1", "Yes"), new FieldChoice("0", "No"));
            case "truefalse" -> List.of(new FieldChoice("1", "True"), new FieldChoice("0", "False"));
            default ->
                WITH_CHOICES.contains(type())
                        ? parts().map(DictionaryField::choice).toList()
                        : List.of();
        };
    }

    private static FieldChoice choice(String part) {
        int comma = part.indexOf(',');
        return comma < 0
                ? new FieldChoice(part, "")
                : new FieldChoice(
                        part.substring(0, comma).strip(),
                        part.substring(comma + 1).strip());
    }

    private Stream<String> parts() {
        return Arrays.stream(
                        cell(DictionaryColumn.SELECT_CHOICES_OR_CALCULATIONS).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    public String calculation() {
        return type().equals("calc") ? cell(DictionaryColumn.SELECT_CHOICES_OR_CALCULATIONS) : "";
    }

    public String sql() {
        return type().equals("sql") ? cell(DictionaryColumn.SELECT_CHOICES_OR_CALCULATIONS) : "";
    }

    public List<String> sliderLabels() {
        return type().equals("slider") ? parts().toList() : List.of();
    }

    /** Returns the distinct fields of the branching logic. */
    public Set<FieldReference> branchingFields() {
        Set<FieldReference> named = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(branching());
        while (matcher.find()) {
            named.add(new FieldReference(
                    matcher.group(1),
                    matcher.group(2) == null ? "" : matcher.group(2).strip()));
        }
        return named;
    }
}
