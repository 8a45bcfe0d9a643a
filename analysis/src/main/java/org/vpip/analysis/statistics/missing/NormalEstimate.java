package org.vpip.analysis.statistics.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.vpip.analysis.statistics.Moments;

/**
 * Means and covariances (divisor n) of a multivariate normal distribution, from rows with missing values by the EM
 * algorithm.
 *
 * <p>It runs until nothing changes by more than 1e-13 of its size. Rows with nothing observed are left out. Empty when
 * a variable is never observed or does not vary, when variables are collinear, and after 200,000 steps.
 *
 * <p>Dempster, Laird & Rubin (1977), doi:10.1111/j.2517-6161.1977.tb01600.x. R: {@code lavaan::lavCor(missing = "ml")}.
 */
public final class NormalEstimate {
    private static final int MAX_STEPS = 200_000;

    private final List<MissingPattern> patterns;
    private final double[] means;
    private final double[][] covariances;

    /** Rows with the same missing variables. */
    @SuppressWarnings("ArrayRecordComponent")
    record MissingPattern(int[] observedColumns, int[] missingColumns, List<double[]> rows) {}

    private NormalEstimate(List<MissingPattern> patterns, double[] means, double[][] covariances) {
        this.patterns = patterns;
        this.means = means;
        this.covariances = covariances;
    }

    /** Estimates from rows of one length, one for each person, NaN where missing. */
    public static Optional<NormalEstimate> of(double[][] rows) {
        List<double[]> used = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).anyMatch(value -> !Double.isNaN(value)))
                .toList();
        int p = used.isEmpty() ? 0 : used.get(0).length;
        double[] means = new double[p];
        double[][] covariances = new double[p][p];
        for (int j = 0; j < p; j++) {
            int column = j;
            double[] seen = used.stream()
                    .mapToDouble(row -> row[column])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double mean = Moments.meanOf(seen);
            double spread =
                    Arrays.stream(seen).map(v -> (v - mean) * (v - mean)).sum() / seen.length;
            if (!(spread > 1e-28 * mean * mean)) {
                return Optional.empty();
            }
            means[j] = mean;
            covariances[j][j] = spread;
        }
        try {
            return p == 0 ? Optional.empty() : iterated(patterns(used, p), used.size(), means, covariances);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private static List<MissingPattern> patterns(List<double[]> rows, int p) {
        Map<List<Integer>, List<double[]>> bySeen = new LinkedHashMap<>();
        for (double[] row : rows) {
            List<Integer> seen = IntStream.range(0, p)
                    .filter(j -> !Double.isNaN(row[j]))
                    .boxed()
                    .toList();
            bySeen.computeIfAbsent(seen, key -> new ArrayList<>()).add(row);
        }
        List<MissingPattern> patterns = new ArrayList<>();
        bySeen.forEach((seen, own) -> patterns.add(new MissingPattern(
                seen.stream().mapToInt(Integer::intValue).toArray(),
                IntStream.range(0, p).filter(j -> !seen.contains(j)).toArray(),
                own)));
        return patterns;
    }

    private static Optional<NormalEstimate> iterated(
            List<MissingPattern> patterns, int n, double[] startMeans, double[][] startCovariances) {
        double[] means = startMeans;
        double[][] covariances = startCovariances;
        for (int step = 0; step < MAX_STEPS; step++) {
            ExpectedMoments expected = new ExpectedMoments(means.length);
            for (MissingPattern pattern : patterns) {
                expected.add(pattern, means, covariances);
            }
            double[] nextMeans = expected.means(means, n);
            double[][] next = expected.covariances(n);
            double change = change(means, nextMeans, covariances, next);
            means = nextMeans;
            covariances = next;
            if (change < 1e-13) {
                new CholeskyDecomposition(new Array2DRowRealMatrix(covariances), 1e-8, 1e-12 * smallest(covariances));
                return Optional.of(new NormalEstimate(patterns, means, covariances));
            }
        }
        return Optional.empty();
    }

    private static double smallest(double[][] covariances) {
        return IntStream.range(0, covariances.length)
                .mapToDouble(j -> covariances[j][j])
                .min()
                .orElse(0);
    }

    private static double change(double[] means, double[] nextMeans, double[][] covariances, double[][] next) {
        double most = 0;
        for (int i = 0; i < means.length; i++) {
            double size = Math.sqrt(covariances[i][i]);
            most = Math.max(most, Math.abs(nextMeans[i] - means[i]) / size);
            for (int j = 0; j < means.length; j++) {
                double scale = size * Math.sqrt(covariances[j][j]);
                most = Math.max(most, Math.abs(next[i][j] - covariances[i][j]) / scale);
            }
        }
        return most;
    }

    /** Sums of the rows with expected values in place of missing ones, centred at the present means. */
    private static final class ExpectedMoments {
        private final double[] sums;
        private final double[][] products;

        ExpectedMoments(int p) {
            sums = new double[p];
            products = new double[p][p];
        }

        void add(MissingPattern pattern, double[] means, double[][] covariances) {
            RealMatrix all = new Array2DRowRealMatrix(covariances, false);
            int[] seen = pattern.observedColumns();
            int[] unseen = pattern.missingColumns();
            double[][] slopes = new double[unseen.length][seen.length];
            if (unseen.length > 0) {
                DecompositionSolver solver =
                        new CholeskyDecomposition(all.getSubMatrix(seen, seen), 1e-8, 0).getSolver();
                RealMatrix own = solver.solve(all.getSubMatrix(seen, unseen)).transpose();
                slopes = own.getData();
                RealMatrix rest =
                        all.getSubMatrix(unseen, unseen).subtract(own.multiply(all.getSubMatrix(seen, unseen)));
                for (int a = 0; a < unseen.length; a++) {
                    for (int b = 0; b < unseen.length; b++) {
                        double both = (rest.getEntry(a, b) + rest.getEntry(b, a)) / 2;
                        products[unseen[a]][unseen[b]] += pattern.rows().size() * both;
                    }
                }
            }
            for (double[] row : pattern.rows()) {
                add(completed(row, pattern, slopes, means));
            }
        }

        private static double[] completed(double[] row, MissingPattern pattern, double[][] slopes, double[] means) {
            double[] centred = new double[row.length];
            for (int j : pattern.observedColumns()) {
                centred[j] = row[j] - means[j];
            }
            for (int a = 0; a < slopes.length; a++) {
                for (int b = 0; b < slopes[a].length; b++) {
                    centred[pattern.missingColumns()[a]] += slopes[a][b] * centred[pattern.observedColumns()[b]];
                }
            }
            return centred;
        }

        private void add(double[] centred) {
            for (int i = 0; i < centred.length; i++) {
                sums[i] += centred[i];
                for (int j = 0; j < centred.length; j++) {
                    products[i][j] += centred[i] * centred[j];
                }
            }
        }

        double[] means(double[] before, int n) {
            double[] means = new double[before.length];
            Arrays.setAll(means, j -> before[j] + sums[j] / n);
            return means;
        }

        double[][] covariances(int n) {
            double[][] covariances = new double[sums.length][sums.length];
            for (int i = 0; i < sums.length; i++) {
                for (int j = 0; j < sums.length; j++) {
                    covariances[i][j] = products[i][j] / n - sums[i] / n * (sums[j] / n);
                }
            }
            return covariances;
        }
    }

    public double[] means() {
        return means.clone();
    }

    /** Returns the covariances with divisor n. */
    public double[][] covariances() {
        return Arrays.stream(covariances).map(double[]::clone).toArray(double[][]::new);
    }

    List<MissingPattern> patterns() {
        return patterns;
    }
}
