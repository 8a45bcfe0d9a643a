package org.vpip.analysis.statistics;

import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Exact small-sample factor of a standardized mean difference, J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2)).
 *
 * <p>Hedges (1981), Distribution theory for Glass's estimator of effect size, doi:10.3102/10769986006002107.
 */
public final class HedgesFactor {
    /** Factors of usual sample sizes: a bootstrap asks for the same one thousands of times. */
    private static final double[] KNOWN =
            IntStream.range(0, 512).mapToDouble(HedgesFactor::factor).toArray();

    private HedgesFactor() {}

    /**
     * Returns the factor for m degrees of freedom of the standard deviation; 0 for m below 2, where the expectation
     * does not exist.
     */
    public static double of(int m) {
        return 0 <= m && m < KNOWN.length ? KNOWN[m] : factor(m);
    }

    private static double factor(int m) {
        if (m < 2) {
            return 0;
        }
        return Math.exp(Gamma.logGamma(m / 2.0) - Gamma.logGamma((m - 1) / 2.0)) / Math.sqrt(m / 2.0);
    }
}
