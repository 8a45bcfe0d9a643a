package org.vpip.instruments.study.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/**
 * A reader of data/repeats/, one sheet for each repeat of a questionnaire, which checks each answer against its question.
 *
 * @param people empty when the participants are not all known: then no person is called unknown
 * @param waves empty when the sheet of waves is missing
 */
public record RepeatSheetReader(
        Optional<? extends Set<ParticipantId>> people, Optional<? extends Set<WaveId>> waves, Problems problems) {

    /** Returns the number of valid instances in each wave; a repeat that the questionnaire does not have is a problem. */
    public Map<WaveId, Long> read(Sheet sheet, Instrument instrument, String repeat) {
        List<String> items = items(instrument, repeat);
        Map<WaveId, Long> counts = new LinkedHashMap<>();
        if (items.isEmpty()) {
            problems.add(ProblemCode.UNKNOWN_REPEAT, sheet.place(null), repeat, instrument.id());
            return counts;
        }
        AnswerReader answers = new AnswerReader(instrument, Recodes.NONE);
        Set<List<String>> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.REPEATS.and(items).rows(sheet, problems)) {
            answers.read(fields, null);
            if (isValid(fields, seen)) {
                counts.merge(new WaveId(fields.text("wave")), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static List<String> items(Instrument instrument, String repeat) {
        return instrument.sections().stream()
                .filter(section ->
                        section.repeated().isPresent() && section.repeatName().equals(repeat))
                .flatMap(section -> section.items().stream())
                .map(item -> item.id().value())
                .toList();
    }

    private boolean isValid(RowFieldReader fields, Set<List<String>> seen) {
        boolean person = ReferenceValidation.isKnown(
                fields, "participant", new ParticipantId(fields.text("participant")), people);
        boolean wave = ReferenceValidation.isKnown(fields, "wave", new WaveId(fields.text("wave")), waves);
        fields.required("instance");
        OptionalInt instance = fields.count("instance");
        if (instance.isEmpty()) {
            return false;
        }
        if (instance.getAsInt() == 0) {
            fields.report(ProblemCode.NOT_POSITIVE_INSTANCE, "instance", fields.text("instance"));
            return false;
        }
        boolean first =
                seen.add(List.of(fields.text("participant"), fields.text("wave"), String.valueOf(instance.getAsInt())));
        if (!first) {
            fields.report(ProblemCode.ID_TWICE, "instance", fields.text("instance"));
        }
        return first && person && wave;
    }
}
