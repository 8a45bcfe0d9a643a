package org.vpip.instruments.study.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.answer.Recodes.Recode;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/**
 * A check that each row of recodes.csv has a use: it replaces a code of an answer in the folder, or joins the current version
 * of a question with the same question of another questionnaire.
 */
public record RecodeUseCheck(Sheet recodes, List<Instrument> instruments, Problems problems) {

    /**
     * Gives a remark on each row without a use. Rows with an error are not reported again.
     *
     * @param answers the tables of responses, and those of feedback
     */
    public void check(List<Map<InstrumentId, Sheet>> answers) {
        Set<Integer> wrong = problems.list().stream()
                .filter(Problem::isError)
                .filter(problem -> problem.place().file().equals(recodes.file()))
                .map(problem -> problem.place().row())
                .collect(Collectors.toSet());
        for (SheetRow row : recodes.rows()) {
            if (RecodeReader.isComplete(row) && !wrong.contains(row.number())) {
                report(row, answers);
            }
        }
    }

    private void report(SheetRow row, List<Map<InstrumentId, Sheet>> answers) {
        Recode recode = RecodeReader.recode(row);
        boolean used = instruments.stream()
                .filter(instrument -> instrument.id().equals(recode.instrument()))
                .flatMap(instrument -> instrument.item(recode.item()).stream()
                        .filter(item -> joins(recode, instrument, item) || isIn(answers, recode, instrument, item)))
                .findFirst()
                .isPresent();
        if (!used) {
            row.report(problems, ProblemCode.RECODE_UNUSED, "from", recode.from(), recode.version(), recode.item());
        }
    }

    /** Returns whether another questionnaire has the question, so that the code may differ there. */
    private boolean joins(Recode recode, Instrument instrument, Item item) {
        boolean current = recode.version().equals(instrument.version());
        boolean offered = Stream.ofNullable(item.choices())
                .map(ChoiceList::choices)
                .flatMap(List::stream)
                .anyMatch(choice -> choice.name().equals(recode.from()));
        return current
                && offered
                && instruments.stream()
                        .filter(other -> !other.id().equals(instrument.id()))
                        .flatMap(other -> other.item(item.id()).stream())
                        .anyMatch(SharedItemCheck::isAsked);
    }

    private static boolean isIn(
            List<Map<InstrumentId, Sheet>> answers, Recode recode, Instrument instrument, Item item) {
        return answers.stream()
                .flatMap(tables -> Stream.ofNullable(tables.get(instrument.id())))
                .flatMap(sheet -> sheet.rows().stream())
                .anyMatch(row -> replaces(recode, instrument, item, row));
    }

    private static boolean replaces(Recode recode, Instrument instrument, Item item, SheetRow row) {
        String version = row.has("version") ? row.get("version") : instrument.version();
        Recodes alone = new Recodes(List.of(recode));
        return AnswerReader.codes(item, row.get(item.id().value())).stream()
                .anyMatch(code -> alone.replacement(instrument.id(), item.id(), version, code)
                        .isPresent());
    }
}
