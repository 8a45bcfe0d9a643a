package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Random stream. Streams of one seed never overlap, so that a new draw in one of them changes no other. */
public final class RandomStream {
    private final UniformRandomProvider uniform;
    private final ContinuousSampler normal;

    private RandomStream(UniformRandomProvider uniform) {
        this.uniform = uniform;
        this.normal = ZigguratSampler.NormalizedGaussian.of(uniform);
    }

    /** Returns {@code count} streams; the first ones are the same for any count. */
    public static List<RandomStream> streams(long seed, int count) {
        JumpableUniformRandomProvider source =
                (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        List<RandomStream> streams = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            streams.add(new RandomStream(source.jump()));
        }
        return List.copyOf(streams);
    }

    /** Draws from the normal distribution with mean 0 and standard deviation 1. */
    double normal() {
        return normal.sample();
    }

    /** Draws uniformly from 0, included, to 1, excluded. */
    double uniform() {
        return uniform.nextDouble();
    }

    public boolean isSuccess(double probability) {
        return uniform.nextDouble() < probability;
    }

    /** Draws an integer, both ends included. */
    int integerBetween(int lowest, int highest) {
        return lowest + uniform.nextInt(highest - lowest + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(uniform.nextInt(values.size()));
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        ListSampler.shuffle(uniform, shuffled);
        return List.copyOf(shuffled);
    }
}
