package org.vpip.analysis.statistics.missing;

import java.util.Arrays;
import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Mean of values that stand for different numbers of people, with a robust interval.
 *
 * <p>Σ w x / Σ w; its variance Σ w² e² / (1 - h) / (Σ w)² with residuals e and leverages h = w / Σ w (HC2), t on n - 1 degrees of
 * freedom. Weights are treated as known. With equal weights it is Student's interval. R: {@code lm(x ~ 1, weights = w)}, {@code
 * sandwich::vcovHC(type = "HC2")}.
 *
 * <p>MacKinnon & White (1985), doi:10.1016/0304-4076(85)90158-7; Robins, Rotnitzky & Zhao (1995), doi:10.2307/2291134.
 *
 * @param interval of level 0.95; empty below two values, and where all values are equal
 */
public record ResponseWeightedMean(double mean, Optional<Interval> interval) {

    /** Returns the mean of values, at least one, with weights above 0. */
    public static ResponseWeightedMean of(double[] values, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += weights[i] / total * values[i];
        }
        boolean varies = Arrays.stream(values).distinct().count() > 1;
        return new ResponseWeightedMean(
                mean, varies ? Optional.of(interval(values, weights, mean, total)) : Optional.empty());
    }

    private static Interval interval(double[] values, double[] weights, double mean, double total) {
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            double share = weights[i] / total;
            double residual = values[i] - mean;
            variance += share * share * residual * residual / (1 - share);
        }
        return new StudentTail(values.length - 1).around(mean, Math.sqrt(variance), 0.95);
    }
}
