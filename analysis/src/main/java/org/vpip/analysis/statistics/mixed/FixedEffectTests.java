package org.vpip.analysis.statistics.mixed;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;
import org.vpip.analysis.statistics.UpperTail;

/** Tests of fixed effects of a mixed model fitted by restricted likelihood, with approximate degrees of freedom. */
public interface FixedEffectTests {
    /** Test of an effect or contrast: t on approximate degrees of freedom, two-sided; interval of level 0.95. */
    record FixedEffectTTest(
            double estimate, double standardError, double degreesOfFreedom, double t, double p, Interval interval) {
        /** Returns the test; empty when the standard error or degrees of freedom are not positive. */
        static Optional<FixedEffectTTest> of(double estimate, double standardError, double degrees) {
            if (!(standardError > 0 && degrees > 0 && Double.isFinite(degrees))) {
                return Optional.empty();
            }
            StudentTail student = new StudentTail(degrees);
            double t = estimate / standardError;
            Interval interval = student.around(estimate, standardError, 0.95);
            return Optional.of(
                    new FixedEffectTTest(estimate, standardError, degrees, t, student.twoSided(t), interval));
        }
    }

    /** Test of several effects together. */
    record FixedEffectFTest(int numerator, double denominator, double statistic, double p) {
        /** Returns the test; empty when the statistic is negative or the degrees of freedom are not positive. */
        static Optional<FixedEffectFTest> of(int numerator, double denominator, double statistic) {
            return statistic >= 0 && denominator > 0 && Double.isFinite(statistic) && Double.isFinite(denominator)
                    ? Optional.of(new FixedEffectFTest(
                            numerator, denominator, statistic, UpperTail.f(statistic, numerator, denominator)))
                    : Optional.empty();
        }
    }

    /** Tests the first function of the hypothesis; empty when its variance or degrees of freedom are not positive. */
    Optional<FixedEffectTTest> t(LinearHypothesis hypothesis);

    /** Tests all functions of the hypothesis together, which must be independent; empty as {@link #t}. */
    Optional<FixedEffectFTest> f(LinearHypothesis hypothesis);
}
