package org.vpip.instruments.study.answer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.response.ResponseState;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.wording.Language;

/**
 * A check of the answers of one row by the rules of their instrument: relevance, constraints, offered choices and the
 * ranges of scales. The rules are evaluated as on the web page; those that a row does not decide are not checked.
 */
final class AnswerRuleCheck {
    private static final ZonedDateTime NO_TIME = ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Instrument instrument;
    private final List<RuledItem> ruled;

    /** An item outside repeats with rules of its own or of the groups around it. */
    private record RuledItem(Item item, List<Expression> rules) {}

    AnswerRuleCheck(Instrument instrument) {
        this.instrument = instrument;
        this.ruled = instrument.sections().stream()
                .filter(section -> section.repeated().isEmpty())
                .flatMap(section -> section.items().stream().map(item -> ruled(section, item)))
                .filter(item -> !item.rules().isEmpty())
                .toList();
    }

    private static RuledItem ruled(Section section, Item item) {
        boolean asked = item.kind().isAnswered() && item.kind().isShown();
        Stream<Expression> own = Stream.of(ItemRule.RELEVANT, ItemRule.CONSTRAINT, ItemRule.CHOICE_FILTER)
                .flatMap(rule -> item.rules().of(rule).stream());
        return new RuledItem(
                item, asked ? Stream.concat(section.relevant().stream(), own).toList() : List.of());
    }

    /** Reports the answers that the page would not have accepted or not have asked for. */
    void check(RowFieldReader fields, Map<ItemId, Answer> answers, @Nullable OffsetDateTime submitted) {
        if (ruled.isEmpty()) {
            return;
        }
        Map<String, String> raw = new HashMap<>();
        answers.forEach((id, answer) -> raw.put(id.value(), raw(id, answer)));
        ResponseState state = new ResponseState(
                asStored(raw),
                raw,
                Language.ENGLISH,
                submitted == null ? NO_TIME : submitted.toZonedDateTime(),
                new SplittableRandom(0));
        RuleEvidence evidence = new RuleEvidence(instrument, raw, submitted);
        for (RuledItem rule : ruled) {
            Answer answer = answers.get(rule.item().id());
            if (answer != null && !(answer instanceof Answer.MissingAnswer) && evidence.decides(rule.rules())) {
                check(
                        fields,
                        rule.item(),
                        state,
                        raw.getOrDefault(rule.item().id().value(), ""));
            }
        }
    }

    private void check(RowFieldReader fields, Item item, ResponseState state, String raw) {
        String column = item.id().value();
        ItemInstance slot = ItemInstance.of(item);
        if (!state.isAsked(slot)) {
            fields.report(ProblemCode.ANSWER_NOT_ASKED, column, fields.text(column));
        } else if (item.choices() == null || !item.choices().isOpen()) {
            checkOffered(fields, item, state, raw);
        }
    }

    private static void checkOffered(RowFieldReader fields, Item item, ResponseState state, String raw) {
        ItemInstance slot = ItemInstance.of(item);
        String column = item.id().value();
        List<String> offered = state.choices(slot).stream().map(Choice::name).toList();
        if (item.kind().hasChoices() && !offered.containsAll(List.of(raw.split(" ")))) {
            fields.report(ProblemCode.CHOICE_NOT_OFFERED, column, fields.text(column), String.join(", ", offered));
        } else if (!state.accepts(slot, raw)) {
            String constraint = item.rules()
                    .of(ItemRule.CONSTRAINT)
                    .map(Expression::toString)
                    .orElse("");
            fields.report(ProblemCode.CONSTRAINT_NOT_MET, column, fields.text(column), constraint);
        }
    }

    /** Returns the answer as the page would have it; blank for a missing one that is no choice. */
    private String raw(ItemId id, Answer answer) {
        if (answer instanceof Answer.NumberAnswer number) {
            return Numeral.write(number.value());
        }
        if (answer instanceof Answer.ChoiceAnswer chosen) {
            return String.join(" ", chosen.names());
        }
        return answer instanceof Answer.TextAnswer text
                ? text.text()
                : offeredCode(id, ((Answer.MissingAnswer) answer).code());
    }

    private String offeredCode(ItemId id, MissingCode code) {
        String written = String.valueOf(code.code());
        return instrument
                .item(id)
                .flatMap(item -> Optional.ofNullable(item.choices()))
                .flatMap(choices -> choices.named(written))
                .map(Choice::name)
                .orElse("");
    }

    /** Returns the instrument in which stored calculations count as they are. */
    private Instrument asStored(Map<String, String> raw) {
        return instrument.withItems(item -> item.kind() == ItemKind.CALCULATE
                        && !raw.getOrDefault(item.id().value(), "").isEmpty()
                ? item.asHidden()
                : item);
    }

    /** Reports numbers outside the range of a scale of their item. */
    void checkScales(RowFieldReader fields, Map<ItemId, Answer> answers) {
        for (Scale scale : instrument.scales()) {
            for (ItemId id : scale.items()) {
                OptionalDouble number = answers.get(id) instanceof Answer.NumberAnswer quantity
                        ? OptionalDouble.of(quantity.value())
                        : OptionalDouble.empty();
                if (number.isPresent() && !scale.scoring().includes(number.getAsDouble())) {
                    fields.report(
                            ProblemCode.OUTSIDE_SCALE,
                            id.value(),
                            fields.text(id.value()),
                            Numeral.write(scale.minimum()),
                            Numeral.write(scale.maximum()),
                            scale.id());
                }
            }
        }
    }
}
