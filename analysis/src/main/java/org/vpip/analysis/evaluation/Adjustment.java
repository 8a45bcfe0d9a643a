package org.vpip.analysis.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.statistics.PValueAdjustment;

/**
 * Adjusts p-values for the number of tests: Holm over the primary indicators, Benjamini and Hochberg within each family of
 * secondary ones. Only tests that were run count. Tests of exploratory indicators and of breakdowns are not adjusted.
 * docs/decisions/0014-network-claims.md explains why each community's change of a network is a member of its family.
 */
final class Adjustment {
    private Adjustment() {}

    static List<Finding> adjust(List<Finding> findings) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            String family = family(findings.get(i).subject());
            if (!family.isEmpty() && isTested(findings.get(i))) {
                families.computeIfAbsent(family, key -> new ArrayList<>()).add(i);
            }
        }
        List<Finding> adjusted = new ArrayList<>(findings);
        families.forEach((family, members) -> adjust(adjusted, members));
        return adjusted;
    }

    private static boolean isTested(Finding finding) {
        return finding instanceof Estimate estimate && estimate.test().isPresent();
    }

    /** Returns the family of tests; blank for exploratory indicators and for rows of a breakdown. */
    static String family(FindingSubject subject) {
        if (subject.isBreakdown()) {
            return "";
        }
        return switch (subject.role()) {
            case PRIMARY -> "primary";
            case SECONDARY -> "secondary " + subject.family();
            case EXPLORATORY, DESCRIPTIVE -> "";
        };
    }

    private static void adjust(List<Finding> findings, List<Integer> members) {
        List<SignificanceTest> tests = members.stream()
                .flatMap(i -> ((Estimate) findings.get(i)).test().stream())
                .toList();
        boolean primary = findings.get(members.get(0)).subject().role() == IndicatorRole.PRIMARY;
        PValueAdjustment rule = primary ? PValueAdjustment.HOLM : PValueAdjustment.BENJAMINI_HOCHBERG;
        double[] p = rule.adjust(tests.stream().mapToDouble(SignificanceTest::p).toArray());
        for (int i = 0; i < p.length; i++) {
            Estimate estimate = (Estimate) findings.get(members.get(i));
            SignificanceTest test = tests.get(i).withAdjustment(p[i], primary ? "holm" : "benjaminiHochberg");
            findings.set(members.get(i), estimate.with(test));
        }
    }
}
