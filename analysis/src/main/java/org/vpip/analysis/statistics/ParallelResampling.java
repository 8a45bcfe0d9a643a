package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Seeded random draws in parallel. Draws are made in chunks, each with a random stream of its own, so that a seed gives
 * the same numbers whatever the number of threads.
 */
public final class ParallelResampling {
    /** Number of draws in one chunk; changing it changes what a seed gives. */
    public static final int CHUNK = 64;

    private ParallelResampling() {}

    /** Returns {@code count} draws, each one call with the random stream of its chunk. */
    public static double[] replicates(long seed, int count, ToDoubleFunction<UniformRandomProvider> draw) {
        UniformRandomProvider[] streams = streams(seed, chunks(count));
        return IntStream.range(0, streams.length)
                .parallel()
                .mapToObj(chunk -> DoubleStream.generate(() -> draw.applyAsDouble(streams[chunk]))
                        .limit(Math.min(CHUNK, count - (long) chunk * CHUNK))
                        .toArray())
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    public static int chunks(int count) {
        return (count + CHUNK - 1) / CHUNK;
    }

    /** Returns n positions from 0 to n - 1, drawn with replacement. */
    public static int[] positions(int n, UniformRandomProvider random) {
        int[] positions = new int[n];
        Arrays.setAll(positions, i -> random.nextInt(n));
        return positions;
    }

    /** Returns independent random streams, each 2^128 steps after the one before. */
    public static UniformRandomProvider[] streams(long seed, int count) {
        JumpableUniformRandomProvider random =
                (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        UniformRandomProvider[] streams = new UniformRandomProvider[count];
        for (int i = 0; i < count; i++) {
            streams[i] = random.jump();
        }
        return streams;
    }
}
