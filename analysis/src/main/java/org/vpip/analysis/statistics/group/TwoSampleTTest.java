package org.vpip.analysis.statistics.group;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * t test of two independent groups, two-sided; the difference is first - second. R: {@code t.test(var.equal =)}.
 *
 * <p>Welch's version, the recommended one, estimates each group's variance, has Welch-Satterthwaite degrees of freedom
 * and needs two values in each group. Student's pools the variances and needs three values and no empty group. Empty
 * where nothing varies, by R's rule: standard error below 10 units of precision of the larger mean.
 *
 * <p>Welch (1947), doi:10.1093/biomet/34.1-2.28; Student (1908), doi:10.1093/biomet/6.1.1.
 */
public enum TwoSampleTTest {
    WELCH {
        @Override
        public Optional<TwoSampleTResult> test(double[] first, double[] second) {
            if (first.length < 2 || second.length < 2) {
                return Optional.empty();
            }
            double a = Moments.varianceOf(first) / first.length;
            double b = Moments.varianceOf(second) / second.length;
            double degrees = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
            return result(first, second, Math.sqrt(a + b), degrees);
        }
    },
    STUDENT {
        @Override
        public Optional<TwoSampleTResult> test(double[] first, double[] second) {
            int degrees = first.length + second.length - 2;
            if (first.length < 1 || second.length < 1 || degrees < 1) {
                return Optional.empty();
            }
            double pooled = (IndependentGroups.squares(first) + IndependentGroups.squares(second)) / degrees;
            return result(first, second, Math.sqrt(pooled * (1.0 / first.length + 1.0 / second.length)), degrees);
        }
    };

    /** Result of the test; the difference is the mean of the first - mean of the second, the interval has level 0.95. */
    public record TwoSampleTResult(
            double statistic,
            double degreesOfFreedom,
            double p,
            double difference,
            double standardError,
            Interval interval) {}

    /** Tests two groups of finite values. */
    public abstract Optional<TwoSampleTResult> test(double[] first, double[] second);

    private static Optional<TwoSampleTResult> result(double[] first, double[] second, double error, double degrees) {
        double a = Moments.meanOf(first);
        double b = Moments.meanOf(second);
        if (!(error > 10 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)))) || !Double.isFinite(degrees)) {
            return Optional.empty();
        }
        StudentTail student = new StudentTail(degrees);
        double t = (a - b) / error;
        return Optional.of(new TwoSampleTResult(
                t, degrees, student.twoSided(t), a - b, error, student.around(a - b, error, 0.95)));
    }
}
