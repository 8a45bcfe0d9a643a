package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** The rules for one file and one of our tables, with the distinct rules that read a column. */
record FileMapping(Sheet source, String table, List<MappingRule> readings, Recoding recoding, List<MappingRule> rules) {
    FileMapping {
        readings = List.copyOf(readings);
        rules = List.copyOf(rules);
    }

    /** Returns the rule for the target in that wave, or in any wave when it is blank. */
    Optional<MappingRule> reading(String target, String wave) {
        return readings.stream()
                .filter(rule -> rule.target().equals(target))
                .filter(rule ->
                        wave.isEmpty() || rule.wave().isEmpty() || rule.wave().equals(wave))
                .findFirst();
    }

    /** Returns this mapping with the form of the answers in each column. */
    FileMapping withCodings(MappingTargets targets, Problems problems) {
        Recoding decided = new Recoding(recoding.rules(), new CodingDetector(this, targets, problems).detect());
        return new FileMapping(source, table, readings, decided, rules);
    }

    /** Returns whether the rule is for that wave, whatever its filter. */
    boolean isInWave(MappingRule reading, String wave) {
        return wave.isEmpty() || reading.wave().isEmpty() || reading.wave().equals(wave);
    }

    boolean appliesTo(MappingRule reading, SheetRow row, String wave) {
        return isInWave(reading, wave) && reading.filter().accepts(row);
    }

    /** Returns the mapped cell of that row; empty when no rule fills it or its filter excludes the row. */
    String cell(SheetRow row, String target, String wave, MappingTargets targets) {
        return reading(target, wave)
                .filter(rule -> appliesTo(rule, row, wave))
                .map(rule -> recoded(rule, row, targets))
                .orElse("");
    }

    String community(SheetRow row, String wave, MappingTargets targets) {
        String community = cell(row, "community", wave, targets);
        return community.isEmpty() ? MappingRule.constant(rules, "community") : community;
    }

    String recoded(MappingRule reading, SheetRow row, MappingTargets targets) {
        return recoding.recode(reading, row.get(reading.sourceColumn()), targets.choices(table, reading.target()));
    }

    /** Returns the source of that target: a cell of the file, or its row when the mapping sheet has a constant. */
    ProblemLocation place(SheetRow row, String target, String wave) {
        return reading(target, wave)
                .map(rule -> row.place(rule.sourceColumn()))
                .orElseGet(() -> row.sheet().origin().of(row.number(), null));
    }

    /** Returns whether a column of the file or the mapping sheet supplies the target; reports a missing one. */
    boolean requireTarget(String target, Problems problems) {
        boolean supplied = readings.stream().anyMatch(rule -> rule.target().equals(target))
                || !MappingRule.constant(rules, target).isEmpty();
        if (!supplied) {
            MappingRule first = rules.get(0);
            first.row().report(problems, ProblemCode.MAPPING_WITHOUT, "target", target, first.file());
        }
        return supplied;
    }
}
