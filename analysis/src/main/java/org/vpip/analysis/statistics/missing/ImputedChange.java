package org.vpip.analysis.statistics.missing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;

/**
 * Mean change of people some of whom lack one of two scores: 20 data sets by {@link PredictiveMeanMatching}, the mean of the
 * differences in each, pooled by Rubin's rules as {@link PooledEstimate} has them.
 *
 * <p>The order of the rows has no influence. R: {@code mice(m = 20, method = "pmm")}, {@code pool(with(imputed, lm(after - before ~
 * 1)))}, with other random numbers.
 *
 * <p>van Buuren (2018), Flexible Imputation of Missing Data; tipping point: Yan, Lee & Li (2009), doi:10.1080/10543400903243009.
 */
public final class ImputedChange {
    private final List<double[]> differences;
    private final boolean[] lacksAfter;

    private ImputedChange(List<double[]> differences, boolean[] lacksAfter) {
        this.differences = differences;
        this.lacksAfter = lacksAfter;
    }

    /** Imputes rows of a score before and one after, NaN where missing, at least one of each present. */
    public static ImputedChange of(double[][] rows, long seed) {
        double[][] ascending = rows.clone();
        Arrays.sort(ascending, (one, other) -> Arrays.compare(one, other));
        List<double[]> differences = PredictiveMeanMatching.withSeed(seed).impute(ascending).stream()
                .map(set ->
                        Arrays.stream(set).mapToDouble(row -> row[1] - row[0]).toArray())
                .toList();
        boolean[] lacking = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            lacking[i] = Double.isNaN(ascending[i][1]);
        }
        return ofCompleted(differences, lacking);
    }

    /** Returns the change of completed data sets of differences; those people lack a score after. */
    static ImputedChange ofCompleted(List<double[]> differences, boolean... lacksAfter) {
        return new ImputedChange(List.copyOf(differences), lacksAfter.clone());
    }

    /** Returns the mean change of all data sets. */
    public double mean() {
        return Moments.meanOf(differences.stream().mapToDouble(Moments::meanOf).toArray());
    }

    /** Returns the 95 % interval of the mean change; empty where all imputed data have one difference. */
    public Optional<Interval> interval() {
        return pooled(0).map(PooledEstimate::interval);
    }

    /** Returns the pooled change if everybody without a score after had scored that much more than imputed. */
    Optional<PooledEstimate> pooled(double shift) {
        int n = lacksAfter.length;
        List<double[]> moved =
                differences.stream().map(set -> shifted(set, shift)).toList();
        return PooledEstimate.of(
                moved.stream().mapToDouble(Moments::meanOf).toArray(),
                moved.stream().mapToDouble(set -> Moments.varianceOf(set) / n).toArray(),
                n - 1.0);
    }

    private double[] shifted(double[] set, double shift) {
        double[] moved = set.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += lacksAfter[i] ? shift : 0;
        }
        return moved;
    }

    /** Returns how many people lack a score after. */
    public int lacking() {
        int count = 0;
        for (boolean lacks : lacksAfter) {
            count += lacks ? 1 : 0;
        }
        return count;
    }

    /** Returns the mean change imputed for those who lack a score after; empty without any. */
    public OptionalDouble meanOfLacking() {
        return differences.stream()
                .flatMapToDouble(set -> Arrays.stream(imputed(set)))
                .average();
    }

    private double[] imputed(double[] set) {
        double[] own = new double[lacking()];
        int next = 0;
        for (int i = 0; i < set.length; i++) {
            if (lacksAfter[i]) {
                own[next++] = set[i];
            }
        }
        return own;
    }

    /**
     * Returns the tipping point: the smallest amount to add to the imputed scores after, below 0 for a rise and above 0 for a fall,
     * with which the interval reaches 0. Empty where it contains 0 already, and where everybody has a score after.
     */
    public OptionalDouble tippingPoint() {
        Optional<Interval> limits = interval();
        if (lacking() == 0 || limits.isEmpty() || limits.get().contains(0)) {
            return OptionalDouble.empty();
        }
        double sign = Math.signum(mean());
        double most = Math.abs(mean()) * lacksAfter.length / lacking();
        double size = new BrentSolver(1e-12, 1e-10).solve(200, shift -> distance(sign, -sign * shift), 0, most);
        return OptionalDouble.of(-sign * size);
    }

    /** Returns how far the limit next to 0 lies from it; below 0 if the interval contains it. */
    private double distance(double sign, double shift) {
        double moved = mean() + shift * lacking() / lacksAfter.length;
        return pooled(shift)
                .map(PooledEstimate::interval)
                .map(limits -> sign > 0 ? limits.low() : -limits.high())
                .orElse(sign * moved);
    }
}
