package org.vpip.instruments.study.answer;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.instrument.answer.AnswerValidation.AcceptedAnswer;
import org.vpip.instruments.instrument.answer.AnswerValidation.RejectedAnswer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.study.table.RowFieldReader;

/**
 * A reader of the answers in the rows of one table. It enforces what the web page enforces, except that questions may
 * be unanswered: people skip questions, and data from other tools has gaps that no one can fill afterwards.
 */
public final class AnswerReader {
    private final Instrument instrument;
    private final Recodes recodes;
    private final List<Item> items;
    private final AnswerRuleCheck rules;

    public AnswerReader(Instrument instrument, Recodes recodes) {
        this.instrument = instrument;
        this.recodes = recodes;
        this.items = instrument.items().stream()
                .filter(item -> item.kind().isAnswered())
                .toList();
        this.rules = new AnswerRuleCheck(instrument);
    }

    /** Returns the ids of the items, which are the columns of the table. */
    public List<String> columns() {
        return items.stream().map(item -> item.id().value()).toList();
    }

    /**
     * Returns the accepted answers, recoded; reports the others.
     *
     * @param submitted for rules about the present time; null when unknown
     */
    public Map<ItemId, Answer> read(RowFieldReader fields, @Nullable OffsetDateTime submitted) {
        String version = fields.text("version");
        boolean current = version.isEmpty() || version.equals(instrument.version());
        if (!current && !recodes.containsVersion(instrument.id(), version)) {
            fields.report(ProblemCode.ANSWERS_OF_VERSION, "version", version, instrument.id(), instrument.version());
        }
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        Map<ItemId, Answer> recoded = new LinkedHashMap<>();
        for (Item item : items) {
            if (fields.row().sheet().hasColumn(item.id().value())) {
                readItem(item, fields, current ? instrument.version() : version, answers, recoded);
            }
        }
        if (current) {
            rules.check(fields, answers, submitted);
        }
        recoded.forEach(answers::put);
        rules.checkScales(fields, answers);
        return answers;
    }

    private void readItem(
            Item item,
            RowFieldReader fields,
            String version,
            Map<ItemId, Answer> answers,
            Map<ItemId, Answer> recoded) {
        String text = fields.text(item.id().value());
        Optional<AnswerValidation> replaced = recode(item, version, text);
        AnswerValidation own = item.read(text);
        AnswerValidation reading = replaced.orElse(own);
        if (reading instanceof RejectedAnswer refused) {
            fields.report(refused.code(), item.id().value(), refused.arguments().toArray());
            return;
        }
        if (own instanceof AcceptedAnswer accepted) {
            answers.put(item.id(), accepted.answer());
        }
        if (replaced.isPresent() && reading instanceof AcceptedAnswer accepted) {
            recoded.put(item.id(), accepted.answer());
        }
    }

    /** Returns the codes of a cell; only answers of several choices have more than one. */
    static List<String> codes(Item item, String text) {
        boolean several = item.kind() == ItemKind.SELECT_MULTIPLE || item.kind() == ItemKind.RANK;
        return several ? List.of(text.split("\\s+")) : List.of(text);
    }

    /** Returns the answer in the codes of the other version; empty when no code of the cell is replaced. */
    private Optional<AnswerValidation> recode(Item item, String version, String text) {
        List<String> codes = codes(item, text);
        List<String> names = new ArrayList<>();
        boolean any = false;
        for (String code : codes) {
            Optional<String> replacement = recodes.replacement(instrument.id(), item.id(), version, code);
            any |= replacement.isPresent();
            if (replacement.isEmpty() && item.read(code) instanceof RejectedAnswer refused) {
                return Optional.of(refused);
            }
            names.add(replacement.orElse(code));
        }
        return any ? Optional.of(answer(item, names)) : Optional.empty();
    }

    private static AnswerValidation answer(Item item, List<String> names) {
        List<String> kept = names.stream()
                .filter(name -> MissingCode.of(name).isEmpty())
                .distinct()
                .toList();
        if (kept.isEmpty()) {
            return new AcceptedAnswer(
                    new Answer.MissingAnswer(MissingCode.of(names.get(0)).orElseThrow()));
        }
        return item.kind().hasChoices()
                ? new AcceptedAnswer(new Answer.ChoiceAnswer(kept))
                : item.read(String.join(" ", kept));
    }
}
