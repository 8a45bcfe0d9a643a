package org.vpip.app.accuracy;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.vpip.analysis.statistics.paired.RankDifferences;

/** How scores are distributed, each the same before and after, or in both groups. */
public enum Shape {
    /** Standard normal. */
    NORMAL {
        @Override
        double draw(UniformRandomProvider random) {
            return ZigguratSampler.NormalizedGaussian.of(random).sample();
        }
    },
    /** An answer from 1 to 5 with probabilities .10, .20, .30, .25, .15. */
    LIKERT {
        @Override
        double draw(UniformRandomProvider random) {
            double u = random.nextDouble();
            return u < 0.1 ? 1 : u < 0.3 ? 2 : u < 0.6 ? 3 : u < 0.85 ? 4 : 5;
        }
    },
    /** Exponential with mean 1. */
    SKEWED {
        @Override
        double draw(UniformRandomProvider random) {
            return ZigguratSampler.Exponential.of(random).sample();
        }
    };

    abstract double draw(UniformRandomProvider random);

    double[] draw(UniformRandomProvider random, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = draw(random);
        }
        return values;
    }

    /** Changes with mean 0: of a wave and another for answers, of a mean-centred score for the others. */
    double[][] waves(UniformRandomProvider random, int n) {
        double[] after = draw(random, n);
        double[] before = this == LIKERT ? draw(random, n) : constant(this == SKEWED ? 1 : 0, n);
        return new double[][] {before, after};
    }

    /** After less before, of {@link #waves}. */
    double[] changes(UniformRandomProvider random, int n) {
        double[][] waves = waves(random, n);
        return RankDifferences.PLAIN.of(waves[0], waves[1]);
    }

    private static double[] constant(double value, int n) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    /** Median of the means of two changes, which Hodges and Lehmann estimate: for the exponential, of Gamma(2) / 2 - 1. */
    double pseudomedian() {
        return this == SKEWED ? -0.160826509 : 0;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
