package org.vpip.instruments.response;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.vpip.instruments.expression.AnswerSource;
import org.vpip.instruments.expression.EvaluationContext;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.RepeatGroup;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.wording.Language;

/**
 * The answers of one respondent so far, and what the rules of the instrument ask next. An item that is not asked counts
 * as blank, whatever its earlier answer. A rule without a value asks rather than hides. Not thread-safe.
 */
public final class ResponseState implements AnswerSource {
    private final Instrument instrument;
    private final InstrumentIndex index;
    private final Map<String, String> raw;
    private final Language language;
    private final ZonedDateTime now;
    private final RandomGenerator random;
    private final Predicate<Item> seen;
    private final Map<String, ExpressionValue> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /**
     * @param raw answers by {@link ItemInstance#key()}, as typed
     * @param seen items that the person can see at all, whatever the rules say
     */
    public ResponseState(
            Instrument instrument,
            Map<String, String> raw,
            Language language,
            ZonedDateTime now,
            RandomGenerator random,
            Predicate<Item> seen) {
        this.instrument = instrument;
        this.raw = Map.copyOf(raw);
        this.language = language;
        this.now = now;
        this.random = random;
        this.seen = seen;
        this.index = new InstrumentIndex(instrument);
    }

    /** Creates the state of a respondent who sees every item. */
    public ResponseState(
            Instrument instrument,
            Map<String, String> raw,
            Language language,
            ZonedDateTime now,
            RandomGenerator random) {
        this(instrument, raw, language, now, random, item -> true);
    }

    /** Returns whether the conditions of the item and of every group around it hold. */
    public boolean isAsked(ItemInstance slot) {
        Section section = index.section(slot.item().id()).orElse(null);
        if (section == null || !seen.test(slot.item()) || slot.instance() > instanceCount(section)) {
            return false;
        }
        EvaluationContext context = context(slot);
        return section.relevant().stream().allMatch(context::isTrue)
                && slot.item().rules().of(ItemRule.RELEVANT).stream().allMatch(context::isTrue);
    }

    /** Returns how often a section is asked at present: once, or as often as its repeat. */
    public int instanceCount(Section section) {
        return section.repeated().map(this::instanceCount).orElse(1);
    }

    /** Returns the number of instances of a repeat; at least 1 where the respondent decides. */
    public int instanceCount(RepeatGroup repeat) {
        Expression count = repeat.fixedCount().orElse(null);
        double wanted = count == null
                ? Math.max(
                        1,
                        ValueConversions.toNumber(
                                ExpressionValue.of(raw.getOrDefault(ItemInstance.countKey(repeat.name()), "1"))))
                : context("", 0).number(count);
        return wanted >= 1 ? (int) Math.min(wanted, index.limit(repeat)) : 0;
    }

    /** Returns whether the answer meets the item's constraint, evaluated to its end; a blank one always does. */
    public boolean accepts(ItemInstance slot, String answer) {
        Optional<Expression> constraint = slot.item().rules().of(ItemRule.CONSTRAINT);
        if (answer.isBlank()) {
            return true;
        }
        boolean offered = slot.item().rules().of(ItemRule.CHOICE_FILTER).isEmpty() || offers(slot, answer);
        EvaluationContext context = context(slot).about(value(slot.item(), answer));
        return offered && constraint.stream().allMatch(context::isKept);
    }

    private boolean offers(ItemInstance slot, String answer) {
        Set<String> offered = new HashSet<>();
        choices(slot).forEach(choice -> offered.add(choice.name()));
        return offered.containsAll(List.of(answer.strip().split("\\s+")));
    }

    /** Returns the choices that pass the item's filter; none for an item without choices. */
    public List<Choice> choices(ItemInstance slot) {
        ChoiceList list = slot.item().choices();
        List<Choice> all = list == null ? List.of() : list.choices();
        Optional<Expression> filter = slot.item().rules().of(ItemRule.CHOICE_FILTER);
        return all.stream()
                .filter(choice -> filter.stream().allMatch(context(slot).filtering(choice.columns())::isTrue))
                .toList();
    }

