package org.vpip.analysis.statistics.agreement;

import org.vpip.analysis.statistics.UpperTail;
import org.vpip.analysis.statistics.agreement.IntraclassCorrelation.IntraclassEstimate;
import org.vpip.analysis.statistics.agreement.IntraclassCorrelation.MeanSquares;

/**
 * Limits of ICC(2,1) by Satterthwaite's approximation, or their limit values where MSE is 0.
 *
 * <p>NaN where there are so few degrees of freedom that F has no finite quantile, as for units with equal means. Shrout
 * & Fleiss (1979), p. 424; McGraw & Wong (1996), table 7.
 */
final class RandomRaterLimits {
    private static final double TAIL = 0.025;

    private RandomRaterLimits() {}

    static IntraclassEstimate of(int n, int k, MeanSquares squares, double value) {
        if (squares.residual() == 0 && squares.raters() == 0 && squares.units() > 0) {
            return new IntraclassEstimate(value, 1, 1);
        }
        double freedom = degreesOfFreedom(n, k, squares, value);
        if (!(freedom > 0) || !(n > 1)) {
            return new IntraclassEstimate(value, Double.NaN, Double.NaN);
        }
        double others = k * squares.raters() + ((double) k * n - k - n) * squares.residual();
        double upper = UpperTail.fQuantile(TAIL, n - 1, freedom);
        double lower = UpperTail.fQuantile(TAIL, freedom, n - 1);
        double units = squares.units();
        double error = squares.residual();
        return new IntraclassEstimate(
                value,
                n * (units - upper * error) / (upper * others + n * units),
                n * (lower * units - error) / (others + n * lower * units));
    }

    /**
     * Returns v = (k - 1)(n - 1)(a MSJ + b MSE)² / ((n - 1) a² MSJ² + b² MSE²); NaN for 0/0.
     *
     * <p>Here a = k ICC and b = n (1 + (k - 1) ICC) - k ICC.
     */
    static double degreesOfFreedom(int n, int k, MeanSquares squares, double value) {
        double a = k * value * squares.raters();
        double b = (n * (1 + (k - 1) * value) - k * value) * squares.residual();
        return (k - 1.0) * (n - 1.0) * (a + b) * (a + b) / ((n - 1) * a * a + b * b);
    }
}
