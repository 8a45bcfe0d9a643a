package org.vpip.analysis.statistics.correlation;

import java.util.Arrays;
import java.util.Optional;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.NormalTail;

/**
 * Kendall's τ-b, -1 to 1, with a two-sided test by R's rule.
 *
 * <p>The test is exact for n &lt; 50 without ties (statistic: concordant pairs). Otherwise it is normal, with the
 * tie-corrected variance and no continuity correction (statistic: z). Empty for n &lt; 2 and where one side does not
 * vary. R: {@code cor.test(method = "kendall")}.
 *
 * <p>Kendall (1938), doi:10.1093/biomet/30.1-2.81; Kendall (1945), doi:10.1093/biomet/33.3.239.
 */
public record KendallTau(double tau, double statistic, double p) {
    private static final int EXACT_BELOW = 50;

    /** Correlates two arrays of one length, finite. */
    public static Optional<KendallTau> of(double[] x, double[] y) {
        int n = x.length;
        double score = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                score += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        double pairs = n * (n - 1.0) / 2;
        TieSums a = TieSums.of(x);
        TieSums b = TieSums.of(y);
        double divisor = Math.sqrt(pairs - a.pairs()) * Math.sqrt(pairs - b.pairs());
        if (n < 2 || !(divisor > 0)) {
            return Optional.empty();
        }
        boolean tied = MidRanks.of(x).hasTies() || MidRanks.of(y).hasTies();
        double tau = Math.max(-1, Math.min(1, score / divisor));
        if (n < EXACT_BELOW && !tied) {
            double concordant = Math.round((score + pairs) / 2);
            return Optional.of(new KendallTau(tau, concordant, exactP((int) concordant, n)));
        }
        double z = score / Math.sqrt(variance(n, a, b));
        return Optional.of(new KendallTau(tau, z, NormalTail.twoSided(z)));
    }

    /** Sums Σt(t-1)/2, Σt(t-1)(t-2) and Σt(t-1)(2t+5) over groups of t equal values. */
    private record TieSums(double pairs, double triples, double weighted) {
        static TieSums of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double pairs = 0;
            double triples = 0;
            double weighted = 0;
            int start = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[start]) {
                    double t = i - start;
                    pairs += t * (t - 1) / 2;
                    triples += t * (t - 1) * (t - 2);
                    weighted += t * (t - 1) * (2 * t + 5);
                    start = i;
                }
            }
            return new TieSums(pairs, triples, weighted);
        }
    }

    private static double variance(double n, TieSums a, TieSums b) {
        double base = (n * (n - 1) * (2 * n + 5) - a.weighted() - b.weighted()) / 18;
        double pairs = 2 * a.pairs() * 2 * b.pairs() / (2 * n * (n - 1));
        double triples = n < 3 ? 0 : a.triples() * b.triples() / (9 * n * (n - 1) * (n - 2));
        return base + pairs + triples;
    }

    /** Returns twice the tail of the number of concordant pairs over all orders, at most 1. */
    private static double exactP(int concordant, int n) {
        int pairs = n * (n - 1) / 2;
        double[] shares = new double[pairs + 1];
        shares[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[pairs + 1];
            for (int count = 0; count <= pairs; count++) {
                for (int more = 0; more < size && more <= count; more++) {
                    next[count] += shares[count - more] / size;
                }
            }
            shares = next;
        }
        double tail = 0;
        for (int count = 0; count <= Math.min(concordant, pairs - concordant); count++) {
            tail += shares[count];
        }
        return Math.min(1, 2 * tail);
    }
}
