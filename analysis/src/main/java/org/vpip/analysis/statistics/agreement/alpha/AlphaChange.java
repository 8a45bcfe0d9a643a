package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Change of Krippendorff's α between two waves of the same raters, later - earlier, with a two-sided permutation test.
 *
 * <p>{@link #panel} has the same units at both waves; without change, each rater's two waves could equally be
 * exchanged. In {@link #parallelForms} each rater rates one form at each wave, some in one order, some in the other.
 * The change is the mean over forms of α later - α earlier, so that a harder form weighs on both sides. Ratings stay
 * with their form while the orders of the raters are exchanged, with as many raters in each order as observed.
 *
 * <p>All arrangements are enumerated up to 14 raters; p is the share with |change| at least the observed. Beyond, 9,999
 * random ones are drawn and the observed one is counted in. Changes within 1e-12 count as equal. An arrangement without
 * an α counts as reaching the observed change. Raters without a rating at either wave are left out. Change and p are
 * empty where an α is.
 *
 * <p>Good (2005), Permutation, Parametric, and Bootstrap Tests of Hypotheses, doi:10.1007/b138696; Phipson & Smyth
 * (2010), doi:10.2202/1544-6115.1585.
 *
 * @param earlier α, the mean over forms, as for later
 * @param raters who rated at both waves
 * @param exact whether all arrangements were enumerated
 */
public record AlphaChange(
        OptionalDouble earlier,
        OptionalDouble later,
        OptionalDouble change,
        OptionalDouble p,
        int raters,
        boolean exact) {
    private static final int EXACT_UP_TO = 14;
    private static final int RANDOM = 9_999;

    /**
     * Compares two waves of a panel.
     *
     * @param both the earlier wave's raters, then the same raters in the same order at the later wave
     * @throws IllegalArgumentException for an odd number of columns
     */
    public static AlphaChange panel(MetricRatings both, long seed) {
        if (both.raters() % 2 != 0) {
            throw new IllegalArgumentException("both must have each rater twice: " + both.raters());
        }
        int raters = both.raters() / 2;
        int[] there = IntStream.range(0, raters)
                .filter(rater -> both.hasRated(rater) && both.hasRated(rater + raters))
                .toArray();
        return test(new RatingWaveDesign.PanelDesign(both, there), seed);
    }

    /**
     * Compares two waves with parallel forms in counterbalanced order.
     *
     * @param forms two, the same raters in each
     * @param firstFormEarlier of each rater, whether the first form came at the earlier wave
     * @throws IllegalArgumentException unless there are two forms with as many raters as orders
     */
    public static AlphaChange parallelForms(List<MetricRatings> forms, boolean[] firstFormEarlier, long seed) {
        if (forms.size() != 2 || forms.stream().anyMatch(form -> form.raters() != firstFormEarlier.length)) {
            throw new IllegalArgumentException("two forms with " + firstFormEarlier.length + " raters each are needed");
        }
        int[] there = IntStream.range(0, firstFormEarlier.length)
                .filter(rater -> forms.stream().allMatch(form -> form.hasRated(rater)))
                .toArray();
        return test(
                new RatingWaveDesign.ParallelFormsDesign(forms.get(0), forms.get(1), firstFormEarlier, there), seed);
    }

    private static AlphaChange test(RatingWaveDesign design, long seed) {
        boolean[] observed = design.observed();
        double[] alphas = design.alphas(observed);
        double change = alphas[1] - alphas[0];
        boolean exact = observed.length <= EXACT_UP_TO;
        OptionalDouble p = OptionalDouble.empty();
        if (Double.isFinite(change)) {
            p = OptionalDouble.of(exact ? exact(design, change) : random(design, change, seed));
        }
        return new AlphaChange(
                SafeDivision.finite(alphas[0]),
                SafeDivision.finite(alphas[1]),
                SafeDivision.finite(change),
                p,
                observed.length,
                exact);
    }

    private static double exact(RatingWaveDesign design, double change) {
        int raters = design.observed().length;
        int first = count(design.observed());
        int[] arrangements = IntStream.range(0, 1 << raters)
                .filter(bits -> !design.isBalanced() || Integer.bitCount(bits) == first)
                .toArray();
        long reached = Arrays.stream(arrangements)
                .parallel()
                .filter(bits -> reaches(design, change, order(bits, raters)))
                .count();
        return (double) reached / arrangements.length;
    }

    private static boolean[] order(int bits, int raters) {
        boolean[] order = new boolean[raters];
        IntStream.range(0, raters).forEach(i -> order[i] = (bits >> i & 1) == 1);
        return order;
    }

    private static double random(RatingWaveDesign design, double change, long seed) {
        double[] reached = ParallelResampling.replicates(
                seed, RANDOM, random -> reaches(design, change, arranged(design, random)) ? 1 : 0);
        return (1 + Arrays.stream(reached).sum()) / (RANDOM + 1);
    }

    private static boolean[] arranged(RatingWaveDesign design, UniformRandomProvider random) {
        boolean[] order = design.observed();
        for (int i = order.length - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            boolean own = order[i];
            order[i] = design.isBalanced() ? order[other] : random.nextBoolean();
            order[other] = design.isBalanced() ? own : order[other];
        }
        return order;
    }

    private static int count(boolean[] order) {
        return (int) IntStream.range(0, order.length).filter(i -> order[i]).count();
    }

    private static boolean reaches(RatingWaveDesign design, double change, boolean[] order) {
        double[] alphas = design.alphas(order);
        return !(Math.abs(alphas[1] - alphas[0]) < Math.abs(change) - 1e-12);
    }
}
