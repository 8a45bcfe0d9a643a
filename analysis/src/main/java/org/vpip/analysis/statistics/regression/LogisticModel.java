package org.vpip.analysis.statistics.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Moments;

/**
 * Logistic regression of a yes or no on one number, with an intercept, by maximum likelihood.
 *
 * <p>Newton's steps, halved where they lower the likelihood, until no coefficient of the standardized number moves by more than
 * 1e-12. Empty where the likelihood has no maximum: without a yes or without a no, and where the numbers of both do not overlap
 * (separation). A number that does not vary has the slope 0. R: {@code glm(yes ~ x, family = binomial)}.
 *
 * <p>Albert & Anderson (1984), doi:10.1093/biomet/71.1.1.
 *
 * @param intercept log odds at 0
 * @param slope log odds for one unit
 */
public record LogisticModel(double intercept, double slope) {
    private static final int MAX_STEPS = 200;

    /** Fits the model to numbers, finite, and answers of one length. */
    public static Optional<LogisticModel> fit(double[] numbers, boolean[] yes) {
        long count = IntStream.range(0, yes.length).filter(i -> yes[i]).count();
        if (count == 0 || count == yes.length) {
            return Optional.empty();
        }
        double centre = Moments.meanOf(numbers);
        double spread = Moments.deviationOf(numbers);
        if (!(spread > Math.abs(centre) * 1e-14)) {
            return Optional.of(new LogisticModel(Math.log((double) count / (yes.length - count)), 0));
        }
        if (isSeparated(numbers, yes) || isSeparated(numbers, negated(yes))) {
            return Optional.empty();
        }
        double[] standard =
                Arrays.stream(numbers).map(x -> (x - centre) / spread).toArray();
        LogisticModel found = maximum(standard, yes);
        double slope = found.slope / spread;
        return Optional.of(new LogisticModel(found.intercept - slope * centre, slope));
    }

    private static boolean[] negated(boolean[] yes) {
        boolean[] no = new boolean[yes.length];
        for (int i = 0; i < no.length; i++) {
            no[i] = !yes[i];
        }
        return no;
    }

    /** Returns whether no number of a no lies above a number of a yes. */
    private static boolean isSeparated(double[] numbers, boolean[] yes) {
        double highestNo = IntStream.range(0, yes.length)
                .filter(i -> !yes[i])
                .mapToDouble(i -> numbers[i])
                .max()
                .orElseThrow();
        double lowestYes = IntStream.range(0, yes.length)
                .filter(i -> yes[i])
                .mapToDouble(i -> numbers[i])
                .min()
                .orElseThrow();
        return highestNo <= lowestYes;
    }

    private static LogisticModel maximum(double[] numbers, boolean[] yes) {
        LogisticModel model = new LogisticModel(0, 0);
        for (int step = 0; step < MAX_STEPS; step++) {
            LogisticModel move = model.newton(numbers, yes);
            double length = 1;
            double present = model.likelihood(numbers, yes);
            while (length > 1e-10 && model.moved(move, length).likelihood(numbers, yes) < present - 1e-12) {
                length /= 2;
            }
            model = model.moved(move, length);
            if (Math.max(Math.abs(move.intercept), Math.abs(move.slope)) < 1e-12) {
                return model;
            }
        }
        return model;
    }

    private LogisticModel moved(LogisticModel move, double length) {
        return new LogisticModel(intercept + length * move.intercept, slope + length * move.slope);
    }

    private LogisticModel newton(double[] numbers, boolean[] yes) {
        double[] sums = new double[5];
        for (int i = 0; i < numbers.length; i++) {
            double p = probability(numbers[i]);
            double residual = (yes[i] ? 1 : 0) - p;
            double weight = p * (1 - p);
            sums[0] += residual;
            sums[1] += residual * numbers[i];
            sums[2] += weight;
            sums[3] += weight * numbers[i];
            sums[4] += weight * numbers[i] * numbers[i];
        }
        double determinant = sums[2] * sums[4] - sums[3] * sums[3];
        return new LogisticModel(
                (sums[4] * sums[0] - sums[3] * sums[1]) / determinant,
                (sums[2] * sums[1] - sums[3] * sums[0]) / determinant);
    }

    private double likelihood(double[] numbers, boolean[] yes) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            double odds = intercept + slope * numbers[i];
            sum -= Math.log1p(Math.exp(yes[i] ? -odds : odds));
        }
        return sum;
    }

    /** Returns the probability of a yes, 0 to 1. */
    public double probability(double number) {
        return 1 / (1 + Math.exp(-intercept - slope * number));
    }
}
