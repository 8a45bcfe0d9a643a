package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Limits of level 0.95 that invert {@link SignFlipTest}: the changes whose p is at least 0.05, so that 0 lies outside exactly
 * where p is below.
 *
 * <p>Shifted by a change, flipped differences have as large a sum as the observed ones exactly where the change lies from
 * the mean of the kept to the mean of the flipped differences. p of a change is therefore the share of sign patterns
 * between whose means it lies. The patterns are those of the test. Zeros, which change no p of the test, get random signs
 * here. Empty for fewer than six differences, where p is never below 0.05.
 *
 * <p>Tukey (1962), doi:10.1214/aoms/1177704711; Hartigan (1969), doi:10.1080/01621459.1969.10501057.
 *
 * @param moving differences other than 0
 * @param zeros number of differences of 0
 */
@SuppressWarnings("ArrayRecordComponent")
record SignFlipLimits(double[] moving, int zeros, long seed) {
    private static final double LEVEL = 0.95;

    /** The sums and numbers of kept differences, pattern by pattern. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SignPatterns(double[] sums, double[] kept) {}

    Optional<Interval> interval() {
        SignPatterns patterns = moving.length <= SignFlipTest.EXACT_UP_TO ? enumerated() : random();
        double noise = 1e-12 * Arrays.stream(moving).map(Math::abs).sum();
        double total = sum();
        double[] lows = new double[patterns.sums.length];
        double[] highs = new double[patterns.sums.length];
        for (int i = 0; i < lows.length; i++) {
            double kept = mean(patterns.sums[i], patterns.kept[i], noise);
            double flipped = mean(total - patterns.sums[i], moving.length + zeros - patterns.kept[i], noise);
            boolean defined = !Double.isNaN(kept) && !Double.isNaN(flipped);
            lows[i] = defined ? Math.min(kept, flipped) : Double.NEGATIVE_INFINITY;
            highs[i] = defined ? -Math.max(kept, flipped) : Double.NEGATIVE_INFINITY;
        }
        double low = limit(lows);
        double high = -limit(highs);
        boolean bounded = Double.isFinite(low) && Double.isFinite(high);
        return bounded ? Optional.of(new Interval(low, high, LEVEL)) : Optional.empty();
    }

    /** Returns the least value that at least 5 % of the values do not exceed. */
    private static double limit(double[] values) {
        Arrays.sort(values);
        return values[(int) Math.ceil(values.length * (1 - LEVEL) - 1e-9) - 1];
    }

    /** Returns the mean; NaN for no difference, and 0 where the sum is 0 within rounding. */
    private static double mean(double sum, double count, double noise) {
        return count == 0 ? Double.NaN : Math.abs(sum) <= noise ? 0 : sum / count;
    }

    private double sum() {
        return Arrays.stream(moving).sum();
    }

    /** Returns every pattern of the differences other than 0, as often as the zeros need for 10,000 patterns. */
    private SignPatterns enumerated() {
        int ways = 1 << moving.length;
        int repeats = zeros == 0 ? 1 : Math.max(1, (SignFlipTest.FLIPS + 1) / ways);
        double[] zerosKept = kept(seed + 1, ways * repeats, zeros);
        double[] sums = new double[ways * repeats];
        double[] kept = new double[ways * repeats];
        for (int i = 0; i < sums.length; i++) {
            int signs = i % ways;
            sums[i] = IntStream.range(0, moving.length)
                    .filter(place -> (signs >> place & 1) == 1)
                    .mapToDouble(place -> moving[place])
                    .sum();
            kept[i] = Integer.bitCount(signs) + zerosKept[i];
        }
        return new SignPatterns(sums, kept);
    }

    /** Returns the random patterns of the test, and the observed one. */
    private SignPatterns random() {
        int flips = SignFlipTest.FLIPS;
        double[] flipped = ParallelResampling.replicates(seed, flips, random -> SignFlipTest.flipped(moving, random));
        double[] movingKept = kept(seed, flips, moving.length);
        double[] zerosKept = kept(seed + 1, flips, zeros);
        double[] sums = new double[flips + 1];
        double[] kept = new double[flips + 1];
        double total = sum();
        for (int i = 0; i < flips; i++) {
            sums[i] = (total + flipped[i]) / 2;
            kept[i] = movingKept[i] + zerosKept[i];
        }
        sums[flips] = total;
        kept[flips] = (double) moving.length + zeros;
        return new SignPatterns(sums, kept);
    }

    /** Returns for each random pattern how many of the differences keep their sign. */
    private static double[] kept(long seed, int patterns, int differences) {
        return ParallelResampling.replicates(seed, patterns, random -> keptSigns(differences, random));
    }

    private static double keptSigns(int differences, UniformRandomProvider random) {
        return IntStream.range(0, differences)
                .filter(difference -> random.nextBoolean())
                .count();
    }
}
