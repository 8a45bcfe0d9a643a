package org.vpip.analysis.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.method.ReportingThresholds;

/**
 * The assignment of verdicts to estimates of methods whose sign has a meaning, when all p-values are adjusted.
 * docs/decisions/0012-verdicts.md has the rules.
 */
final class Verdicts {
    private Verdicts() {}

    static List<Finding> assign(List<Finding> adjusted) {
        return adjusted.stream().map(Verdicts::assign).toList();
    }

    private static Finding assign(Finding finding) {
        return finding instanceof Estimate estimate
                ? of(estimate).map(estimate::with).orElse(estimate)
                : finding;
    }

    private static Optional<Verdict> of(Estimate estimate) {
        if (!estimate.subject().method().isSigned()) {
            return Optional.empty();
        }
        if (estimate.sample().used() < ReportingThresholds.TEST) {
            return Optional.of(Verdict.NOT_ASSESSABLE);
        }
        if (Adjustment.family(estimate.subject()).isEmpty()) {
            return Optional.of(Verdict.DESCRIPTIVE);
        }
        if (estimate.subject().method().testsEquivalence()) {
            return Optional.of(isEquivalent(estimate) ? Verdict.TOO_SMALL_TO_MATTER : Verdict.DESCRIPTIVE);
        }
        return estimate.test()
                .map(test -> isTooSmall(estimate) ? Verdict.TOO_SMALL_TO_MATTER : of(estimate, test))
                .or(() -> estimate.communities().map(alike -> Verdict.DESCRIPTIVE));
    }

    private static Verdict of(Estimate estimate, SignificanceTest test) {
        if (!test.isSignificant()) {
            return Verdict.UNDECIDED;
        }
        return estimate.value() > 0 ? Verdict.ROSE : Verdict.FELL;
    }

    /** Returns what the test of equivalence decides; where it is undefined, all changed by the same amount. */
    private static boolean isEquivalent(Estimate estimate) {
        return estimate.test().map(SignificanceTest::isSignificant).orElseGet(() -> isTooSmall(estimate));
    }

    private static boolean isTooSmall(Estimate estimate) {
        OptionalDouble smallest = estimate.subject().criteria().smallest();
        if (smallest.isEmpty()) {
            return false;
        }
        double bound = smallest.getAsDouble();
        return estimate.details().isUniform()
                ? Math.abs(estimate.value()) < bound
                : estimate.interval()
                        .filter(estimate.subject().criteria()::isTooSmall)
                        .isPresent();
    }
}
