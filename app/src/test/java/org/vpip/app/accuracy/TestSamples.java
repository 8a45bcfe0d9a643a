package org.vpip.app.accuracy;

import static org.vpip.app.accuracy.Procedure.LEVEL;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.category.PairedBinaryTable;
import org.vpip.analysis.statistics.correlation.KendallTau;
import org.vpip.analysis.statistics.group.MannWhitney;
import org.vpip.analysis.statistics.group.TwoSampleTTest;
import org.vpip.analysis.statistics.paired.EquivalenceTest;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.SignFlipTest;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/** Tests on a sample in which nothing is to be found. */
final class TestSamples {
    private TestSamples() {}

    static Optional<Boolean> pairedT(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        return PairedTTest.of(waves[0], waves[1]).map(test -> test.p() <= LEVEL);
    }

    static Optional<Boolean> wilcoxon(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        return WilcoxonSignedRank.withDefaults().test(waves[0], waves[1]).map(test -> test.p() <= LEVEL);
    }

    static Optional<Boolean> sign(Shape shape, int n, UniformRandomProvider random) {
        return SignTest.of(shape.changes(random, n)).map(test -> test.p() <= LEVEL);
    }

    static Optional<Boolean> signFlip(Shape shape, int n, UniformRandomProvider random) {
        double[] changes = shape.changes(random, n);
        return rejected(SignFlipTest.withSeed(random.nextLong()).p(changes));
    }

    static Optional<Boolean> welch(Shape shape, int n, UniformRandomProvider random) {
        return TwoSampleTTest.WELCH
                .test(shape.draw(random, n), shape.draw(random, n))
                .map(test -> test.p() <= LEVEL);
    }

    static Optional<Boolean> mannWhitney(Shape shape, int n, UniformRandomProvider random) {
        return MannWhitney.of(shape.draw(random, n), shape.draw(random, n)).flatMap(test -> rejected(test.p()));
    }

    static Optional<Boolean> mcnemarMidP(Shape shape, int n, UniformRandomProvider random) {
        return shape == Shape.LIKERT ? Optional.of(binary(n, random).midP() <= LEVEL) : Optional.empty();
    }

    /** The true change is the margin, half a point, so that equivalence is just not true. */
    static Optional<Boolean> equivalence(Shape shape, int n, UniformRandomProvider random) {
        double[][] waves = shape.waves(random, n);
        double[] after = Arrays.stream(waves[1]).map(value -> value + 0.5).toArray();
        return EquivalenceTest.of(waves[0], after, 0.5).map(test -> test.p() <= LEVEL);
    }

    static Optional<Boolean> kendall(Shape shape, int n, UniformRandomProvider random) {
        return KendallTau.of(shape.draw(random, n), shape.draw(random, n)).map(test -> test.p() <= LEVEL);
    }

    private static Optional<Boolean> rejected(OptionalDouble p) {
        return p.isEmpty() ? Optional.empty() : Optional.of(p.getAsDouble() <= LEVEL);
    }

    /** Whether people answer 4 or 5 in two waves. */
    static PairedBinaryTable binary(int n, UniformRandomProvider random) {
        int[] counts = new int[4];
        for (int i = 0; i < n; i++) {
            boolean before = Shape.LIKERT.draw(random) >= 4;
            boolean after = Shape.LIKERT.draw(random) >= 4;
            counts[(before ? 0 : 2) + (after ? 0 : 1)]++;
        }
        return new PairedBinaryTable(counts[0], counts[1], counts[2], counts[3]);
    }
}
