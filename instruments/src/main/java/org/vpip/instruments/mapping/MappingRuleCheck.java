package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** A check of one row of the mapping sheet, which reports every error. */
record MappingRuleCheck(MappingRule rule, Problems problems) {
    private static final Set<String> DIRECTED = Set.of("yes", "oui", "directed", "true", "1");

    boolean isUsable(MappingTargets targets, List<String> waves) {
        boolean filled = isFilledIn();
        boolean aimed = !filled || isAimed(targets);
        boolean waved = waves.isEmpty() || rule.wave().isEmpty() || waves.contains(rule.wave());
        if (!waved) {
            row().report(problems, ProblemCode.UNKNOWN_REFERENCE, "wave", rule.wave(), "wave");
        }
        if (!rule.isFilterReadable()) {
            row().report(problems, ProblemCode.BAD_FILTER, "filter", row().get("filter"));
        }
        String directed = row().get("directed").toLowerCase(Locale.ROOT);
        boolean oriented =
                directed.isEmpty() || DIRECTED.contains(directed) || TieMapping.NOT_DIRECTED.contains(directed);
        if (!oriented) {
            row().report(problems, ProblemCode.NOT_ONE_OF, "directed", row().get("directed"), "yes, no");
        }
        String values = row().get("values");
        boolean coded = values.isEmpty() || ChoiceCoding.of(values).isPresent();
        if (!coded) {
            row().report(problems, ProblemCode.NOT_ONE_OF, "values", values, ChoiceCoding.WRITTEN);
        }
        return filled && aimed && waved && oriented && coded && rule.isFilterReadable();
    }

    private SheetRow row() {
        return rule.row();
    }

    private boolean isFilledIn() {
        boolean filled = true;
        for (String column : MappingReader.REQUIRED) {
            boolean free = rule.isRecoding() && (column.equals("target") || column.equals("table"));
            if (!row().has(column) && !free && row().sheet().hasColumn(column)) {
                row().report(problems, ProblemCode.BLANK_CELL, column);
                filled = false;
            }
        }
        return filled;
    }

    private boolean isAimed(MappingTargets targets) {
        String known = String.join(", ", MappingTargets.TABLES);
        if (!rule.table().equals(MappingRule.ANY) && !MappingTargets.TABLES.contains(rule.table())) {
            row().report(problems, ProblemCode.NOT_ONE_OF, "table", rule.table(), known);
            return false;
        }
        boolean aimed = rule.target().equals(MappingRule.ANY) || targets.containsTarget(rule.table(), rule.target());
        if (!aimed) {
            row().report(problems, ProblemCode.UNKNOWN_TARGET, "target", rule.target(), rule.table());
        }
        return aimed;
    }
}
