package org.vpip.instruments.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/**
 * The decision, once for each column of a file, whether its answers are codes or labels. Where a value could be
 * either, with different meanings, the form that explains every known value counts; where both or none does, the column
 * {@code values} of the mapping must say it.
 */
final class CodingDetector {
    private static final int SHOWN = 5;

    private final FileMapping file;
    private final MappingTargets targets;
    private final Problems problems;

    CodingDetector(FileMapping file, MappingTargets targets, Problems problems) {
        this.file = file;
        this.targets = targets;
        this.problems = problems;
    }

    /** Returns the form of each column with choices, by {@link Recoding#key}. */
    Map<String, ChoiceCoding> detect() {
        Map<String, ChoiceCoding> codings = new HashMap<>();
        for (MappingRule reading : file.readings()) {
            ChoiceList choices = targets.choices(file.table(), reading.target());
            if (choices != null && !choices.isOpen()) {
                codings.computeIfAbsent(Recoding.key(reading), key -> detect(reading, choices));
            }
        }
        return codings;
    }

    private ChoiceCoding detect(MappingRule reading, ChoiceList choices) {
        Set<String> values = values(reading);
        Optional<ChoiceCoding> stated = ChoiceCoding.of(MappingRule.constant(
                file.rules().stream()
                        .filter(rule -> Recoding.key(rule).equals(Recoding.key(reading)))
                        .toList(),
                "values"));
        if (stated.isPresent()) {
            reportUnreadable(reading, stated.get(), values, choices);
            return stated.get();
        }
        List<String> codes = matching(
                values, value -> ChoiceCoding.CODES.code(value, choices).isPresent());
        List<String> labels = matching(
                values, value -> ChoiceCoding.LABELS.code(value, choices).isPresent());
        List<String> ambiguous = matching(
                codes,
                value -> ChoiceCoding.LABELS
                        .code(value, choices)
                        .filter(code -> !code.equals(value))
                        .isPresent());
        if (ambiguous.isEmpty()) {
            return ChoiceCoding.EITHER;
        }
        boolean codesAlone = codes.containsAll(labels);
        if (codesAlone == labels.containsAll(codes)) {
            reading.row()
                    .report(
                            problems,
                            ProblemCode.CODES_OR_LABELS,
                            "source_column",
                            reading.sourceColumn(),
                            shown(ambiguous));
        }
        return codesAlone ? ChoiceCoding.CODES : ChoiceCoding.LABELS;
    }

    /** Returns the values of the column in the rows that count, without the recoded ones. */
    private Set<String> values(MappingRule reading) {
        Set<String> values = new LinkedHashSet<>();
        List<MappingRule> alike = file.readings().stream()
                .filter(other -> Recoding.key(other).equals(Recoding.key(reading)))
                .toList();
        for (SheetRow row : file.source().rows()) {
            String cell = row.get(reading.sourceColumn());
            boolean counts = alike.stream().anyMatch(other -> other.filter().accepts(row));
            if (counts && !cell.isEmpty() && !file.recoding().isRecoded(reading, cell)) {
                values.add(cell);
            }
        }
        return values;
    }

    private static List<String> matching(Collection<String> values, Predicate<String> known) {
        return values.stream().filter(known).toList();
    }

    private void reportUnreadable(MappingRule reading, ChoiceCoding coding, Set<String> values, ChoiceList choices) {
        List<String> unreadable =
                matching(values, value -> coding.code(value, choices).isEmpty());
        if (coding == ChoiceCoding.LABELS && !unreadable.isEmpty()) {
            reading.row()
                    .report(
                            problems,
                            ProblemCode.VALUES_WITHOUT_LABEL,
                            "values",
                            reading.sourceColumn(),
                            shown(unreadable));
        }
    }

    private static String shown(List<String> values) {
        String first = String.join(", ", values.stream().limit(SHOWN).toList());
        return values.size() > SHOWN ? first + " …" : first;
    }
}
