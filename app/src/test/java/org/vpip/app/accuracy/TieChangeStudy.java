package org.vpip.app.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.network.comparison.DyadicTTest;
import org.vpip.analysis.statistics.paired.SignFlipTest;

/**
 * Counts how often tests of the number of ties reject where nothing changes: two networks of the same people with the same density
 * and share of mutual ties, of which half of the dyads are the same in both. The same seed gives the same counts.
 *
 * @param samples of each row
 */
public record TieChangeStudy(long seed, int samples) {
    /** Share of the dyads that are drawn anew for the second network. */
    private static final double REDRAWN = 0.5;

    private static final List<Integer> SIZES = List.of(24, 60);
    private static final List<Double> DENSITIES = List.of(0.1, 0.4);
    private static final List<Double> MUTUAL = List.of(0.3, 0.7);

    /**
     * A kind of network.
     *
     * @param mutual share of the ties that are returned
     */
    public record TieModel(int people, double density, double mutual) {}

    /**
     * The shares of samples in which a test rejects.
     *
     * @param dyadic of the test that reports use
     * @param signFlip of flipping the signs of people's changes, which ignores that ties are returned
     */
    public record RejectionShares(TieModel model, double dyadic, double signFlip) {}

    public List<RejectionShares> run() {
        List<RejectionShares> rows = new ArrayList<>();
        for (int people : SIZES) {
            for (double density : DENSITIES) {
                for (double mutual : MUTUAL) {
                    rows.add(shares(new TieModel(people, density, mutual)));
                }
            }
        }
        return rows;
    }

    private RejectionShares shares(TieModel model) {
        UniformRandomProvider[] streams = ParallelResampling.streams(seed + model.hashCode(), samples);
        List<boolean[]> rejected = IntStream.range(0, samples)
                .parallel()
                .mapToObj(sample -> rejections(model, streams[sample]))
                .toList();
        return new RejectionShares(
                model,
                rejected.stream().filter(tests -> tests[0]).count() / (double) samples,
                rejected.stream().filter(tests -> tests[1]).count() / (double) samples);
    }

    private static boolean[] rejections(TieModel model, UniformRandomProvider random) {
        double[][] changes = changes(model, random);
        boolean[] everyone = new boolean[model.people()];
        Arrays.fill(everyone, true);
        double[] people = Arrays.stream(changes)
                .mapToDouble(row -> Arrays.stream(row)
                        .filter(change -> !Double.isNaN(change))
                        .sum())
                .toArray();
        OptionalDouble flipped = SignFlipTest.withSeed(random.nextLong()).p(people);
        return new boolean[] {
            DyadicTTest.of(changes, everyone).orElseThrow().p() < Procedure.LEVEL, flipped.orElse(1) < Procedure.LEVEL
        };
    }

    private static double[][] changes(TieModel model, UniformRandomProvider random) {
        double[][] changes = new double[model.people()][model.people()];
        for (int one = 0; one < model.people(); one++) {
            changes[one][one] = Double.NaN;
            for (int other = 0; other < one; other++) {
                if (random.nextDouble() < REDRAWN) {
                    int before = dyad(model, random);
                    int after = dyad(model, random);
                    changes[one][other] = (after & 1) - (before & 1);
                    changes[other][one] = (after >> 1) - (before >> 1);
                }
            }
        }
        return changes;
    }

    /** Returns 3 for a mutual tie, 1 or 2 for a tie one way, 0 for none. */
    private static int dyad(TieModel model, UniformRandomProvider random) {
        double both = model.density() * model.mutual();
        double one = model.density() - both;
        double drawn = random.nextDouble();
        return drawn < both ? 3 : drawn < both + one ? 1 : drawn < both + 2 * one ? 2 : 0;
    }
}
