package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/**
 * The rules for one file and one of our tables.
 *
 * @param readings rules that read a column, each once
 */
record FileMapping(Sheet source, String table, List<MappingRule> readings, Recoding recoding, List<MappingRule> rules) {
    FileMapping {
        readings = List.copyOf(readings);
        rules = List.copyOf(rules);
    }

    /** The rule that fills the target in that wave, or in any when the wave is blank. */
    Optional<MappingRule> reading(String target, String wave) {
        return readings.stream()
                .filter(rule -> rule.target().equals(target))
                .filter(rule ->
                        wave.isEmpty() || rule.wave().isEmpty() || rule.wave().equals(wave))
                .findFirst();
    }

    boolean appliesTo(MappingRule reading, SheetRow row, String wave) {
        boolean inWave =
                wave.isEmpty() || reading.wave().isEmpty() || reading.wave().equals(wave);
        return inWave && reading.filter().accepts(row);
    }

    /** What the target becomes for that row; empty when no rule fills it or its filter leaves the row out. */
    String cell(SheetRow row, String target, String wave, MappingTargets targets) {
        return reading(target, wave)
                .filter(rule -> appliesTo(rule, row, wave))
                .map(rule -> recoded(rule, row, targets))
                .orElse("");
    }

    String community(SheetRow row, String wave, MappingTargets targets) {
        String told = cell(row, "community", wave, targets);
        return told.isEmpty() ? MappingRule.constant(rules, "community") : told;
    }

    String recoded(MappingRule reading, SheetRow row, MappingTargets targets) {
        return recoding.recode(reading, row.get(reading.sourceColumn()), targets.choices(table, reading.target()));
    }

    /** Where that target comes from: a cell of the file, or its whole row when the mapping sheet says it once for all. */
    ProblemLocation place(SheetRow row, String target, String wave) {
        return reading(target, wave)
                .map(rule -> row.place(rule.sourceColumn()))
                .orElseGet(() -> row.sheet().origin().of(row.number(), null));
    }

    /** Whether a column of the file or a cell of the mapping sheet tells the target; when neither does, that is reported. */
    boolean requireTarget(String target, Problems problems) {
        boolean told = readings.stream().anyMatch(rule -> rule.target().equals(target))
                || !MappingRule.constant(rules, target).isEmpty();
        if (!told) {
            MappingRule first = rules.get(0);
            first.row().report(problems, ProblemCode.MAPPING_WITHOUT, "target", target, first.file());
        }
        return told;
    }
}
