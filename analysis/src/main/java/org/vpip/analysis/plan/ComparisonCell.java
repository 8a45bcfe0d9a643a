package org.vpip.analysis.plan;

import java.util.List;
import org.vpip.analysis.finding.subject.ComparisonGroup;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.method.Subgroups;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetRow;

/** The cell of a row of the plan that names a comparison group, {@code attribute=code} or {@code community=id}. */
record ComparisonCell(SheetRow row, Study study, Problems problems) {
    static final String COMPARISON = MethodParameter.COMPARISON.id();

    /** Reports a group that the method needs and lacks, one that it cannot use, and one that the study does not know. */
    void check(MethodDeclaration method) {
        boolean needed = method.has(MethodParameter.COMPARISON);
        if (needed && !row.has(COMPARISON)) {
            row.report(problems, ProblemCode.METHOD_NEEDS_COMPARISON, COMPARISON, method.id());
        } else if (!needed && row.has(COMPARISON)) {
            row.report(problems, ProblemCode.METHOD_WITHOUT_COMPARISON, COMPARISON, method.id());
        } else if (needed) {
            ComparisonGroup.parse(row.get(COMPARISON))
                    .ifPresentOrElse(
                            this::check,
                            () -> row.report(
                                    problems, ProblemCode.COMPARISON_MALFORMED, COMPARISON, row.get(COMPARISON)));
        }
    }

    private void check(ComparisonGroup group) {
        boolean ofCommunities = group.attribute().equals(Subgroups.BY_COMMUNITY);
        if (!ofCommunities && study.attribute(group.attribute()).isEmpty()) {
            row.report(problems, ProblemCode.UNKNOWN_ATTRIBUTE, COMPARISON, group.attribute());
            return;
        }
        List<String> codes = ofCommunities ? communities() : codes(group.attribute());
        if (!codes.isEmpty() && !codes.contains(group.code())) {
            row.report(
                    problems,
                    ProblemCode.UNKNOWN_COMPARISON,
                    COMPARISON,
                    group.code(),
                    group.attribute(),
                    String.join(", ", codes));
        }
    }

    private List<String> communities() {
        return study.communities().stream()
                .map(community -> community.id().value())
                .toList();
    }

    private List<String> codes(String attribute) {
        return study.attribute(attribute).map(Attribute::codes).orElse(List.of());
    }
}
