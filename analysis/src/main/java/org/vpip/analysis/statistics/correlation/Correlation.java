package org.vpip.analysis.statistics.correlation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Pearson's r or Spearman's ρ (Pearson's r of mid-ranks), -1 to 1, with a two-sided test and limits of level 0.95.
 *
 * <p>t is Student's on n - 2 degrees of freedom. Limits are tanh(atanh(r) ± z s), with s² = 1/(n - 3) for Pearson
 * (Fisher 1921) and (1 + ρ²/2)/(n - 3) for Spearman (Bonett & Wright 2000, doi:10.1007/BF02294183).
 *
 * <p>Empty for fewer than two pairs and where one side does not vary. No p for n &lt; 3, no limits for n &lt; 4. A
 * perfect correlation has t infinite, p 0 and both limits at r. R: {@code cor.test}; for Spearman the approximation of
 * {@code exact = FALSE}.
 *
 * @param t empty for two pairs, as p
 */
public record Correlation(int n, double coefficient, OptionalDouble t, OptionalDouble p, Optional<Interval> interval) {

    /** Correlates two arrays of one length, finite. */
    public static Optional<Correlation> pearson(double[] x, double[] y) {
        return coefficient(x, y).stream().mapToObj(r -> of(x.length, r, 1)).findFirst();
    }

    /** Correlates two arrays of one length, finite. */
    public static Optional<Correlation> spearman(double[] x, double[] y) {
        return coefficient(MidRanks.of(x).ranks(), MidRanks.of(y).ranks()).stream()
                .mapToObj(rho -> of(x.length, rho, 1 + rho * rho / 2))
                .findFirst();
    }

    /** Returns the coefficient of Pearson alone. */
    public static OptionalDouble coefficient(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have the same length: " + x.length + ", " + y.length);
        }
        if (x.length < 2) {
            return OptionalDouble.empty();
        }
        double[] a = Moments.centred(x);
        double[] b = Moments.centred(y);
        double divisor = Math.sqrt(Moments.dot(a, a)) * Math.sqrt(Moments.dot(b, b));
        double r = Moments.dot(a, b) / divisor;
        if (!(divisor > 0) || !Double.isFinite(r)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.abs(r) > 1 - 1e-15 ? Math.signum(r) : r);
    }

    private static Correlation of(int n, double r, double spread) {
        boolean perfect = Math.abs(r) == 1;
        OptionalDouble t = OptionalDouble.empty();
        if (n > 2) {
            t = OptionalDouble.of(
                    perfect ? r * Double.POSITIVE_INFINITY : r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))));
        }
        OptionalDouble p = SafeDivision.map(t, value -> new StudentTail(n - 2).twoSided(value));
        return new Correlation(n, r, t, p, n < 4 ? Optional.empty() : Optional.of(limits(n, r, spread)));
    }

    private static Interval limits(int n, double r, double spread) {
        if (Math.abs(r) == 1) {
            return new Interval(r, r, 0.95);
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double margin = NormalTail.critical(0.95) * Math.sqrt(spread / (n - 3));
        return new Interval(Math.tanh(z - margin), Math.tanh(z + margin), 0.95);
    }
}
