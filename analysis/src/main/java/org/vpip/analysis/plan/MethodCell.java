package org.vpip.analysis.plan;

import java.util.Optional;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetRow;

/** The cell of a row of the plan that names a method, with an attribute in brackets. */
record MethodCell(SheetRow row, Study study, Problems problems) {
    private static final String METHOD = "method";

    /** Returns the method; reports one that the catalogue lacks. */
    Optional<PlanMethod> method(MethodCatalogue catalogue) {
        Optional<PlanMethod> method = catalogue.find(parts()[0].strip());
        if (method.isEmpty()) {
            row.report(
                    problems, ProblemCode.UNKNOWN_METHOD, METHOD, row.get(METHOD), String.join(", ", catalogue.ids()));
        }
        return method;
    }

    /** Returns the attribute, blank for none; reports one that the study lacks, and a missing one. */
    String attribute(Optional<PlanMethod> method) {
        String[] parts = parts();
        String attribute = parts.length < 2 ? "" : parts[1].replace(")", "").strip();
        if (attribute.isEmpty()) {
            method.map(PlanMethod::declaration)
                    .filter(MethodDeclaration::comparesGroups)
                    .ifPresent(known -> row.report(problems, ProblemCode.METHOD_NEEDS_ATTRIBUTE, METHOD, known.id()));
        } else if (study.attribute(attribute).isEmpty()) {
            row.report(problems, ProblemCode.UNKNOWN_ATTRIBUTE, METHOD, attribute);
        }
        return attribute;
    }

    /** Returns the id of the method, and the attribute in brackets where there is one. */
    private String[] parts() {
        return row.get(METHOD).split("\\(", 2);
    }
}
