package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Permutation test of the mean change, two-sided: under no change, each difference could equally have the other sign.
 *
 * <p>Up to 16 non-zero differences, all 2^n signs are enumerated and p is the share with |Σ| at least the observed.
 * Beyond, 9,999 random ones are drawn and the observed one is counted in: p = (1 + k) / 10,000. Sums within 1e-12 of
 * the observed count as equal, so that p does not depend on rounding. Zeros change nothing. Empty for no pairs; 1 when
 * every difference is 0.
 *
 * <p>Fisher (1935), The Design of Experiments; Phipson & Smyth (2010), doi:10.2202/1544-6115.1585.
 */
public record SignFlipTest(long seed) {
    private static final int EXACT_UP_TO = 16;
    private static final int FLIPS = 9_999;

    public static SignFlipTest withSeed(long seed) {
        return new SignFlipTest(seed);
    }

    /** Returns p for finite differences after - before. */
    public OptionalDouble p(double[] differences) {
        if (differences.length == 0) {
            return OptionalDouble.empty();
        }
        double[] moving = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double observed = Math.abs(Arrays.stream(moving).sum());
        double size = Arrays.stream(moving).map(Math::abs).sum();
        double reached = observed - 1e-12 * size;
        return OptionalDouble.of(moving.length <= EXACT_UP_TO ? exact(moving, reached) : random(moving, reached));
    }

    private static double exact(double[] moving, double reached) {
        int ways = 1 << moving.length;
        int count = 0;
        for (int signs = 0; signs < ways; signs++) {
            double sum = 0;
            for (int i = 0; i < moving.length; i++) {
                sum += (signs >> i & 1) == 1 ? moving[i] : -moving[i];
            }
            count += Math.abs(sum) >= reached ? 1 : 0;
        }
        return (double) count / ways;
    }

    private double random(double[] moving, double reached) {
        int count = 1;
        for (double sum : ParallelResampling.replicates(seed, FLIPS, random -> flipped(moving, random))) {
            count += Math.abs(sum) >= reached ? 1 : 0;
        }
        return count / (FLIPS + 1.0);
    }

    private static double flipped(double[] moving, UniformRandomProvider random) {
        double sum = 0;
        for (double difference : moving) {
            sum += random.nextBoolean() ? difference : -difference;
        }
        return sum;
    }
}
