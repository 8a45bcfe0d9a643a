package org.vpip.app.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.instruments.redcap.DataDictionary;
import org.vpip.instruments.redcap.DictionaryField;

/** A data dictionary as JSON for other programs. */
final class DictionaryJson {
    private DictionaryJson() {}

    static Map<String, Object> of(DataDictionary dictionary) {
        List<DictionaryField> fields = dictionary.fields();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", true);
        json.put("fieldCount", fields.size());
        json.put("forms", dictionary.forms());
        json.put("countsByType", counts(fields, DictionaryField::type));
        json.put("countsByValidation", counts(fields, DictionaryField::validation));
        json.put("required", count(fields, DictionaryField::isRequired));
        json.put("identifiers", count(fields, DictionaryField::isIdentifier));
        json.put("withBranching", count(fields, field -> !field.branching().isEmpty()));
        json.put("matrixGroups", dictionary.matrixGroups());
        json.put(
                "checkboxColumns",
                fields.stream()
                        .filter(field -> field.type().equals("checkbox"))
                        .mapToInt(field -> field.choices().size())
                        .sum());
        json.put("fields", fields.stream().map(DictionaryJson::field).toList());
        return json;
    }

    private static long count(List<DictionaryField> fields, Predicate<DictionaryField> counted) {
        return fields.stream().filter(counted).count();
    }

    private static Map<String, Long> counts(List<DictionaryField> fields, Function<DictionaryField, String> key) {
        return fields.stream()
                .filter(field -> !key.apply(field).isEmpty())
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Object> field(DictionaryField field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("form", field.form());
        json.put("type", field.type());
        json.put("label", field.label());
        put(
                json,
                "choices",
                field.choices().stream()
                        .map(choice -> List.of(choice.code(), choice.label()))
                        .toList());
        put(json, "calculation", field.calculation());
        put(json, "sliderLabels", field.sliderLabels());
        put(json, "sql", field.sql());
        put(json, "sectionHeader", field.sectionHeader());
        put(json, "note", field.note());
        put(json, "validation", field.validation());
        put(json, "min", field.minimum());
        put(json, "max", field.maximum());
        put(json, "branching", field.branching());
        put(
                json,
                "branchingFields",
                field.branchingFields().stream()
                        .map(named -> pair(named.field(), named.code()))
                        .toList());
        put(json, "questionNumber", field.questionNumber());
        put(json, "matrixGroup", field.matrixGroup());
        put(json, "annotation", field.annotation());
        put(json, "alignment", field.alignment());
        put(json, "identifier", field.isIdentifier());
        put(json, "required", field.isRequired());
        put(json, "matrixRanking", field.isRanked());
        return json;
    }

    /** Returns a field with its code, or with null for a blank one. */
    private static List<Object> pair(String field, String code) {
        return Arrays.asList(field, code.isEmpty() ? null : code);
    }

    private static void put(Map<String, Object> json, String key, Object value) {
        boolean blank = value.equals("") || value.equals(false) || (value instanceof List<?> list && list.isEmpty());
        if (!blank) {
            json.put(key, value);
        }
    }
}
