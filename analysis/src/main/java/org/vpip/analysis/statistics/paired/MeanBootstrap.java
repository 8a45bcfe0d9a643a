package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * BCa intervals of the means of many indicators at once: people are drawn once for all indicators.
 *
 * <p>The limits are those of {@link BcaBootstrap} for a mean, in a fraction of the time. A replicate within 1e-12 of
 * the mean's size counts as equal to it, so that rounding does not decide z0. Empty for fewer than two people and for
 * an indicator that does not vary. A seed gives the same limits whatever the number of threads.
 *
 * <p>Efron (1987), doi:10.1080/01621459.1987.10478410.
 */
public record MeanBootstrap(long seed, int resamples) {
    /** Number of people whose counts are transposed at a time; a tile of them fits into the processor's first cache. */
    private static final int TILE = 64;

    private static final int LANES = ParallelResampling.CHUNK;

    public MeanBootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples must be at least 100: " + resamples);
        }
    }

    /** Returns a bootstrap of 10,000 resamples. */
    public static MeanBootstrap withSeed(long seed) {
        return new MeanBootstrap(seed, 10_000);
    }

    /**
     * Returns limits of level 0.95, one for each indicator.
     *
     * @param indicators one array for each, all of one length, finite
     */
    public List<Optional<BcaLimits>> limits(double[]... indicators) {
        if (indicators.length == 0) {
            return List.of();
        }
        int n = indicators[0].length;
        if (Arrays.stream(indicators).anyMatch(values -> values.length != n)) {
            throw new IllegalArgumentException("indicators must have the same length");
        }
        double[][] sums = n < 2 ? new double[indicators.length][0] : sums(indicators, n);
        return IntStream.range(0, indicators.length)
                .parallel()
                .mapToObj(j -> limits(indicators[j], sums[j]))
                .toList();
    }

    /** Returns for each indicator the centred sums of all replicates. */
    private double[][] sums(double[][] indicators, int n) {
        UniformRandomProvider[] streams = ParallelResampling.streams(seed, ParallelResampling.chunks(resamples));
        double[][] centred = Arrays.stream(indicators).map(Moments::centred).toArray(double[][]::new);
        double[][] sums = new double[indicators.length][streams.length * LANES];
        IntStream.range(0, streams.length).parallel().forEach(chunk -> {
            double[][] own = chunk(centred, n, streams[chunk]);
            for (int j = 0; j < own.length; j++) {
                System.arraycopy(own[j], 0, sums[j], chunk * LANES, LANES);
            }
        });
        return sums;
    }

    private static double[][] chunk(double[][] centred, int n, UniformRandomProvider random) {
        short[] counts = new short[LANES * n];
        for (int lane = 0; lane < LANES; lane++) {
            draw(counts, lane * n, n, random);
        }
        double[][] sums = new double[centred.length][LANES];
        double[] tile = new double[TILE * LANES];
        for (int from = 0; from < n; from += TILE) {
            int size = Math.min(TILE, n - from);
            turn(counts, n, from, size, tile);
            for (int j = 0; j < centred.length; j++) {
                add(centred[j], from, size, tile, sums[j]);
            }
        }
        return sums;
    }

    /**
     * Makes two draws from 64 random bits each; a product whose low half is below the bias limit is drawn again (Lemire
     * 2019).
     */
    private static void draw(short[] counts, int offset, int n, UniformRandomProvider random) {
        long limit = (1L << 32) % n;
        int drawn = 0;
        while (drawn < n) {
            long bits = random.nextLong();
            long first = (bits >>> 32) * n;
            if ((first & 0xFFFF_FFFFL) >= limit) {
                counts[offset + (int) (first >>> 32)]++;
                drawn++;
            }
            long second = (bits & 0xFFFF_FFFFL) * n;
            if (drawn < n && (second & 0xFFFF_FFFFL) >= limit) {
                counts[offset + (int) (second >>> 32)]++;
                drawn++;
            }
        }
    }

    /**
     * Transposes the counts of a tile of people, so that the replicates of one person are adjacent; missing people
     * count 0.
     */
    private static void turn(short[] counts, int n, int from, int size, double[] tile) {
        for (int lane = 0; lane < LANES; lane++) {
            int start = lane * n + from;
            for (int i = 0; i < size; i++) {
                tile[i * LANES + lane] = counts[start + i];
            }
        }
        Arrays.fill(tile, size * LANES, tile.length, 0);
    }

    private static void add(double[] values, int from, int size, double[] tile, double[] sums) {
        for (int i = 0; i < size; i += 4) {
            int at = i * LANES;
            double a = values[from + i];
            double b = i + 1 < size ? values[from + i + 1] : 0;
            double c = i + 2 < size ? values[from + i + 2] : 0;
            double d = i + 3 < size ? values[from + i + 3] : 0;
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += (tile[at + lane] * a + tile[at + LANES + lane] * b)
                        + (tile[at + 2 * LANES + lane] * c + tile[at + 3 * LANES + lane] * d);
            }
        }
    }

    private Optional<BcaLimits> limits(double[] values, double[] sums) {
        int n = values.length;
        double mean = n < 2 ? 0 : Moments.meanOf(values);
        double size = Arrays.stream(values).map(Math::abs).sum();
        if (n < 2 || !(Moments.deviationOf(values) > 1e-14 * size / n)) {
            return Optional.empty();
        }
        double equal = 1e-12 * size;
        double[] replicates = Arrays.stream(sums, 0, resamples)
                .map(sum -> Math.abs(sum) <= equal ? mean : mean + sum / n)
                .toArray();
        return BcaLimits.of(mean, replicates, acceleration(values), 0.95);
    }

    /**
     * Returns the {@link BcaLimits#acceleration} of a mean: delete-one means differ from their mean by -(x - x̄) / (n -
     * 1).
     */
    public static double acceleration(double[] values) {
        double factor = -1.0 / (values.length - 1);
        return BcaLimits.acceleration(
                Arrays.stream(Moments.centred(values)).map(x -> x * factor).toArray());
    }
}
