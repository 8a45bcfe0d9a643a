package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.SetDistance;

/** Ratings, numbers or sets, with a metric of their differences. */
public final class MetricRatings {
    /** Number of values up to which a table of all pairs is smaller than a list of those that occur. */
    private static final int FEW = 12;

    private final int[][] codes;
    private final int raters;
    private final int values;
    private final boolean fits;
    private final Function<double[], MetricDifferences> differences;

    private MetricRatings(
            int[][] codes, int raters, int values, boolean fits, Function<double[], MetricDifferences> differences) {
        this.codes = codes;
        this.raters = raters;
        this.values = values;
        this.fits = fits;
        this.differences = differences;
    }

    /** Returns numbers with a metric; with the ratio metric α is undefined when one is negative. */
    public static MetricRatings of(Ratings ratings, RatingMetric metric) {
        double[] values = ratings.values();
        int[][] codes = Arrays.stream(ratings.toRows())
                .map(row -> Arrays.stream(row)
                        .mapToInt(x -> Double.isNaN(x) ? -1 : Arrays.binarySearch(values, x))
                        .toArray())
                .toArray(int[][]::new);
        return new MetricRatings(
                codes,
                ratings.raters(),
                values.length,
                metric.accepts(values),
                margins -> metric.differences(values, margins));
    }

    /**
     * Returns answers that may name several things, or none.
     *
     * @param rows one list for each unit, one answer for each rater, all of one length; empty where missing
     */
    public static MetricRatings of(List<List<Optional<Set<String>>>> rows, SetDistance distance) {
        int raters = rows.isEmpty() ? 0 : rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != raters)) {
            throw new IllegalArgumentException("rows must have " + raters + " answers each");
        }
        Map<Set<String>, Integer> places = new LinkedHashMap<>();
        int[][] codes = rows.stream()
                .map(row -> row.stream()
                        .mapToInt(answer -> answer.map(set -> places.computeIfAbsent(set, any -> places.size()))
                                .orElse(-1))
                        .toArray())
                .toArray(int[][]::new);
        List<Set<String>> sets = List.copyOf(places.keySet());
        MetricDifferences differences = MetricDifferences.each((c, k) -> distance.between(sets.get(c), sets.get(k)));
        return new MetricRatings(codes, raters, sets.size(), true, margins -> differences);
    }

    public int units() {
        return codes.length;
    }

    public int raters() {
        return raters;
    }

    public boolean hasRated(int rater) {
        return Arrays.stream(codes).anyMatch(row -> row[rater] >= 0);
    }

    /** Counts the ratings of each rater once. */
    RatingTally tally() {
        return tally(IntStream.generate(() -> 1).limit(raters).toArray());
    }

    RatingTally tally(int[] weights) {
        return RatingTally.of(codes, values, weights);
    }

    /** Returns the observed and expected disagreement; NaN where nothing can be paired. */
    double[] disagreements(RatingTally tally, int[] weights) {
        double[] margins = new double[values];
        double size = 0;
        double copies = 0;
        for (int unit = 0; unit < weights.length; unit++) {
            if (weights[unit] > 0 && tally.isPairable(unit)) {
                tally.addTo(margins, unit, weights[unit]);
                size += weights[unit] * tally.size(unit);
                copies += weights[unit] * tally.copies(unit);
            }
        }
        MetricDifferences own = differences.apply(margins);
        double observed = 0;
        for (int unit = 0; unit < weights.length; unit++) {
            if (weights[unit] > 0 && tally.isPairable(unit)) {
                observed += weights[unit] * tally.disagreement(unit, own);
            }
        }
        int[] all = IntStream.range(0, values).toArray();
        double expected = own.sum(all, margins, 0, values) / (size * size - copies);
        return fits ? new double[] {observed / size, expected} : new double[] {Double.NaN, Double.NaN};
    }

    /** Returns α; NaN where nothing can be paired or no disagreement is possible. */
    double alpha(RatingTally tally, int[] unitWeights) {
        double[] disagreements = disagreements(tally, unitWeights);
        return disagreements[1] > 0 ? 1 - disagreements[0] / disagreements[1] : Double.NaN;
    }

    /** Returns α of samples of units, given how often each was drawn; few values use coincidences that are computed once. */
    ToDoubleFunction<int[]> alphaOfUnits() {
        RatingTally tally = tally();
        if (values > FEW || !fits) {
            return drawn -> alpha(tally, drawn);
        }
        CoincidenceCounts coincidences = CoincidenceCounts.of(tally, values);
        return drawn -> coincidences.alpha(drawn, differences);
    }

    /** Returns α of these raters, each unit once. */
    double alphaOf(int[] raterWeights) {
        return alpha(
                tally(raterWeights), IntStream.generate(() -> 1).limit(units()).toArray());
    }
}
