package org.vpip.analysis.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean of independent values, with Student's interval m ± t(n - 1) s / √n. R: {@code t.test(x)}.
 *
 * <p>Student (1908), The probable error of a mean, doi:10.1093/biomet/6.1.1.
 *
 * @param deviation with divisor n - 1; empty for one value
 */
public record SampleMean(int n, double mean, OptionalDouble deviation) {
    /** A deviation that differs from 0 by rounding alone, relative to the mean. */
    private static final double NOISE = 1e-14;

    /** Returns the mean of at least one finite value. */
    public static SampleMean of(double... values) {
        return new SampleMean(values.length, Moments.mean(values).orElseThrow(), Moments.standardDeviation(values));
    }

    /** Returns the interval; empty for one value and where all are equal, within rounding. */
    public Optional<Interval> interval(double level) {
        double spread = deviation.orElse(0);
        return spread > NOISE * Math.abs(mean)
                ? Optional.of(new StudentTail(n - 1).around(mean, spread / Math.sqrt(n), level))
                : Optional.empty();
    }
}
