package org.vpip.analysis.statistics.network.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Uncertainty of a statistic of a network, by leaving out each of its n people in turn. The standard error is (n - 1) / √n times the
 * standard deviation of the n values; the interval is the statistic ± t with n - 1 degrees of freedom times this error.
 *
 * <p>On average it is not too short, whatever the statistic, if people are exchangeable, and too long where ties are independent: Snijders &amp; Borgatti (1999), Connections
 * 22(2), 161-170; Lin, Lunde &amp; Sarkar (2020), arXiv:2004.08935.
 *
 * @param standardError 0 or more; 0 where no person makes a difference
 */
public record VertexJackknife(double standardError, Interval interval) {
    private static final int SMALLEST = 3;

    /**
     * Returns the uncertainty; empty below three people, and where the statistic has no value without one of them.
     *
     * @param value of the statistic with everybody
     * @param without the statistic without the person at a position
     */
    public static Optional<VertexJackknife> of(double value, int people, IntFunction<OptionalDouble> without) {
        if (people < SMALLEST) {
            return Optional.empty();
        }
        double[] values = IntStream.range(0, people)
                .mapToObj(without)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (values.length < people) {
            return Optional.empty();
        }
        double error = (people - 1) / Math.sqrt(people) * Moments.deviationOf(values);
        return Optional.of(new VertexJackknife(error, new StudentTail(people - 1.0).around(value, error, 0.95)));
    }
}
