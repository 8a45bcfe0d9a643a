package org.vpip.instruments.format.redcap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.ItemType;
import org.vpip.instruments.form.Texts;

/**
 * A field as a question of a form, by what its own columns say. What has no column of the standard goes into columns whose
 * names begin with {@code x_redcap_}.
 *
 * @param language under which the field's texts stand
 */
record FieldItem(Field field, String language) {
    FormItem at(String parent) {
        return new FormItem(
                field.name(),
                parent + "/" + field.name(),
                FormItem.Kind.QUESTION,
                type(),
                list(),
                false,
                new FormCells(texts(), cells(), parameters()));
    }

    private ItemType type() {
        return switch (field.type()) {
            case "notes" -> ItemType.TEXT;
            case "radio", "dropdown", "yesno", "truefalse" -> ItemType.SELECT_ONE;
            case "checkbox" -> ItemType.SELECT_MULTIPLE;
            case "slider" -> ItemType.RANGE;
            case "descriptive" -> ItemType.NOTE;
            case "calc" -> calculation().isPresent() ? ItemType.CALCULATE : ItemType.HIDDEN;
            case "file" -> field.validation().equals("signature") ? ItemType.IMAGE : ItemType.FILE;
            case "sql" -> ItemType.HIDDEN;
            default -> validated();
        };
    }

    private ItemType validated() {
        String validation = field.validation();
        if (validation.startsWith("datetime")) {
            return ItemType.DATE_TIME;
        }
        if (validation.startsWith("date_")) {
            return ItemType.DATE;
        }
        if (validation.startsWith("number")) {
            return ItemType.DECIMAL;
        }
        return switch (validation) {
            case "integer" -> ItemType.INTEGER;
            case "time" -> ItemType.TIME;
            default -> ItemType.TEXT;
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
                .map(choice ->
                        new FormChoice(choice.code(), new Texts(Map.of(language, choice.label())), Map.of(), Map.of()))
                .toList();
    }

    private Map<String, Texts> texts() {
        Map<String, Texts> texts = new LinkedHashMap<>();
        texts.put("label", new Texts(Map.of(language, field.label())));
        texts.put("hint", new Texts(Map.of(language, field.note())));
        texts.values().removeIf(Texts::isEmpty);
        return texts;
    }

    private Optional<String> calculation() {
        return Logic.toXlsForm(field.calculation());
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        Optional<String> relevant = Logic.toXlsForm(field.branching());
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
        cells.put("x_redcap_annotation", Annotation.others(field.annotation()));
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

    /** A check of the text that XLSForm has no type for, such as e-mail addresses. */
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
