package org.vpip.analysis.statistics.mixed;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/** Tests of fixed effects of a mixed model fitted by restricted likelihood, with approximate degrees of freedom. */
public interface FixedEffectTests {
    /** An effect or contrast: t on approximate degrees of freedom, two-sided; interval of level 0.95. */
    record FixedEffectTTest(
            double estimate, double standardError, double degreesOfFreedom, double t, double p, Interval interval) {
        static FixedEffectTTest of(double estimate, double standardError, double degrees) {
            StudentTail student = new StudentTail(degrees);
            double t = estimate / standardError;
            return new FixedEffectTTest(
                    estimate,
                    standardError,
                    degrees,
                    t,
                    student.twoSided(t),
                    student.around(estimate, standardError, 0.95));
        }
    }

    /** Several effects at once. */
    record FixedEffectFTest(int numerator, double denominator, double statistic, double p) {}

    /** The first function of the hypothesis; empty when its variance or degrees of freedom are not positive. */
    Optional<FixedEffectTTest> t(LinearHypothesis hypothesis);

    /** All functions of the hypothesis together, which must be independent; empty as {@link #t}. */
    Optional<FixedEffectFTest> f(LinearHypothesis hypothesis);
}
