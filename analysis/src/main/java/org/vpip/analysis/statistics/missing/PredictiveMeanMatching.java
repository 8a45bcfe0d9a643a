package org.vpip.analysis.statistics.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Multiple imputation by chained equations with predictive mean matching. R: {@code mice(method = "pmm")}, with other
 * random numbers.
 *
 * <p>Each missing value becomes the observed value of one of the five people with the nearest predictions; the
 * prediction's coefficients are drawn anew each time. Variables are filled in turn, each from all others, for ten
 * rounds; a ridge of 1e-5 allows collinear variables. Only observed values are imputed. A variable without any value
 * stays missing; a complete one is left as it is. Each data set has its own random stream: a seed gives the same data
 * sets whatever the number of threads.
 *
 * <p>Little (1988), doi:10.1080/07350015.1988.10509663; van Buuren (2018), Flexible Imputation of Missing Data.
 *
 * @param sets number of data sets
 */
public record PredictiveMeanMatching(long seed, int sets) {
    private static final int DONORS = 5;
    private static final double RIDGE = 1e-5;

    private static final int ROUNDS = 10;

    public PredictiveMeanMatching {
        if (sets < 1) {
            throw new IllegalArgumentException("sets must be at least 1: " + sets);
        }
    }

    /** Returns an imputation of 20 data sets. */
    public static PredictiveMeanMatching withSeed(long seed) {
        return new PredictiveMeanMatching(seed, 20);
    }

    /** Imputes rows of one length, one for each person, NaN where missing. */
    public List<double[][]> impute(double[][] rows) {
        UniformRandomProvider[] streams = ParallelResampling.streams(seed, sets);
        return IntStream.range(0, sets)
                .parallel()
                .mapToObj(set -> completed(rows, streams[set]))
                .toList();
    }

    private static double[][] completed(double[][] rows, UniformRandomProvider random) {
        double[][] filled = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        List<int[]> donors = new ArrayList<>();
        int p = rows.length == 0 ? 0 : rows[0].length;
        for (int j = 0; j < p; j++) {
            int column = j;
            int[] seen = IntStream.range(0, rows.length)
                    .filter(i -> !Double.isNaN(rows[i][column]))
                    .toArray();
            donors.add(seen);
            for (int i = 0; i < rows.length && seen.length > 0; i++) {
                filled[i][j] = Double.isNaN(rows[i][j]) ? rows[seen[random.nextInt(seen.length)]][j] : rows[i][j];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < p; j++) {
                if (donors.get(j).length > 0 && donors.get(j).length < rows.length) {
                    match(rows, filled, j, donors.get(j), random);
                }
            }
        }
        return filled;
    }

    private static void match(
            double[][] rows, double[][] filled, int column, int[] donors, UniformRandomProvider random) {
        RealMatrix predictors = predictors(filled, column);
        int[] all = IntStream.range(0, predictors.getColumnDimension()).toArray();
        RealMatrix seen = predictors.getSubMatrix(donors, all);
        RealVector values = new ArrayRealVector(
                Arrays.stream(donors).mapToDouble(i -> rows[i][column]).toArray());
        RealMatrix cross = seen.transpose().multiply(seen);
        for (int j = 0; j < cross.getRowDimension(); j++) {
            cross.addToEntry(j, j, Math.max(cross.getEntry(j, j), 1) * RIDGE);
        }
        RealMatrix inverse =
                new CholeskyDecomposition(cross, 1e-8, 0).getSolver().getInverse();
        RealVector fitted = inverse.operate(seen.transpose().operate(values));
        RealVector drawn = fitted.add(noise(inverse, values.subtract(seen.operate(fitted)), random));
        double[] ofDonors = seen.operate(fitted).toArray();
        RealVector ofAll = predictors.operate(drawn);
        for (int i = 0; i < rows.length; i++) {
            if (Double.isNaN(rows[i][column])) {
                filled[i][column] = values.getEntry(nearest(ofDonors, ofAll.getEntry(i), random));
            }
        }
    }

    /** Returns an intercept and the other variables, centred; variables that no one has are left out. */
    private static RealMatrix predictors(double[][] filled, int column) {
        int[] others = IntStream.range(0, filled[0].length)
                .filter(j -> j != column && !Double.isNaN(filled[0][j]))
                .toArray();
        RealMatrix predictors = new Array2DRowRealMatrix(filled.length, others.length + 1);
        for (int k = 0; k < others.length; k++) {
            int other = others[k];
            double mean = Arrays.stream(filled)
                    .mapToDouble(row -> row[other])
                    .average()
                    .orElse(0);
            for (int i = 0; i < filled.length; i++) {
                predictors.setEntry(i, k + 1, filled[i][other] - mean);
            }
        }
        for (int i = 0; i < filled.length; i++) {
            predictors.setEntry(i, 0, 1);
        }
        return predictors;
    }

    /** Draws the error of the coefficients: σ* L z with σ*² = residual squares / χ². */
    private static RealVector noise(RealMatrix inverse, RealVector residuals, UniformRandomProvider random) {
        double degrees = Math.max(1, residuals.getDimension() - inverse.getRowDimension());
        SharedStateContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, degrees / 2, 2);
        double sigma = Math.sqrt(residuals.dotProduct(residuals) / gamma.sample());
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] z = new double[inverse.getRowDimension()];
        Arrays.setAll(z, j -> sigma * normal.sample());
        return new CholeskyDecomposition(inverse, 1e-8, 0).getL().operate(new ArrayRealVector(z));
    }

    /** Returns one of the donors with the nearest predictions, at random. */
    private static int nearest(double[] ofDonors, double wanted, UniformRandomProvider random) {
        int[] order = IntStream.range(0, ofDonors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(ofDonors[i] - wanted)))
                .limit(DONORS)
                .mapToInt(Integer::intValue)
                .toArray();
        return order[random.nextInt(order.length)];
    }
}
