package org.vpip.instruments.redcap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.QuestionType;

/** A writer of one question into the columns of a data dictionary. */
record FieldCellWriter(FormItem item, Form form, String language, Map<String, String> names, Set<String> multiple) {
    private static final Pattern LEAST = Pattern.compile("\\.\\s*>=\\s*(?:date\\('([^']+)'\\)|([0-9.-]+))");
    private static final Pattern MOST = Pattern.compile("\\.\\s*<=\\s*(?:date\\('([^']+)'\\)|([0-9.-]+))");

    Map<DictionaryColumn, String> cells() {
        Map<DictionaryColumn, String> cells = new EnumMap<>(DictionaryColumn.class);
        cells.put(DictionaryColumn.FIELD_TYPE, type());
        cells.put(DictionaryColumn.FIELD_LABEL, label());
        cells.put(DictionaryColumn.SELECT_CHOICES_OR_CALCULATIONS, choicesOrCalculation());
        cells.put(DictionaryColumn.FIELD_NOTE, item.text("hint").byLanguage().getOrDefault(language, ""));
        cells.put(DictionaryColumn.TEXT_VALIDATION_TYPE_OR_SHOW_SLIDER_NUMBER, validation());
        cells.put(DictionaryColumn.TEXT_VALIDATION_MIN, bound("start", LEAST));
        cells.put(DictionaryColumn.TEXT_VALIDATION_MAX, bound("end", MOST));
        cells.put(DictionaryColumn.BRANCHING_LOGIC, logic("relevant").orElse(""));
        cells.put(DictionaryColumn.REQUIRED_FIELD, item.cell("required").matches("(?i)yes|true|true\\(\\)") ? "y" : "");
        return cells;
    }

    /** Returns the label; an unlabelled or calculated field has its name. */
    private String label() {
        return item.label().byLanguage().getOrDefault(language, item.name());
    }

    private String type() {
        return item.question().map(this::type).orElse("text");
    }

    private String type(QuestionType type) {
        return switch (type.dataType()) {
            case SINGLE_CHOICE ->
                ownChoices().isEmpty() ? "text" : item.hasAppearance("minimal") ? "dropdown" : "radio";
            case MULTIPLE_CHOICE -> ownChoices().isEmpty() ? "text" : "checkbox";
            case RANGE -> "slider";
            case NOTE -> "descriptive";
            case CALCULATION -> logic("calculation").isPresent() ? "calc" : "text";
            case FILE -> "file";
            case FREE_TEXT -> item.hasAppearance("multiline") ? "notes" : "text";
            case STRING, INTEGER, DECIMAL, DATE, TIME, DATE_TIME -> "text";
        };
    }

    private List<FormChoice> ownChoices() {
        return form.choices().getOrDefault(item.list(), List.of());
    }

    private String choicesOrCalculation() {
        if (type().equals("calc")) {
            return logic("calculation").orElse("");
        }
        return Set.of("radio", "dropdown", "checkbox").contains(type())
                ? ownChoices().stream().map(this::choice).collect(Collectors.joining(" | "))
                : "";
    }

    private String choice(FormChoice choice) {
        String label = choice.label().byLanguage().getOrDefault(language, choice.name());
        return choice.name() + ", " + label.replace('|', '/').replaceAll("\\s+", " ");
    }

    private String validation() {
        return item.question().map(FieldCellWriter::validation).orElse("");
    }

    private static String validation(QuestionType type) {
        return switch (type.dataType()) {
            case INTEGER -> "integer";
            case DECIMAL, RANGE -> "number";
            case DATE -> "date_ymd";
            case DATE_TIME -> "datetime_ymd";
            case TIME -> "time";
            case FREE_TEXT, STRING, SINGLE_CHOICE, MULTIPLE_CHOICE, NOTE, CALCULATION, FILE -> "";
        };
    }

    private String bound(String parameter, Pattern limit) {
        if (item.hasType(QuestionType.RANGE)) {
            return item.parameters().getOrDefault(parameter, parameter.equals("start") ? "1" : "10");
        }
        Matcher matcher = limit.matcher(item.cell("constraint"));
        boolean checked = !validation().isEmpty();
        if (!checked || !matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private Optional<String> logic(String column) {
        return item.cell(column).isEmpty()
                ? Optional.empty()
                : BranchingLogic.toRedcap(item.cell(column), name -> names.getOrDefault(name, name), multiple);
    }
}
