package org.vpip.instruments.study.answer;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.ItemRule;

/**
 * The evidence of one row on the rules of its instrument. A rule about the present time needs the time of submission. A
 * rule that draws a random number, itself or through another question, needs the stored result.
 *
 * @param raw stored answers by item
 * @param submitted null when unknown
 */
record RuleEvidence(
        Instrument instrument,
        Map<String, String> raw,
        @Nullable OffsetDateTime submitted) {
    private static final Pattern CLOCK = Pattern.compile("\\b(today|now)\\s*\\(");
    private static final Pattern RANDOM = Pattern.compile("\\b(random|once|uuid)\\s*\\(");

    /** Returns whether the row decides each of the rules. */
    boolean decides(List<Expression> rules) {
        return decides(rules.stream(), new HashSet<>());
    }

    private boolean decides(Stream<Expression> rules, Set<String> seen) {
        return rules.allMatch(rule -> decidesAlone(rule)
                && rule.names().stream().filter(seen::add).allMatch(name -> decides(behind(name), seen)));
    }

    private boolean decidesAlone(Expression rule) {
        String text = rule.toString();
        return !RANDOM.matcher(text).find()
                && (submitted != null || !CLOCK.matcher(text).find());
    }

    /** Returns the rules on which the value of a question rests. */
    private Stream<Expression> behind(String name) {
        return instrument.sections().stream()
                .flatMap(section -> section.items().stream()
                        .filter(item -> item.id().value().equals(name))
                        .flatMap(item -> Stream.concat(conditions(section, item), calculation(item))));
    }

    private static Stream<Expression> conditions(Section section, Item item) {
        return Stream.concat(section.relevant().stream(), item.rules().of(ItemRule.RELEVANT).stream());
    }

    private Stream<Expression> calculation(Item item) {
        boolean stored = !raw.getOrDefault(item.id().value(), "").isEmpty();
        return item.kind() == ItemKind.CALCULATE && !stored
                ? item.rules().of(ItemRule.CALCULATION).stream()
                : Stream.empty();
    }
}
