package org.vpip.analysis.accuracy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.category.PairedBinary;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.group.MannWhitney;
import org.vpip.analysis.statistics.group.TwoSampleT;
import org.vpip.analysis.statistics.paired.BcaLimits;
import org.vpip.analysis.statistics.paired.Differences;
import org.vpip.analysis.statistics.paired.MeanBootstrap;
import org.vpip.analysis.statistics.paired.PairedDominance;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.SignFlipTest;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WalshAverages;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;
import org.vpip.analysis.statistics.reliability.ScaleItems;

/** A test at level 0.05 where nothing is to be found, or an interval of level 0.95 around a known truth. */
public enum Procedure {
    PAIRED_T("paired t test", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double[][] waves = shape.waves(random, n);
            return PairedTTest.withDefaults().test(waves[0], waves[1]).map(test -> test.p() <= LEVEL);
        }
    },
    WILCOXON("Wilcoxon signed rank", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double[][] waves = shape.waves(random, n);
            return WilcoxonSignedRank.withDefaults().test(waves[0], waves[1]).map(test -> test.p() <= LEVEL);
        }
    },
    SIGN("sign test", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return SignTest.of(changes(shape, n, random)).map(test -> test.p() <= LEVEL);
        }
    },
    SIGN_FLIP("sign-flip permutation", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double[] changes = changes(shape, n, random);
            return rejected(SignFlipTest.withSeed(random.nextLong()).p(changes));
        }
    },
    WELCH("Welch t test, n in each group", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return TwoSampleT.WELCH
                    .test(shape.draw(random, n), shape.draw(random, n))
                    .map(test -> test.p() <= LEVEL);
        }
    },
    MANN_WHITNEY("Mann-Whitney, n in each group", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return MannWhitney.of(shape.draw(random, n), shape.draw(random, n)).flatMap(test -> rejected(test.p()));
        }
    },
    MCNEMAR_MID_P("McNemar mid-p (answers 4 and 5 are yes)", Kind.TEST) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return shape == Shape.LIKERT ? Optional.of(binary(n, random).midP() <= LEVEL) : Optional.empty();
        }
    },
    T_INTERVAL("mean change, t", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double[][] waves = shape.waves(random, n);
            return PairedTTest.withDefaults()
                    .test(waves[0], waves[1])
                    .map(test -> test.interval().contains(0));
        }
    },
    BCA("mean change, BCa (1,000 resamples)", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return MeanBootstrap.withSeed(random.nextLong())
                    .withResamples(1_000)
                    .limits(changes(shape, n, random))
                    .get(0)
                    .map(BcaLimits::interval)
                    .map(interval -> interval.contains(0));
        }
    },
    HODGES_LEHMANN("pseudomedian, Hodges-Lehmann", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double truth = shape.pseudomedian();
            return WalshAverages.of(changes(shape, n, random))
                    .limits(1 - LEVEL)
                    .map(limits -> limits.low() <= truth && truth <= limits.high());
        }
    },
    D_Z("d_z, noncentral t", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double[][] waves = shape.waves(random, n);
            return holds(StandardizedChange.of(waves[0], waves[1]).dzInterval(n, 1 - LEVEL), 0);
        }
    },
    DOMINANCE("rises less falls, dominance", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            double[][] waves = shape.waves(random, n);
            double truth = shape == Shape.SKEWED ? 2 * Math.exp(-1) - 1 : 0;
            return PairedDominance.of(waves[0], waves[1]).flatMap(own -> holds(own.interval(), truth));
        }
    },
    NEWCOMBE("paired difference of shares, Newcombe 10", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return shape == Shape.LIKERT
                    ? holds(binary(n, random).newcombe(1 - LEVEL, true).map(PairedBinary.Newcombe::interval), 0)
                    : Optional.empty();
        }
    },
    WELCH_INTERVAL("difference of two groups, Welch", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return TwoSampleT.WELCH
                    .test(shape.draw(random, n), shape.draw(random, n))
                    .map(test -> test.interval().contains(0));
        }
    },
    PEARSON("Pearson r of independent scores, Fisher z", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return holds(
                    Correlation.pearson(shape.draw(random, n), shape.draw(random, n))
                            .flatMap(Correlation::interval),
                    0);
        }
    },
    SPEARMAN("Spearman rho of independent scores, Bonett-Wright", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
            return holds(
                    Correlation.spearman(shape.draw(random, n), shape.draw(random, n))
                            .flatMap(Correlation::interval),
                    0);
        }
    },
    FELDT("alpha .80 of four normal items, Feldt", Kind.INTERVAL) {
        @Override
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
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
            return holds(ScaleItems.of(items).alphaInterval(1 - LEVEL), 0.8);
        }
    };

    private static final double LEVEL = 0.05;

    private final String label;
    private final Kind kind;

    Procedure(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** What is counted. */
    public enum Kind {
        /** How often it rejects; 5 % is promised. */
        TEST,
        /** How often it holds the truth; 95 % is promised. */
        INTERVAL
    }

    /** Whether it rejects, or holds the truth, for one sample; empty where there is no result or nothing to ask. */
    abstract Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random);

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    private static double[] changes(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        return Differences.PLAIN.of(waves[0], waves[1]);
    }

    private static Optional<Boolean> rejected(OptionalDouble p) {
        return p.isEmpty() ? Optional.empty() : Optional.of(p.getAsDouble() <= LEVEL);
    }

    private static Optional<Boolean> holds(Optional<Interval> interval, double truth) {
        return interval.map(own -> own.contains(truth));
    }

    private static PairedBinary binary(int n, UniformRandomProvider random) {
        int[] counts = new int[4];
        for (int i = 0; i < n; i++) {
            boolean before = Shape.LIKERT.draw(random) >= 4;
            boolean after = Shape.LIKERT.draw(random) >= 4;
            counts[(before ? 0 : 2) + (after ? 0 : 1)]++;
        }
        return new PairedBinary(counts[0], counts[1], counts[2], counts[3]);
    }
}
