package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * Two samples of which a part is paired: scores of people seen twice, and of others seen once at either time.
 *
 * <p>The test is the partially overlapping samples t test for unequal variances, T<sub>new2</sub>, two-sided. With n₁ and n₂ scores
 * in all, standard deviations s₁ and s₂ of all, c pairs and their Pearson correlation r, the squared error is s₁²/n₁ + s₂²/n₂ − 2 r s₁
 * s₂ c / (n₁ n₂). Degrees of freedom lie between c − 1 and Welch's, by the share of people seen once. With pairs only, it is the paired t
 * test; without pairs, Welch's. The test is empty with fewer than two scores at a time, with one pair, where the pairs do not vary at one
 * time although the scores of all do, so that r is unknown, and where the error is 0. Ties and zeros need no rule; missing scores are
 * what the method is for.
 *
 * <p>Derrick, Russ, Toher and White (2017), doi:10.22237/jmasm/1493597280. R: {@code Partiallyoverlapping::Partover.test}.
 */
public final class PartialOverlap {
    private final double[] pairedBefore;
    private final double[] pairedAfter;
    private final double[] onceBefore;
    private final double[] onceAfter;
    private final double[] before;
    private final double[] after;

    /**
     * Joins the samples.
     *
     * @param pairedBefore and pairedAfter: scores of people seen twice, in one order
     * @param onceBefore and onceAfter: scores of people seen once
     */
    public PartialOverlap(double[] pairedBefore, double[] pairedAfter, double[] onceBefore, double[] onceAfter) {
        if (pairedBefore.length != pairedAfter.length) {
            throw new IllegalArgumentException("pairedBefore and pairedAfter must have the same length: "
                    + pairedBefore.length + ", " + pairedAfter.length);
        }
        this.pairedBefore = pairedBefore.clone();
        this.pairedAfter = pairedAfter.clone();
        this.onceBefore = onceBefore.clone();
        this.onceAfter = onceAfter.clone();
        this.before = joined(pairedBefore, onceBefore);
        this.after = joined(pairedAfter, onceAfter);
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
    }

    public int pairs() {
        return pairedBefore.length;
    }

    public double[] pairedBefore() {
        return pairedBefore.clone();
    }

    public double[] pairedAfter() {
        return pairedAfter.clone();
    }

    public double[] onceBefore() {
        return onceBefore.clone();
    }

    public double[] onceAfter() {
        return onceAfter.clone();
    }

    /** Returns the scores of everybody at the earlier time. */
    public double[] before() {
        return before.clone();
    }

    /** Returns the scores of everybody at the later time. */
    public double[] after() {
        return after.clone();
    }

    /** Returns the number of scores at the time with fewer of them. */
    public int smaller() {
        return Math.min(before.length, after.length);
    }

    /** Returns Pearson's correlation of the pairs; empty for fewer than two, and where one side does not vary. */
    public OptionalDouble correlation() {
        return Correlation.coefficient(pairedBefore, pairedAfter);
    }

    /** Returns the mean of the later scores minus that of the earlier ones; both times have scores. */
    public double difference() {
        return Moments.meanOf(after) - Moments.meanOf(before);
    }

    /** Result of the test of the difference, later - earlier; the interval has level 0.95. */
    public record OverlapTTest(
            double statistic, double degreesOfFreedom, double p, double standardError, Interval interval) {}

    /** Tests the difference against 0. */
    public Optional<OverlapTTest> test() {
        boolean changedAlike = once() == 0 && !RankDifferences.hasVariation(pairedBefore, pairedAfter);
        if (smaller() < 2 || changedAlike) {
            return Optional.empty();
        }
        double a = Moments.varianceOf(before) / before.length;
        double b = Moments.varianceOf(after) / after.length;
        return covariance(a, b).stream()
                .mapToObj(shared -> Math.sqrt(a + b - 2 * shared))
                .filter(error -> error > precision())
                .map(error -> test(error, degrees(a, b)))
                .findFirst();
    }

    /** Returns the error below which nothing varies, by R's rule: 10 units of precision of the larger mean. */
    private double precision() {
        return 10 * Math.ulp(Math.max(Math.abs(Moments.meanOf(before)), Math.abs(Moments.meanOf(after))));
    }

    private OverlapTTest test(double error, double degrees) {
        StudentTail student = new StudentTail(degrees);
        double t = difference() / error;
        return new OverlapTTest(t, degrees, student.twoSided(t), error, student.around(difference(), error, 0.95));
    }

    /** Returns the covariance of the two means, given the squared error of each; empty where it is unknown. */
    private OptionalDouble covariance(double a, double b) {
        if (pairs() == 0 || a * b == 0) {
            return OptionalDouble.of(0);
        }
        double share = pairs() / Math.sqrt((double) before.length * after.length);
        return correlation().stream().map(r -> r * Math.sqrt(a * b) * share).findFirst();
    }

    private int once() {
        return onceBefore.length + onceAfter.length;
    }

    private double degrees(double a, double b) {
        int pairs = pairs();
        int once = once();
        double welch = (a + b) * (a + b) / (a * a / (before.length - 1) + b * b / (after.length - 1));
        return pairs - 1 + (welch - pairs + 1) / (once + 2.0 * pairs) * once;
    }
}
