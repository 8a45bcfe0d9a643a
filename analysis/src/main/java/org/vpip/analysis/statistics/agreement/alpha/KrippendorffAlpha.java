package org.vpip.analysis.statistics.agreement.alpha;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Krippendorff's α = 1 - D_o / D_e of any number of raters, with missing ratings: 1 for perfect agreement, 0 for chance
 * agreement.
 *
 * <p>D_o = 1/n Σ_u 1/(m_u - 1) Σ n_uc n_uk d(c, k) and D_e = Σ n_c n_k d(c, k) / (n (n - 1)), over the n ratings of
 * units with m_u of two or more; other units are left out. For sets the difference is the distance itself. α is empty
 * when no disagreement is possible (all ratings equal), D_o and D_e when nothing can be paired. Values without a rating
 * change nothing.
 *
 * <p>Krippendorff (2011), Computing Krippendorff's alpha-reliability; Hayes & Krippendorff (2007),
 * doi:10.1080/19312450709336664.
 *
 * @param observed disagreement, as expected
 * @param pairableUnits with two ratings or more
 * @param pairableRatings in them
 * @param singleRatings alone in their unit
 */
public record KrippendorffAlpha(
        OptionalDouble alpha,
        OptionalDouble observed,
        OptionalDouble expected,
        int pairableUnits,
        int pairableRatings,
        int singleRatings) {

    public static KrippendorffAlpha of(MetricRatings ratings) {
        RatingTally tally = ratings.tally();
        int[] once = IntStream.generate(() -> 1).limit(ratings.units()).toArray();
        double[] disagreements = ratings.disagreements(tally, once);
        int[] sizes =
                IntStream.range(0, once.length).map(u -> (int) tally.size(u)).toArray();
        return new KrippendorffAlpha(
                SafeDivision.finite(ratings.alpha(tally, once)),
                SafeDivision.finite(disagreements[0]),
                SafeDivision.finite(disagreements[1]),
                (int) IntStream.of(sizes).filter(size -> size > 1).count(),
                IntStream.of(sizes).filter(size -> size > 1).sum(),
                (int) IntStream.of(sizes).filter(size -> size == 1).count());
    }
}
