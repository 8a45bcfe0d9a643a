package org.vpip.analysis.statistics.group;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Tests of k independent groups. Sums of squares are centred. Empty groups are left out; tests are empty for fewer than
 * two.
 *
 * <p>Fisher (1925); Welch (1951), doi:10.1093/biomet/38.3-4.330; Kruskal & Wallis (1952),
 * doi:10.1080/01621459.1952.10483441; Brown & Forsythe (1974), doi:10.1080/01621459.1974.10482955.
 */
public record IndependentGroups(List<double[]> groups) {
    /** Keeps the groups of finite values that are not empty. */
    public IndependentGroups {
        groups = groups.stream().filter(group -> group.length > 0).toList();
    }

    /**
     * One-way analysis of variance. F is infinite when nothing varies within groups but means differ.
     *
     * <p>F, p and ω² are empty when nothing varies at all or no degrees of freedom are left within; η² when nothing
     * varies at all.
     *
     * @param etaSquared between over total, 0 to 1
     * @param omegaSquared less biased, may be negative
     */
    public record AnovaTable(
            VarianceSource between,
            VarianceSource within,
            OptionalDouble statistic,
            OptionalDouble p,
            OptionalDouble etaSquared,
            OptionalDouble omegaSquared) {}

    /** A row of the table. */
    public record VarianceSource(int degreesOfFreedom, double squares) {
        /** Returns the mean square; NaN without degrees of freedom. */
        public double mean() {
            return squares / degreesOfFreedom;
        }
    }

    /** An F test. */
    public record WelchFTest(double statistic, double numerator, double denominator, double p) {}

    /** A test with ε² = H / (n - 1) and η² = (H - k + 1) / (n - k), empty for n = k. */
    public record KruskalWallis(
            double statistic, int degreesOfFreedom, double p, double epsilonSquared, OptionalDouble etaSquared) {}

    private int n() {
        return groups.stream().mapToInt(group -> group.length).sum();
    }

    /** Compares the means. R: {@code anova(lm(y ~ group))}. */
    public Optional<AnovaTable> anova() {
        int k = groups.size();
        if (k < 2) {
            return Optional.empty();
        }
        double[] all = all();
        double mean = Moments.meanOf(all);
        IndependentGroups near = new IndependentGroups(
                groups.stream().map(group -> minus(group, mean)).toList());
        double rest = Moments.meanOf(near.all());
        double between = near.sum(group -> group.length * square(Moments.meanOf(group) - rest));
        double within = near.sum(IndependentGroups::squares);
        double noise =
                square(2 * Math.ulp(Arrays.stream(all).map(Math::abs).max().orElse(0)));
        return Optional.of(anova(
                new VarianceSource(k - 1, between > noise ? between : 0),
                new VarianceSource(n() - k, within > noise ? within : 0)));
    }

    private double[] all() {
        return groups.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Returns the values minus a shift, exact where they are close to it, so that a large common part costs no digits. */
    private static double[] minus(double[] values, double shift) {
        return Arrays.stream(values).map(value -> value - shift).toArray();
    }

    private static AnovaTable anova(VarianceSource between, VarianceSource within) {
        double total = between.squares() + within.squares();
        OptionalDouble f = within.degreesOfFreedom() > 0 && total > 0
                ? OptionalDouble.of(between.mean() / within.mean())
                : OptionalDouble.empty();
        return new AnovaTable(
                between,
                within,
                f,
                SafeDivision.map(
                        f, statistic -> UpperTail.f(statistic, between.degreesOfFreedom(), within.degreesOfFreedom())),
                SafeDivision.quotient(between.squares(), total),
                SafeDivision.quotient(
                        between.squares() - between.degreesOfFreedom() * within.mean(), total + within.mean()));
    }

    private double sum(ToDoubleFunction<double[]> part) {
        return groups.stream().mapToDouble(part).sum();
    }

    static double squares(double[] group) {
        return group.length < 2 ? 0 : Moments.varianceOf(group) * (group.length - 1);
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * Compares the means without equal variances. Needs two values and some variance in each group. R:
     * {@code oneway.test}.
     */
    public Optional<WelchFTest> welch() {
        int k = groups.size();
        if (k < 2 || groups.stream().anyMatch(group -> group.length < 2 || !(Moments.varianceOf(group) > 0))) {
            return Optional.empty();
        }
        double weights = sum(IndependentGroups::weight);
        double mean = sum(group -> weight(group) * Moments.meanOf(group)) / weights;
        double between = sum(group -> weight(group) * square(Moments.meanOf(group) - mean)) / (k - 1);
        double lambda = sum(group -> square(1 - weight(group) / weights) / (group.length - 1)) / ((double) k * k - 1);
        double statistic = between / (1 + 2 * (k - 2) * lambda);
        double denominator = 1 / (3 * lambda);
        return Optional.of(new WelchFTest(statistic, k - 1, denominator, UpperTail.f(statistic, k - 1, denominator)));
    }

    private static double weight(double[] group) {
        return group.length / Moments.varianceOf(group);
    }

    /** Compares the spreads: analysis of variance of the distances from each group's median. R: {@code car::leveneTest}. */
    public Optional<AnovaTable> brownForsythe() {
        List<double[]> distances = groups.stream()
                .map(group -> {
                    double median = Moments.medianOf(group);
                    return Arrays.stream(group)
                            .map(value -> Math.abs(value - median))
                            .toArray();
                })
                .toList();
        return new IndependentGroups(distances).anova();
    }

    /** Compares the ranks, corrected for ties. Empty when all values are equal. R: {@code kruskal.test}. */
    public Optional<KruskalWallis> kruskalWallis() {
        MidRanks ranks = MidRanks.of(all());
        double n = n();
        int k = groups.size();
        double ties = 1 - ranks.tieTerm() / (n * n * n - n);
        if (k < 2 || !(ties > 0)) {
            return Optional.empty();
        }
        double h = 12 / (n * (n + 1)) * rankSquares(ranks.ranks(), (n + 1) / 2) / ties;
        return Optional.of(new KruskalWallis(
                h, k - 1, UpperTail.chiSquared(h, k - 1), h / (n - 1), SafeDivision.quotient(h - k + 1, n - k)));
    }

    private double rankSquares(double[] ranks, double mean) {
        double sum = 0;
        int start = 0;
        for (double[] group : groups) {
            double own = Arrays.stream(ranks, start, start + group.length).sum();
            sum += square(own - group.length * mean) / group.length;
            start += group.length;
        }
        return sum;
    }
}
