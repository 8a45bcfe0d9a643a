package org.vpip.instruments.response;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.AnswerType;
import org.vpip.instruments.expression.Conversions;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.ExpressionException;
import org.vpip.instruments.expression.Surroundings;
import org.vpip.instruments.expression.Value;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.MissingCode;
import org.vpip.instruments.instrument.Rule;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.wording.Language;

/**
 * What somebody has answered so far, and so what the rules of the instrument ask next. An item that is not asked counts as
 * blank, whatever was answered before. A rule that has no value asks rather than hides. Not thread-safe.
 */
public final class AnswersSoFar implements Surroundings {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, String> raw;
    private final Language language;
    private final ZonedDateTime now;
    private final RandomGenerator random;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private Value here = Value.BLANK;

    /** @param raw answers by item, as they were typed */
    public AnswersSoFar(
            Instrument instrument,
            Map<String, String> raw,
            Language language,
            ZonedDateTime now,
            RandomGenerator random) {
        this.raw = Map.copyOf(raw);
        this.language = language;
        this.now = now;
        this.random = random;
        for (Section section : instrument.sections()) {
            for (Item item : section.items()) {
                items.putIfAbsent(item.id().value(), item);
                sections.putIfAbsent(item.id().value(), section);
            }
        }
    }

    /** Whether the conditions of the item and of every group around it hold. */
    public boolean asks(Item item) {
        Section section = sections.get(item.id().value());
        List<Expression> around = section == null ? List.of() : section.relevant();
        return around.stream().allMatch(this::holds)
                && item.rules().of(Rule.RELEVANT).stream().allMatch(this::holds);
    }

    /** Whether the item's constraint lets that answer pass; a blank one always does. */
    public boolean accepts(Item item, String answer) {
        Optional<Expression> constraint = item.rules().of(Rule.CONSTRAINT);
        if (constraint.isEmpty() || answer.isBlank()) {
            return true;
        }
        here = value(item, answer);
        boolean accepted = holds(constraint.get());
        here = Value.BLANK;
        return accepted;
    }

    /** Whether the item must be answered. */
    public boolean requires(Item item) {
        return item.required() || item.rules().of(Rule.REQUIRED).stream().anyMatch(rule -> isTrue(rule, false));
    }

    /** A text with what was answered in the place of each {@code ${name}}: labels of choices, and dots for nothing. */
    public String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(told(found.group(1))));
    }

    private String told(String name) {
        String answer = Conversions.toText(answer(name).orElse(Value.BLANK));
        if (answer.isBlank()) {
            return "…";
        }
        return Arrays.stream(answer.split(" "))
                .map(word -> choiceLabel(name, word))
                .reduce((one, other) -> one.isPresent() && other.isPresent()
                        ? Optional.of(one.get() + ", " + other.get())
                        : Optional.empty())
                .flatMap(labels -> labels)
                .orElse(answer);
    }

    /**
     * What is stored when somebody is done, beside the answers: results of calculations, and that an item was skipped by the
     * rules, in the place of whatever was answered before it was. A text that was skipped is blank.
     */
    public Map<String, String> settled() {
        Map<String, String> settled = new LinkedHashMap<>();
        for (Item item : items.values()) {
            String id = item.id().value();
            if (item.kind() == ItemKind.CALCULATE) {
                settled.put(id, Conversions.toText(answer(id).orElse(Value.BLANK)));
            } else if (item.kind().isShown() && item.kind().isAnswered() && !asks(item)) {
                boolean text = item.kind() == ItemKind.TEXT;
                settled.put(id, text ? "" : String.valueOf(MissingCode.SKIPPED_BY_LOGIC.code()));
            }
        }
        return settled;
    }

    private boolean holds(Expression rule) {
        return isTrue(rule, true);
    }

    private boolean isTrue(Expression rule, boolean otherwise) {
        try {
            return rule.isTrue(this);
        } catch (ExpressionException e) {
            return otherwise;
        }
    }

    @Override
    public Optional<Value> answer(String name) {
        Item item = items.get(name);
        if (item == null) {
            return Optional.of(Value.BLANK);
        }
        Value found = known.get(name);
        if (found == null && underWay.add(name)) {
            found = asks(item) ? value(item) : Value.BLANK;
            known.put(name, found);
            underWay.remove(name);
        }
        return Optional.of(found == null ? Value.BLANK : found);
    }

    private Value value(Item item) {
        Optional<Expression> calculation = item.rules().of(Rule.CALCULATION);
        String written = raw.getOrDefault(item.id().value(), "");
        if (item.kind() != ItemKind.CALCULATE || calculation.isEmpty()) {
            return value(item, written);
        }
        try {
            return Value.of(calculation.get().stored(this));
        } catch (ExpressionException e) {
            return Value.BLANK;
        }
    }

    private Value value(Item item, String written) {
        try {
            return type(item.kind()).read(written, now.getZone());
        } catch (ExpressionException e) {
            return Value.BLANK;
        }
    }

    private static AnswerType type(ItemKind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL, RANGE -> AnswerType.NUMBER;
            case DATE -> AnswerType.DAY;
            case DATE_TIME -> AnswerType.MOMENT;
            default -> AnswerType.TEXT;
        };
    }

    @Override
    public Value answer(String name, String repeat, int instance) {
        return instance == 1 ? answer(name).orElse(Value.BLANK) : Value.BLANK;
    }

    @Override
    public Value here() {
        return here;
    }

    @Override
    public Optional<String> choiceLabel(String question, String choice) {
        Item item = items.get(question);
        @Nullable ChoiceList list = item == null ? null : item.choices();
        return Optional.ofNullable(list)
                .flatMap(known -> known.named(choice))
                .map(found -> found.label().in(language));
    }

    @Override
    public ZonedDateTime now() {
        return now;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }
}
