package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.ExpertKey;
import org.vpip.instruments.study.ExpertKey.ExpertAnswer;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/** A reader of plan/expert_key.csv. Each row answers one question with choices; spaces separate several choices. */
final class ExpertKeyReader {
    private final List<Instrument> instruments;
    private final Optional<Set<WaveId>> waves;
    private final Problems problems;

    /** @param waves empty when the sheet of waves is missing: then none is called unknown */
    ExpertKeyReader(List<Instrument> instruments, Optional<Set<WaveId>> waves, Problems problems) {
        this.instruments = instruments;
        this.waves = waves;
        this.problems = problems;
    }

    ExpertKey read(Optional<Sheet> sheet) {
        return sheet.map(this::read).orElse(ExpertKey.NONE);
    }

    private ExpertKey read(Sheet sheet) {
        List<ExpertAnswer> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.EXPERT_KEY.rows(sheet, problems)) {
            String item = fields.required("item");
            String written = fields.required("answer");
            boolean known = waveIsKnown(fields);
            Optional<Instrument> instrument = instrument(fields);
            boolean complete = known && instrument.isPresent() && !item.isEmpty() && !written.isEmpty();
            if (complete && !seen.add(item + "\n" + fields.text("wave"))) {
                fields.report(ProblemCode.ID_TWICE, "item", item);
            } else if (complete) {
                entry(fields, instrument.get()).ifPresent(entries::add);
            }
        }
        return new ExpertKey(sheet, entries);
    }

    private Optional<Instrument> instrument(RowFieldReader fields) {
        String id = fields.required("instrument");
        Optional<Instrument> found = instruments.stream()
                .filter(instrument -> instrument.id().value().equals(id))
                .findFirst();
        if (found.isEmpty() && !id.isEmpty()) {
            fields.report(ProblemCode.UNKNOWN_INSTRUMENT, "instrument", id);
        }
        return found;
    }

    private boolean waveIsKnown(RowFieldReader fields) {
        return fields.text("wave").isEmpty()
                || ReferenceValidation.isKnown(fields, "wave", new WaveId(fields.text("wave")), waves);
    }

    private Optional<ExpertAnswer> entry(RowFieldReader fields, Instrument instrument) {
        Optional<Item> item = instrument
                .item(new ItemId(fields.text("item")))
                .filter(found -> found.kind() == ItemKind.SELECT_ONE || found.kind() == ItemKind.SELECT_MULTIPLE);
        if (item.isEmpty()) {
            if (isComplete(instrument)) {
                fields.report(ProblemCode.KEY_NAMES_NO_ITEM, "item", fields.text("item"), instrument.id());
            }
            return Optional.empty();
        }
        WaveId wave = fields.text("wave").isEmpty() ? null : new WaveId(fields.text("wave"));
        return answer(fields, item.get())
                .map(answer -> new ExpertAnswer(instrument.id(), item.get().id(), answer, wave));
    }

    /** Returns whether the questionnaire was read completely; otherwise the key is not checked against it. */
    private boolean isComplete(Instrument instrument) {
        return problems.list().stream()
                .filter(Problem::isError)
                .noneMatch(problem -> problem.place().file().startsWith("instruments/" + instrument.id()));
    }

    private Optional<Answer.ChoiceAnswer> answer(RowFieldReader fields, Item item) {
        AnswerValidation reading = item.read(fields.text("answer"));
        if (reading instanceof AnswerValidation.AcceptedAnswer accepted
                && accepted.answer() instanceof Answer.ChoiceAnswer chosen) {
            return Optional.of(chosen);
        }
        if (reading instanceof AnswerValidation.RejectedAnswer refused) {
            fields.report(refused.code(), "answer", refused.arguments().toArray());
        } else {
            fields.report(ProblemCode.KEY_IS_NO_ANSWER, "answer", fields.text("answer"));
        }
        return Optional.empty();
    }
}
