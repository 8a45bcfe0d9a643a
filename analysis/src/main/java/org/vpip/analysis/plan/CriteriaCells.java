package org.vpip.analysis.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** The cells of a row of the plan that hold its target and the smallest change that matters. */
record CriteriaCells(SheetRow row, Problems problems) {
    static final String TARGET = "target";
    static final String SMALLEST = "smallest";

    /** Returns the criteria; reports numbers that the method cannot use. */
    OutcomeCriteria read(Optional<PlanMethod> method, Optional<DesiredDirection> direction) {
        OptionalDouble target = number(TARGET);
        OptionalDouble smallest = number(SMALLEST);
        if (method.isPresent()) {
            MethodDeclaration declaration = method.get().declaration();
            checkSmallest(smallest, declaration);
            target.ifPresent(value -> checkTarget(value, declaration, direction));
        }
        return new OutcomeCriteria(target, smallest);
    }

    /** Returns the number in a cell; empty for a blank cell and, with a problem, for any other text. */
    private OptionalDouble number(String column) {
        OptionalDouble value = Numeral.read(row.get(column));
        if (value.isEmpty() && row.has(column)) {
            row.report(problems, ProblemCode.NOT_A_NUMBER, column, row.get(column));
        }
        return value;
    }

    private void checkSmallest(OptionalDouble smallest, MethodDeclaration declaration) {
        if (smallest.isEmpty()) {
            if (declaration.testsEquivalence() && !row.has(SMALLEST)) {
                row.report(problems, ProblemCode.METHOD_NEEDS_SMALLEST, SMALLEST, declaration.id());
            }
            return;
        }
        if (smallest.getAsDouble() <= 0) {
            row.report(problems, ProblemCode.NOT_POSITIVE, SMALLEST, row.get(SMALLEST));
        }
        if (!declaration.isSigned()) {
            row.report(problems, ProblemCode.SMALLEST_WITHOUT_CHANGE, SMALLEST, declaration.id());
        }
    }

    private void checkTarget(double target, MethodDeclaration declaration, Optional<DesiredDirection> direction) {
        if (declaration.unit() == MeasurementUnit.PROPORTION && (target < 0 || target > 1)) {
            row.report(problems, ProblemCode.TARGET_NOT_A_SHARE, TARGET, row.get(TARGET));
        }
        boolean against = direction.isPresent() && (direction.get() == DesiredDirection.UP ? target < 0 : target > 0);
        if (declaration.isSigned() && against) {
            row.report(problems, ProblemCode.TARGET_AGAINST_DIRECTION, TARGET, row.get(TARGET), row.get("direction"));
        }
    }
}
