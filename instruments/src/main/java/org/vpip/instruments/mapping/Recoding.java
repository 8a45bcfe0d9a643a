package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.wording.Language;

/** The recoding of foreign cells: rules with a source_value first, then codes and labels of choices. */
record Recoding(List<MappingRule> rules) {
    Recoding {
        rules = rules.stream().filter(MappingRule::isRecoding).toList();
    }

    String recode(MappingRule reading, String cell, @Nullable ChoiceList choices) {
        Optional<MappingRule> rule = rule(reading, cell);
        if (rule.isPresent()) {
            return rule.get().row().get("target_value");
        }
        return choices == null ? cell : code(cell, choices);
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

    private static String code(String cell, ChoiceList choices) {
        if (choices.named(cell).isPresent()) {
            return cell;
        }
        String wanted = plain(cell);
        for (Choice choice : choices.choices()) {
            for (Language language : Language.values()) {
                if (plain(choice.label().in(language)).equals(wanted)) {
                    return choice.name();
                }
            }
        }
        return cell;
    }

    /** Normalizes case, curly apostrophes and kinds of spaces for comparison. */
    private static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replaceAll("[\\s\u00A0\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
