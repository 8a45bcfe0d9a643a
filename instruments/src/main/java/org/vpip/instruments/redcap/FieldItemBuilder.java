package org.vpip.instruments.redcap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;

/**
 * A builder of a question from the columns of a field. Properties without a column of the standard go into columns
 * whose names begin with {@code x_redcap_}.
 *
 * @param language of the field's texts
 */
record FieldItemBuilder(DictionaryField field, String language) {
    FormItem at(String parent) {
        return new FormItem(
                field.name(),
                parent + "/" + field.name(),
                FormItem.FormItemKind.QUESTION,
                type(),
                list(),
                false,
                new FormCells(texts(), cells(), parameters()));
    }

    private QuestionType type() {
        return switch (field.type()) {
            case "notes" -> QuestionType.TEXT;
            case "radio", "dropdown", "yesno", "truefalse" -> QuestionType.SELECT_ONE;
            case "checkbox" -> QuestionType.SELECT_MULTIPLE;
            case "slider" -> QuestionType.RANGE;
            case "descriptive" -> QuestionType.NOTE;
            case "calc" -> calculation().isPresent() ? QuestionType.CALCULATE : QuestionType.HIDDEN;
            case "file" -> field.validation().equals("signature") ? QuestionType.IMAGE : QuestionType.FILE;
            case "sql" -> QuestionType.HIDDEN;
            default -> validated();
        };
    }

    private QuestionType validated() {
        String validation = field.validation();
        if (validation.startsWith("datetime")) {
            return QuestionType.DATE_TIME;
        }
        if (validation.startsWith("date_")) {
            return QuestionType.DATE;
        }
        if (validation.startsWith("number")) {
            return QuestionType.DECIMAL;
        }
        return switch (validation) {
            case "integer" -> QuestionType.INTEGER;
            case "time" -> QuestionType.TIME;
            default -> QuestionType.TEXT;
        };
    }

    private String list() {
        return switch (field.type()) {
            case "yesno" -> "yesno";
            case "truefalse" -> "truefalse";
            default -> field.choices().isEmpty() ? "" : field.name();
        };
    }

    List<FormChoice> choices() {
        return field.choices().stream()
                .map(choice -> new FormChoice(
                        choice.code(), new MultilingualText(Map.of(language, choice.label())), Map.of(), Map.of()))
                .toList();
    }

    private Map<String, MultilingualText> texts() {
        Map<String, MultilingualText> texts = new LinkedHashMap<>();
        texts.put("label", new MultilingualText(Map.of(language, field.label())));
        texts.put("hint", new MultilingualText(Map.of(language, field.note())));
        texts.values().removeIf(MultilingualText::isEmpty);
        return texts;
    }

    private Optional<String> calculation() {
        return BranchingLogic.toXlsForm(field.calculation());
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        Optional<String> relevant = BranchingLogic.toXlsForm(field.branching());
        cells.put("relevant", relevant.orElse(""));
        cells.put("x_redcap_branching", relevant.isPresent() ? "" : field.branching());
        cells.put("required", field.isRequired() ? "yes" : "");
        cells.put("constraint", constraint());
        cells.put("calculation", calculation().orElse(""));
        cells.put("x_redcap_calculation", calculation().isPresent() ? "" : field.calculation());
        cells.put("appearance", appearance());
        cells.put("x_redcap_sql", field.sql());
        cells.put("x_redcap_identifier", field.isIdentifier() ? "y" : "");
        cells.put("x_redcap_question_number", field.questionNumber());
        cells.put("x_redcap_alignment", field.alignment());
        cells.put("x_redcap_validation", keptValidation());
        cells.put("x_redcap_slider_labels", String.join(" | ", field.sliderLabels()));
        cells.put("x_redcap_annotation", FieldAnnotation.others(field.annotation()));
        cells.values().removeIf(String::isBlank);
        return cells;
    }

    private String appearance() {
        return switch (field.type()) {
            case "notes" -> "multiline";
            case "dropdown" -> "minimal";
            default -> "";
        };
    }

    /** Returns a text validation without an XLSForm type, such as one of e-mail addresses. */
    private String keptValidation() {
        boolean said = field.validation().equals("integer")
                || field.validation().equals("number")
                || field.validation().equals("date_ymd")
                || field.validation().equals("datetime_ymd")
                || field.validation().equals("time");
        return said ? "" : field.validation();
    }

    private String constraint() {
        if (field.type().equals("slider")) {
            return "";
        }
        boolean day = field.validation().startsWith("date");
        String least = bound(field.minimum(), " >= ", day);
        String most = bound(field.maximum(), " <= ", day);
        return least.isEmpty() || most.isEmpty() ? least + most : least + " and " + most;
    }

    private static String bound(String value, String sign, boolean day) {
        if (value.isEmpty() || !value.matches("[0-9.:T -]+")) {
            return "";
        }
        return "." + sign + (day ? "date('" + value + "')" : value);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (field.type().equals("slider")) {
            parameters.put("start", field.minimum().isEmpty() ? "0" : field.minimum());
            parameters.put("end", field.maximum().isEmpty() ? "100" : field.maximum());
            parameters.put("step", "1");
        }
        return parameters;
    }
}
