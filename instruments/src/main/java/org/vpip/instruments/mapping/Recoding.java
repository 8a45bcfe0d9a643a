package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;

/**
 * The recoding of foreign cells: rules with a source_value first, then codes or labels of choices.
 *
 * @param codings form of the answers, by column; a column without an entry stays as it is
 */
record Recoding(List<MappingRule> rules, Map<String, ChoiceCoding> codings) {
    /** Creates a recoding before the form of the answers is known. */
    Recoding(List<MappingRule> rules) {
        this(rules, Map.of());
    }

    Recoding {
        rules = rules.stream().filter(MappingRule::isRecoding).toList();
        codings = Map.copyOf(codings);
    }

    /** Returns the key of a column of the file and its target. */
    static String key(MappingRule reading) {
        return reading.sourceColumn() + "\n" + reading.target();
    }

    boolean isRecoded(MappingRule reading, String cell) {
        return rule(reading, cell).isPresent();
    }

    String recode(MappingRule reading, String cell, @Nullable ChoiceList choices) {
        Optional<MappingRule> rule = rule(reading, cell);
        if (rule.isPresent()) {
            return rule.get().row().get("target_value");
        }
        ChoiceCoding coding = codings.get(key(reading));
        return choices == null || coding == null
                ? cell
                : coding.code(cell, choices).orElse(cell);
    }

    private Optional<MappingRule> rule(MappingRule reading, String cell) {
        Optional<MappingRule> own = rules.stream()
                .filter(rule -> rule.sourceColumn().equals(reading.sourceColumn()))
                .filter(rule ->
                        rule.target().equals(reading.target()) || rule.target().equals(MappingRule.ANY))
                .filter(rule -> matches(rule, cell))
                .findFirst();
        return own.or(() -> rules.stream()
                .filter(MappingRule::isForAnyColumn)
                .filter(rule ->
                        rule.target().equals(MappingRule.ANY) || rule.target().equals(reading.target()))
                .filter(rule -> matches(rule, cell))
                .findFirst());
    }

    private static boolean matches(MappingRule rule, String cell) {
        return rule.row().get("source_value").equalsIgnoreCase(cell);
    }
}
