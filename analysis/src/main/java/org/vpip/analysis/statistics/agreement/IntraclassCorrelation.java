package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.UpperTail;

/**
 * The six intraclass correlations of n units that all of k raters rated. R: {@code psych::ICC(lmer = FALSE)}.
 *
 * <p>They come from mean squares: of units MSB, raters MSJ, within units MSW and residual MSE. E is MSW for
 * {@link IntraclassModel#ONE_WAY} and else MSE; R is MSJ - MSE for {@link IntraclassModel#RANDOM_RATERS} and else 0. Of
 * single ratings (MSB - E) / (MSB + (k - 1) E + k R / n), of mean ratings (MSB - E) / (MSB + R / n). Limits of level
 * 0.95 come from F. Random raters have Satterthwaite's degrees of freedom, and for the mean the Spearman-Brown formula
 * applied to the limits.
 *
 * <p>Negative values are reported. Where a single rating's is below -1/(k - 1), that of the mean is meaningless and its
 * limits are in the wrong order, as in R. Undefined numbers are NaN: all for n or k below 2 and when nothing varies.
 * With perfect agreement, for {@code FIXED_RATERS} up to a constant, F is infinite, p 0 and limits 1. Units with equal
 * means have a mean-rating correlation of minus infinity. Squares within rounding error count as 0.
 *
 * <p>Shrout & Fleiss (1979), doi:10.1037/0033-2909.86.2.420; McGraw & Wong (1996), doi:10.1037/1082-989X.1.1.30.
 */
public record IntraclassCorrelation(int n, int k, MeanSquares meanSquares) {
    private static final double TAIL = 0.025;

    /** Selection of the raters: others for each unit, a sample of raters, or exactly these. */
    public enum IntraclassModel {
        ONE_WAY,
        RANDOM_RATERS,
        FIXED_RATERS
    }

    /** Mean squares, NaN without degrees of freedom. */
    public record MeanSquares(double units, double raters, double within, double residual) {}

    /** Estimate with limits of level 0.95. */
    public record IntraclassEstimate(double value, double low, double high) {}

    /** F test of no difference between units. */
    public record IntraclassFTest(double statistic, double numerator, double denominator, double p) {}

    /** Compares the units that all raters rated. */
    public static IntraclassCorrelation of(Ratings ratings) {
        Ratings complete = ratings.complete();
        return new IntraclassCorrelation(complete.units(), complete.raters(), squares(complete));
    }

    private static MeanSquares squares(Ratings ratings) {
        double[] all =
                Arrays.stream(ratings.toRows()).flatMapToDouble(Arrays::stream).toArray();
        double most = Arrays.stream(all).map(Math::abs).max().orElse(0);
        double noise = all.length * Math.pow(2 * Math.ulp(most), 2);
        Ratings near = ratings.minus(all.length == 0 ? 0 : Moments.meanOf(all));
        double[] units = means(near.toRows());
        double[] raters = means(near.byRater());
        double rest = Moments.meanOf(raters);
        double n = units.length;
        double k = raters.length;
        return new MeanSquares(
                mean(k * spread(units), n - 1, noise),
                mean(n * spread(raters), k - 1, noise),
                mean(near.squares((i, j) -> units[i]), n * (k - 1), noise),
                mean(near.squares((i, j) -> units[i] + raters[j] - rest), (n - 1) * (k - 1), noise));
    }

    private static double[] means(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(Moments::meanOf).toArray();
    }

    private static double spread(double[] means) {
        double[] centred = Moments.centred(means);
        return Moments.dot(centred, centred);
    }

    private static double mean(double squares, double degreesOfFreedom, double noise) {
        return degreesOfFreedom < 1 ? Double.NaN : (squares > noise ? squares : 0) / degreesOfFreedom;
    }

    /** Returns the test of the model; random raters have the test of fixed raters. */
    public IntraclassFTest test(IntraclassModel model) {
        double numerator = n - 1;
        double denominator = (model == IntraclassModel.ONE_WAY ? n : n - 1) * (k - 1.0);
        double f = meanSquares.units() / error(model);
        double p = Double.isNaN(f) ? f : UpperTail.f(f, numerator, denominator);
        return new IntraclassFTest(f, numerator, denominator, p);
    }

    private double error(IntraclassModel model) {
        return model == IntraclassModel.ONE_WAY ? meanSquares.within() : meanSquares.residual();
    }

    /** Returns the reliability of one rating. */
    public IntraclassEstimate single(IntraclassModel model) {
        double error = error(model);
        double between = meanSquares.units();
        double value = (between - error) / (between + (k - 1) * error + (random(model) ? k * raterExcess() : 0));
        if (random(model)) {
            return RandomRaterLimits.of(n, k, meanSquares, value);
        }
        IntraclassFTest test = test(model);
        return new IntraclassEstimate(value, ofF(low(test)), ofF(high(test)));
    }

    /** Returns the reliability of the mean of k ratings. */
    public IntraclassEstimate average(IntraclassModel model) {
        double error = error(model);
        double between = meanSquares.units();
        double value = (between - error) / (between + (random(model) ? raterExcess() : 0));
        if (random(model)) {
            IntraclassEstimate single = single(model);
            return new IntraclassEstimate(value, lengthened(single.low()), lengthened(single.high()));
        }
        IntraclassFTest test = test(model);
        return new IntraclassEstimate(value, 1 - 1 / low(test), 1 - 1 / high(test));
    }

    /** Returns Satterthwaite's degrees of freedom behind the limits of random raters. */
    public double satterthwaite() {
        return RandomRaterLimits.degreesOfFreedom(
                n, k, meanSquares, single(IntraclassModel.RANDOM_RATERS).value());
    }

    private static boolean random(IntraclassModel model) {
        return model == IntraclassModel.RANDOM_RATERS;
    }

    private double raterExcess() {
        return (meanSquares.raters() - meanSquares.residual()) / n;
    }

    private double ofF(double f) {
        return Double.isInfinite(f) ? 1 : (f - 1) / (f + k - 1);
    }

    private static double low(IntraclassFTest test) {
        return test.statistic() / quantile(test, TAIL);
    }

    private static double high(IntraclassFTest test) {
        return test.statistic() / quantile(test, 1 - TAIL);
    }

    private static double quantile(IntraclassFTest test, double above) {
        boolean defined = !Double.isNaN(test.statistic());
        return defined ? UpperTail.fQuantile(above, test.numerator(), test.denominator()) : Double.NaN;
    }

    private double lengthened(double reliability) {
        return k * reliability / (1 + (k - 1) * reliability);
    }
}
