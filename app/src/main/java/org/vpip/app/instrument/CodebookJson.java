package org.vpip.app.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.codebook.Codebook;
import org.vpip.instruments.codebook.CodebookVariable;
import org.vpip.instruments.wording.Wording;

/** A codebook as a Frictionless table schema, with texts in both languages. */
final class CodebookJson {
    private CodebookJson() {}

    static Map<String, Object> of(Codebook codebook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", codebook.instrument().id().value());
        json.put("title", wording(codebook.instrument().title()));
        json.put("version", codebook.instrument().version());
        json.put(
                "fields", codebook.variables().stream().map(CodebookJson::field).toList());
        List<String> missing = codebook.variables().stream()
                .flatMap(variable -> variable.coding().missing().stream())
                .map(CodebookVariable.ValueLabel::code)
                .distinct()
                .sorted()
                .toList();
        json.put("missingValues", missing);
        json.put("primaryKey", List.of("participant", "wave"));
        return json;
    }

    private static Map<String, Object> field(CodebookVariable variable) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", variable.name());
        json.put("title", variable.label().english());
        json.put("type", type(variable));
        json.put("label", wording(variable.label()));
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (!variable.coding().values().isEmpty() && !variable.type().name().equals("select_multiple")) {
            constraints.put(
                    "enum",
                    variable.coding().values().stream()
                            .map(CodebookVariable.ValueLabel::code)
                            .toList());
        }
        variable.coding().minimum().ifPresent(value -> constraints.put("minimum", value));
        variable.coding().maximum().ifPresent(value -> constraints.put("maximum", value));
        constraints.put("required", variable.rule().required());
        json.put("constraints", constraints);
        json.put(
                "categories",
                variable.coding().values().stream().map(CodebookJson::value).toList());
        json.put(
                "missing",
                variable.coding().missing().stream().map(CodebookJson::value).toList());
        if (!variable.rule().relevant().isEmpty()) {
            json.put("relevant", variable.rule().relevant());
        }
        json.put("scales", variable.use().scales());
        json.put("reversedIn", variable.use().reversed());
        return json;
    }

    private static String type(CodebookVariable variable) {
        return switch (variable.type().name()) {
            case "integer" -> "integer";
            case "decimal", "range", "score" -> "number";
            case "date" -> "date";
            case "time" -> "time";
            case "date_time" -> "datetime";
            default -> "string";
        };
    }

    private static Map<String, Object> value(CodebookVariable.ValueLabel value) {
        return Map.of("value", value.code(), "label", wording(value.label()));
    }

    private static Map<String, String> wording(Wording wording) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("en", wording.english());
        json.put("fr", wording.french());
        return json;
    }
}
