package org.vpip.app.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.missing.PooledEstimate;
import org.vpip.analysis.statistics.missing.PredictiveMeanMatching;
import org.vpip.analysis.statistics.mixed.FixedEffectTests;
import org.vpip.analysis.statistics.mixed.KenwardRoger;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.mixed.Satterthwaite;
import org.vpip.analysis.statistics.regression.LinearModel;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;

/** Intervals of regression and mixed models on a sample in which the effect is 0. */
final class ModelSamples {
    private static final ModelFormula LINE = ModelFormula.parse("y ~ x");
    private static final ModelFormula WAVES = ModelFormula.parse("y ~ wave + (1 | id)");
    private static final int WAVE_COUNT = 3;
    private static final double GONE = 0.3;

    private ModelSamples() {}

    static Optional<Boolean> slope(Shape shape, int n, UniformRandomProvider random) {
        return line(shape.draw(random, n), shape.draw(random, n))
                .flatMap(own -> own.classical().interval())
                .map(ModelSamples::holdsZero);
    }

    static Optional<Boolean> robustSlope(Shape shape, int n, UniformRandomProvider random) {
        return line(shape.draw(random, n), shape.draw(random, n))
                .flatMap(own -> own.robust().interval())
                .map(ModelSamples::holdsZero);
    }

    /** Answers y are lost at random; x stays. */
    static Optional<Boolean> pooledSlope(Shape shape, int n, UniformRandomProvider random) {
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> {
            double x = shape.draw(random);
            double y = shape.draw(random);
            return new double[] {x, random.nextDouble() < GONE ? Double.NaN : y};
        });
        List<LinearModel.RegressionCoefficient> slopes = new ArrayList<>();
        for (double[][] filled :
                PredictiveMeanMatching.withSeed(random.nextLong()).impute(rows)) {
            line(column(filled, 0), column(filled, 1)).ifPresent(slopes::add);
        }
        return PooledEstimate.of(
                        slopes.stream()
                                .mapToDouble(LinearModel.RegressionCoefficient::estimate)
                                .toArray(),
                        slopes.stream()
                                .mapToDouble(own -> own.classical().standardError())
                                .map(error -> error * error)
                                .toArray(),
                        n - 2)
                .map(PooledEstimate::interval)
                .map(ModelSamples::holdsZero);
    }

    static Optional<Boolean> satterthwaite(Shape shape, int n, UniformRandomProvider random) {
        return lastWave(shape, n, random, model -> Optional.of(Satterthwaite.of(model)));
    }

    static Optional<Boolean> kenwardRoger(Shape shape, int n, UniformRandomProvider random) {
        return lastWave(shape, n, random, model -> KenwardRoger.of(model).map(Function.identity()));
    }

    private static Optional<LinearModel.RegressionCoefficient> line(double[] x, double[] y) {
        Map<String, ModelVariable> data =
                Map.of("x", new ModelVariable.NumericVariable(x), "y", new ModelVariable.NumericVariable(y));
        return LinearModel.fit(ModelFrame.of(LINE, data))
                .map(model -> model.coefficients().get("x"))
                .flatMap(Function.identity());
    }

    /** A person's level and each wave's deviation from it have the same shape. */
    private static Optional<Boolean> lastWave(
            Shape shape, int n, UniformRandomProvider random, Function<MixedModel, Optional<FixedEffectTests>> tests) {
        double[] person = shape.draw(random, n);
        double[] y = shape.draw(random, n * WAVE_COUNT);
        Arrays.setAll(y, i -> y[i] + person[i / WAVE_COUNT]);
        Map<String, ModelVariable> data = Map.of(
                "y", new ModelVariable.NumericVariable(y),
                "wave", codes(n * WAVE_COUNT, i -> i % WAVE_COUNT),
                "id", codes(n * WAVE_COUNT, i -> i / WAVE_COUNT));
        return MixedModel.fit(ModelFrame.of(WAVES, data), MixedModel.LikelihoodType.RESTRICTED)
                .flatMap(model -> tests.apply(model).flatMap(own -> own.t(model.effect(WAVE_COUNT - 1))))
                .map(FixedEffectTests.FixedEffectTTest::interval)
                .map(ModelSamples::holdsZero);
    }

    private static ModelVariable codes(int rows, Function<Integer, Integer> level) {
        return ModelVariable.CategoricalVariable.of(IntStream.range(0, rows)
                .mapToObj(i -> level.apply(i).toString())
                .toList());
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static boolean holdsZero(Interval interval) {
        return interval.contains(0);
    }
}
