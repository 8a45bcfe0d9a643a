package org.vpip.analysis.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Test;
import org.vpip.analysis.statistics.Multiplicity;

/**
 * Adjusts p-values for how many were looked at: Holm over the primary indicators, Benjamini-Hochberg within each family
 * of secondary ones. Only tests that were run count. Exploratory tests, and those of subgroups, stand unadjusted.
 */
final class Adjustment {
    private Adjustment() {}

    static List<Finding> adjust(List<Finding> findings) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            String family = family(findings.get(i));
            if (!family.isEmpty()) {
                families.computeIfAbsent(family, key -> new ArrayList<>()).add(i);
            }
        }
        List<Finding> adjusted = new ArrayList<>(findings);
        families.forEach((family, members) -> adjust(adjusted, members));
        return adjusted;
    }

    /** Blank for what stands alone. */
    private static String family(Finding finding) {
        Subject subject = finding.subject();
        boolean tested = finding instanceof Estimate estimate && estimate.test().isPresent();
        if (!tested || !subject.slice().equals(Slice.EVERYBODY)) {
            return "";
        }
        return switch (subject.role()) {
            case PRIMARY -> "primary";
            case SECONDARY -> "secondary " + subject.family();
            case EXPLORATORY, DESCRIPTIVE -> "";
        };
    }

    private static void adjust(List<Finding> findings, List<Integer> members) {
        List<Test> tests = members.stream()
                .flatMap(i -> ((Estimate) findings.get(i)).test().stream())
                .toList();
        boolean primary = findings.get(members.get(0)).subject().role() == Role.PRIMARY;
        Multiplicity rule = primary ? Multiplicity.HOLM : Multiplicity.BENJAMINI_HOCHBERG;
        double[] p = rule.adjust(tests.stream().mapToDouble(Test::p).toArray());
        for (int i = 0; i < p.length; i++) {
            Estimate estimate = (Estimate) findings.get(members.get(i));
            Test test = tests.get(i).adjusted(p[i], primary ? "holm" : "benjaminiHochberg");
            findings.set(members.get(i), estimate.with(test));
        }
    }
}