    /** Returns the current answer or calculated value as text; blank for none and for an item that is not asked. */
    public String answerTo(ItemInstance slot) {
        return ValueConversions.toText(value(slot));
    }

    public boolean isRequired(ItemInstance slot) {
        return slot.item().required()
                || slot.item().rules().of(ItemRule.REQUIRED).stream()
                        .anyMatch(rule -> context(slot).isTrue(rule, false));
    }

    /** Returns a text with answers in place of each {@code ${name}}: labels of choices, and dots for a blank. */
    public String pipedText(String text, ItemInstance slot) {
        return context(slot).filled(text);
    }

    /** Returns a text of a section with answers in place of each {@code ${name}}, for one instance. */
    public String pipedText(String text, Section section, int time) {
        return context(section.repeatName(), section.repeated().isPresent() ? time : 0)
                .filled(text);
    }

    /**
     * Returns the values stored at the end in addition to the answers. These are the results of calculations, and codes
     * for items that the rules skipped or never showed. A skipped text is blank, and so is an answer in an instance
     * that no longer exists.
     */
    public Map<String, String> resolvedAnswers() {
        return new FinalAnswers(instrument, this, seen).replacing(raw);
    }

    @Override
    public Optional<ExpressionValue> answer(String name, EvaluationContext context) {
        Item item = index.item(name).orElse(null);
        if (item == null) {
            return Optional.of(index.repeat(name)
                    .map(group -> instances(group, instance -> ExpressionValue.of("instance")))
                    .orElse(ExpressionValue.BLANK));
        }
        Optional<RepeatGroup> repeat = index.section(item.id()).flatMap(Section::repeated);
        if (repeat.isEmpty()) {
            return Optional.of(value(ItemInstance.of(item)));
        }
        if (repeat.get().name().equals(context.repeat())) {
            return Optional.of(value(new ItemInstance(item, context.instance())));
        }
        return Optional.of(instances(repeat.get(), instance -> value(new ItemInstance(item, instance))));
    }

    private ExpressionValue instances(RepeatGroup repeat, IntFunction<ExpressionValue> content) {
        return new ExpressionValue.NodeSetValue(IntStream.rangeClosed(1, instanceCount(repeat))
                .mapToObj(content)
                .toList());
    }

    @Override
    public ExpressionValue answer(String name, String repeat, int instance) {
        return index.item(name)
                .map(item -> value(new ItemInstance(item, instance)))
                .orElse(ExpressionValue.BLANK);
    }

    private ExpressionValue value(ItemInstance slot) {
        String key = slot.key();
        ExpressionValue found = known.get(key);
        if (found == null && underWay.add(key)) {
            found = isAsked(slot) ? evaluated(slot) : ExpressionValue.BLANK;
            known.put(key, found);
            underWay.remove(key);
        }
        return found == null ? ExpressionValue.BLANK : found;
    }

    private ExpressionValue evaluated(ItemInstance slot) {
        Optional<Expression> calculation = slot.item().rules().of(ItemRule.CALCULATION);
        if (slot.item().kind() != ItemKind.CALCULATE || calculation.isEmpty()) {
            return value(slot.item(), raw.getOrDefault(slot.key(), ""));
        }
        try {
            return ExpressionValue.of(calculation.get().stored(context(slot)));
        } catch (ExpressionException e) {
            return ExpressionValue.BLANK;
        }
    }

    private ExpressionValue value(Item item, String written) {
        try {
            return item.kind().answerType().read(written, now.getZone());
        } catch (ExpressionException e) {
            return ExpressionValue.BLANK;
        }
    }

    @Override
    public Optional<String> choiceLabel(String question, String choice) {
        return index.item(question)
                .flatMap(item -> Optional.ofNullable(item.choices()))
                .flatMap(all -> all.named(choice))
                .map(found -> found.label().in(language));
    }

    private EvaluationContext context(ItemInstance slot) {
        return context(index.section(slot.item().id()).map(Section::repeatName).orElse(""), slot.instance());
    }

    private EvaluationContext context(String repeat, int instance) {
        return EvaluationContext.of(this, now, random).in(repeat, instance);
    }
}
