package org.vpip.analysis.statistics.correlation;

import java.util.Arrays;
import java.util.Optional;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.NormalTail;

/**
 * Spearman's test without ties, as R computes it by default: S = Σ(difference of ranks)², with a two-sided p.
 *
 * <p>p comes from all n! orders up to n = 9, and from an Edgeworth series up to 1,289 pairs. Empty with ties, for n
 * &lt; 2 and for more pairs.
 *
 * <p>Best & Roberts (1975), Algorithm AS 89, doi:10.2307/2347111.
 */
public record SpearmanExact(double statistic, double p) {
    private static final int ENUMERATED_UP_TO = 9;
    private static final int SERIES_BELOW = 1_290;

    /** Tests two arrays of one length, finite. */
    public static Optional<SpearmanExact> of(double[] x, double[] y) {
        MidRanks first = MidRanks.of(x);
        MidRanks second = MidRanks.of(y);
        int n = x.length;
        if (n < 2 || n >= SERIES_BELOW || first.hasTies() || second.hasTies()) {
            return Optional.empty();
        }
        double s = 0;
        double[] a = first.ranks();
        double[] b = second.ranks();
        for (int i = 0; i < n; i++) {
            s += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double centre = ((double) n * n * n - n) / 6;
        double tail = s > centre ? atLeast(s, n) : 1 - atLeast(s + 2, n);
        return Optional.of(new SpearmanExact(s, Math.min(1, 2 * tail)));
    }

    /** Returns P(S ≥ s). */
    private static double atLeast(double s, int n) {
        double largest = ((double) n * n * n - n) / 3;
        if (s <= 0) {
            return 1;
        }
        if (s > largest) {
            return 0;
        }
        return n <= ENUMERATED_UP_TO ? counted(s, n) : series(s, n);
    }

    private static double counted(double s, int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        double[] counts = new double[2];
        permute(order, 0, 0, s, counts);
        return counts[0] / counts[1];
    }

    private static void permute(int[] order, int place, int sum, double s, double[] counts) {
        if (place == order.length) {
            counts[0] += sum >= s ? 1 : 0;
            counts[1]++;
            return;
        }
        for (int i = place; i < order.length; i++) {
            swap(order, place, i);
            int difference = order[place] - place;
            permute(order, place + 1, sum + difference * difference, s, counts);
            swap(order, place, i);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    private static double series(double s, int n) {
        double b = 1.0 / n;
        double x = (6 * (s - 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(1 / b - 1);
        double y = x * x;
        double u = x
                * b
                * (0.2274
                        + b * (0.2531 + 0.1745 * b)
                        + y
                                * (-0.0758
                                        + b * (0.1033 + 0.3932 * b)
                                        - y
                                                * b
                                                * (0.0879
                                                        + 0.0151 * b
                                                        - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))));
        double p = u / Math.exp(y / 2) + NormalTail.below(-x);
        return Math.max(0, Math.min(1, p));
    }
}
