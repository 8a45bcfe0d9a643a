package org.vpip.analysis.statistics.correlation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Pearson's r or Spearman's ρ (Pearson's of mid-ranks), -1 to 1, with Student's t on n - 2 degrees of freedom, two-sided, and
 * limits tanh(atanh(r) ± z s): s² = 1/(n - 3) for Pearson (Fisher 1921), (1 + ρ²/2)/(n - 3) for Spearman (Bonett & Wright 2000,
 * doi:10.1007/BF02294183).
 *
 * <p>No result for fewer than two pairs and where one side does not vary. No p for n &lt; 3, no limits for n &lt; 4. A perfect
 * correlation has t infinite, p 0 and both limits at it. R: {@code cor.test}; for Spearman the approximation of {@code
 * exact = FALSE}.
 *
 * @param t and p: empty for two pairs
 */
public record Correlation(int n, double coefficient, OptionalDouble t, OptionalDouble p, Optional<Interval> interval) {

    /** @param x and y: finite, of one length */
    public static Optional<Correlation> pearson(double[] x, double[] y) {
        return coefficient(x, y).map(r -> of(x.length, r, 1));
    }

    /** @param x and y: finite, of one length */
    public static Optional<Correlation> spearman(double[] x, double[] y) {
        return coefficient(MidRanks.of(x).ranks(), MidRanks.of(y).ranks())
                .map(rho -> of(x.length, rho, 1 + rho * rho / 2));
    }

    /** Only the coefficient. */
    public static Optional<Double> coefficient(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have the same length: " + x.length + ", " + y.length);
        }
        if (x.length < 2) {
            return Optional.empty();
        }
        double[] a = Moments.centred(x);
        double[] b = Moments.centred(y);
        double divisor = Math.sqrt(Moments.dot(a, a)) * Math.sqrt(Moments.dot(b, b));
        double r = Moments.dot(a, b) / divisor;
        if (!(divisor > 0) || !Double.isFinite(r)) {
            return Optional.empty();
        }
        return Optional.of(Math.abs(r) > 1 - 1e-15 ? Math.signum(r) : r);
    }

    private static Correlation of(int n, double r, double spread) {
        boolean perfect = Math.abs(r) == 1;
        OptionalDouble t = OptionalDouble.empty();
        if (n > 2) {
            t = OptionalDouble.of(
                    perfect ? r * Double.POSITIVE_INFINITY : r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))));
        }
        OptionalDouble p = t.isEmpty() ? t : OptionalDouble.of(new StudentTail(n - 2).twoSided(t.getAsDouble()));
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
