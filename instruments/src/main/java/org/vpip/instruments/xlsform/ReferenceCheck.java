package org.vpip.instruments.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** A check of every {@code ${name}} of a form: its syntax, its unique target, and the absence of circular rules. */
final class ReferenceCheck {
    static final Pattern REFERENCE = Pattern.compile(
            "\\$\\{(?:last-saved#)?([\\p{L}_][\\p{L}\\p{M}\\p{N}_.\u00B7-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?)}");
    private static final Set<String> COMPUTED = Set.of("relevant", "calculation");

    private final SourceForm form;
    private final Problems problems;
    private final Map<String, Integer> times = new HashMap<>();

    private ReferenceCheck(SourceForm form, Problems problems) {
        this.form = form;
        this.problems = problems;
        for (FormItem item : form.form().items()) {
            times.merge(item.name(), 1, Integer::sum);
        }
        times.putIfAbsent("instanceID", 1);
    }

    static void check(SourceForm form, Problems problems) {
        ReferenceCheck check = new ReferenceCheck(form, problems);
        List.of("survey", "choices", "settings")
                .forEach(name -> form.sheets()
                        .sheet(name)
                        .ifPresent(sheet -> sheet.rows().forEach(row -> {
                            if (!FormReader.isYes(row.get("disabled"))) {
                                check.row(row);
                            }
                        })));
        check.cycles();
    }

    private void row(SheetRow row) {
        for (String heading : row.sheet().header()) {
            String cell = heading.isEmpty() ? "" : row.get(heading);
            if (cell.contains("${") && isChecked(row, heading)) {
                cell(row, heading, cell);
            }
        }
    }

    /** Returns whether a column is checked; in the choices sheet only displayed texts are. */
    private static boolean isChecked(SheetRow row, String heading) {
        return !row.sheet().name().strip().equalsIgnoreCase("choices") || FormColumns.isTranslated(heading);
    }

    private void cell(SheetRow row, String heading, String cell) {
        String rest = REFERENCE.matcher(cell).replaceAll("");
        if (rest.contains("${")) {
            row.report(problems, ProblemCode.REFERENCE_MALFORMED, heading, rest.substring(rest.indexOf("${")));
        }
        for (String name : names(cell, true)) {
            int found = times.getOrDefault(name, 0);
            if (found == 0) {
                row.report(problems, ProblemCode.REFERENCE_UNKNOWN, heading, name);
            } else if (found > 1) {
                row.report(problems, ProblemCode.REFERENCE_AMBIGUOUS, heading, name, found);
            }
        }
    }

    /** @param saved whether names of the last saved record count */
    private static Set<String> names(String cell, boolean saved) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = REFERENCE.matcher(cell);
        while (matcher.find()) {
            if (saved || !matcher.group().contains("last-saved#")) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Reports calculations and conditions that depend on their own result, directly or indirectly. */
    private void cycles() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (FormItem item : form.form().items()) {
            Set<String> named = needs.computeIfAbsent(item.name(), name -> new TreeSet<>());
            COMPUTED.forEach(column -> named.addAll(names(item.cell(column), false)));
        }
        Set<String> rings = ReferenceCycles.of(needs);
        Set<String> reported = new HashSet<>();
        for (FormItem item : form.form().items()) {
            if (rings.contains(item.name()) && reported.add(item.name())) {
                form.row(item)
                        .ifPresent(row -> row.report(
                                problems,
                                ProblemCode.CIRCULAR_RULE,
                                item.cell("calculation").isEmpty() ? "relevant" : "calculation",
                                item.name()));
            }
        }
    }
}
