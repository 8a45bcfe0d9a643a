package org.vpip.app.accuracy;

import static org.vpip.app.accuracy.Procedure.LEVEL;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.analysis.statistics.category.PairedBinaryTable;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.group.TwoSampleTTest;
import org.vpip.analysis.statistics.paired.BcaLimits;
import org.vpip.analysis.statistics.paired.MeanBootstrap;
import org.vpip.analysis.statistics.paired.PairedDominance;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WalshAverages;
import org.vpip.analysis.statistics.reliability.ScaleReliability;

/** Intervals on a sample of which the truth is known. */
final class IntervalSamples {
    /** Answers of 4 and 5, by {@link Shape#LIKERT}. */
    private static final double YES = 0.4;

    private IntervalSamples() {}

    static Optional<Boolean> tInterval(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        return PairedTTest.of(waves[0], waves[1]).map(test -> test.interval().contains(0));
    }

    static Optional<Boolean> bca(Shape shape, int n, UniformRandomProvider random) {
        return new MeanBootstrap(random.nextLong(), 1_000)
                .limits(shape.changes(random, n))
                .get(0)
                .map(BcaLimits::interval)
                .map(interval -> interval.contains(0));
    }

    static Optional<Boolean> hodgesLehmann(Shape shape, int n, UniformRandomProvider random) {
        double truth = shape.pseudomedian();
        return WalshAverages.of(shape.changes(random, n))
                .limits(1 - LEVEL)
                .map(limits -> limits.low() <= truth && truth <= limits.high());
    }

    static Optional<Boolean> dZ(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        return holds(StandardizedChange.of(waves[0], waves[1]).dzInterval(n, 1 - LEVEL), 0);
    }

    static Optional<Boolean> dominance(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        double truth = shape == Shape.SKEWED ? 2 * Math.exp(-1) - 1 : 0;
        return PairedDominance.of(waves[0], waves[1]).flatMap(own -> holds(own.interval(), truth));
    }

    static Optional<Boolean> newcombe(Shape shape, int n, UniformRandomProvider random) {
        return shape == Shape.LIKERT
                ? holds(
                        TestSamples.binary(n, random)
                                .newcombe(1 - LEVEL, true)
                                .map(PairedBinaryTable.NewcombeInterval::interval),
                        0)
                : Optional.empty();
    }

    static Optional<Boolean> welchInterval(Shape shape, int n, UniformRandomProvider random) {
        return TwoSampleTTest.WELCH
                .test(shape.draw(random, n), shape.draw(random, n))
                .map(test -> test.interval().contains(0));
    }

    static Optional<Boolean> pearson(Shape shape, int n, UniformRandomProvider random) {
        return holds(
                Correlation.pearson(shape.draw(random, n), shape.draw(random, n))
                        .flatMap(Correlation::interval),
                0);
    }

    static Optional<Boolean> spearman(Shape shape, int n, UniformRandomProvider random) {
        return holds(
                Correlation.spearman(shape.draw(random, n), shape.draw(random, n))
                        .flatMap(Correlation::interval),
                0);
    }

    static Optional<Boolean> feldt(Shape shape, int n, UniformRandomProvider random) {
        if (shape != Shape.NORMAL) {
            return Optional.empty();
        }
        double[] common = shape.draw(random, n);
        double[][] items = new double[4][];
        for (int j = 0; j < items.length; j++) {
            items[j] = shape.draw(random, n);
            for (int i = 0; i < n; i++) {
                items[j][i] += common[i];
            }
        }
        return holds(ScaleReliability.of(items).alphaInterval(1 - LEVEL), 0.8);
    }

    static Optional<Boolean> signShare(Shape shape, int n, UniformRandomProvider random) {
        double truth = shape == Shape.SKEWED ? Math.exp(-1) : 0.5;
        return SignTest.of(shape.changes(random, n)).map(test -> test.interval().contains(truth));
    }

    static Optional<Boolean> share(Shape shape, int n, UniformRandomProvider random) {
        if (shape != Shape.LIKERT) {
            return Optional.empty();
        }
        long yes = Arrays.stream(shape.draw(random, n))
                .filter(answer -> answer >= 4)
                .count();
        return Optional.of(new Proportion((int) yes, n).wilson(1 - LEVEL).contains(YES));
    }

    static Optional<Boolean> riskDifference(Shape shape, int n, UniformRandomProvider random) {
        return shape == Shape.LIKERT ? holds(TestSamples.binary(n, random).wald(1 - LEVEL), 0) : Optional.empty();
    }

    static Optional<Boolean> oddsRatio(Shape shape, int n, UniformRandomProvider random) {
        return shape == Shape.LIKERT
                ? TestSamples.binary(n, random).oddsRatio(1 - LEVEL).map(own -> own.low() <= 1 && 1 <= own.high())
                : Optional.empty();
    }

    static Optional<Boolean> holds(Optional<Interval> interval, double truth) {
        return interval.map(own -> own.contains(truth));
    }
}
