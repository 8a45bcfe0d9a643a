package org.vpip.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.LanguageDetails.ItemDifference;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageConclusion;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageReliability;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.PValueAdjustment;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.reliability.ScaleReliability;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Language;

/**
 * The answers to the items of a scale by people of two languages, each person with every item, reversed items turned.
 *
 * <p>The difference of an item is French minus English from the same mean of the other items: the coefficient of the language in a linear
 * model of the item, a test of uniform differential item functioning. Errors are those of {@link CommunityModel}; p is adjusted for the
 * number of items by Holm. There is no difference where the other items tell the languages apart, and no interval where the model fits
 * exactly. A shift of all items alike cannot be seen.
 *
 * <p>Zumbo (1999), A handbook on the theory and methods of differential item functioning; Zwick, Donoghue & Grima (1993),
 * doi:10.1111/j.1745-3984.1993.tb00425.x, whose strata of the other items are a line here, for few people.
 */
final class LanguageScores {
    /** The fewest people in each language for a conclusion about an item. */
    static final int CONCLUSION = 30;

    /** A difference within this many standard deviations is small. */
    static final double MARGIN = 0.25;

    private static final double LEVEL = 0.95;
    private static final String FRENCH = "french";

    private final List<ItemId> names;
    private final double[][] items;
    private final List<Language> languages;
    private final CommunityModel communities;

    /**
     * Collects the scores.
     *
     * @param names of the items, two or more
     * @param items one array for each, of one length
     * @param languages and communities: of the people, in the order of the arrays
     */
    LanguageScores(List<ItemId> names, double[][] items, List<Language> languages, List<CommunityId> communities) {
        this.names = List.copyOf(names);
        this.items = items.clone();
        this.languages = List.copyOf(languages);
        this.communities = new CommunityModel(communities);
    }

    /** Returns the number of people in the language with fewer of them. */
    int smaller() {
        int french = (int) languages.stream().filter(Language.FRENCH::equals).count();
        return Math.min(french, languages.size() - french);
    }

    int communities() {
        return communities.count();
    }

    /** Returns the scale in one language. */
    ScaleReliability scale(Language language) {
        double[][] own = new double[items.length][];
        for (int item = 0; item < items.length; item++) {
            own[item] = scores(item, language);
        }
        return ScaleReliability.of(own);
    }

    /** Returns the reliability in one language, whose alpha exists. */
    LanguageReliability reliability(Language language) {
        ScaleReliability scale = scale(language);
        return new LanguageReliability(
                language,
                scale.n(),
                scale.alpha().orElseThrow(),
                scale.alphaInterval(LEVEL).filter(limits -> scale.n() >= ReportingThresholds.INTERVAL));
    }

    private double[] scores(int item, Language language) {
        return IntStream.range(0, languages.size())
                .filter(person -> languages.get(person) == language)
                .mapToDouble(person -> items[item][person])
                .toArray();
    }

    /** Returns the difference of each item, in their order. */
    List<ItemDifference> differences() {
        List<Optional<CoefficientEstimate>> found =
                IntStream.range(0, items.length).mapToObj(this::estimate).toList();
        double[] adjusted = PValueAdjustment.HOLM.adjust(found.stream()
                .mapToDouble(item -> error(item).map(CoefficientError::p).orElse(Double.NaN))
                .toArray());
        List<ItemDifference> differences = new ArrayList<>();
        for (int item = 0; item < items.length; item++) {
            differences.add(difference(item, found.get(item), adjusted[item]));
        }
        return differences;
    }

    private static Optional<CoefficientError> error(Optional<CoefficientEstimate> item) {
        return item.flatMap(CoefficientEstimate::error);
    }

    private Optional<CoefficientEstimate> estimate(int item) {
        Map<String, double[]> predictors = new LinkedHashMap<>();
        predictors.put("rest", rest(item));
        predictors.put(
                FRENCH,
                languages.stream()
                        .mapToDouble(language -> language == Language.FRENCH ? 1 : 0)
                        .toArray());
        return communities.estimate(FRENCH, items[item], predictors);
    }

    /** Returns each person's mean of the other items. */
    private double[] rest(int item) {
        return IntStream.range(0, languages.size())
                .mapToDouble(person -> IntStream.range(0, items.length)
                        .filter(other -> other != item)
                        .mapToDouble(other -> items[other][person])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private ItemDifference difference(int item, Optional<CoefficientEstimate> found, double p) {
        OptionalDouble difference =
                found.stream().mapToDouble(CoefficientEstimate::value).findFirst();
        Optional<Interval> limits = error(found).map(CoefficientError::interval);
        return new ItemDifference(
                names.get(item),
                difference,
                difference.isEmpty() ? difference : standardized(item, difference.getAsDouble()),
                limits.filter(interval -> smaller() >= ReportingThresholds.INTERVAL),
                limits.isEmpty() || smaller() < ReportingThresholds.TEST
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(p),
                limits.map(interval -> conclusion(item, interval, p)).orElse(LanguageConclusion.NOT_ASSESSABLE));
    }

    private OptionalDouble standardized(int item, double difference) {
        return StandardizedDifference.hedges(difference, scores(item, Language.FRENCH), scores(item, Language.ENGLISH));
    }

    private LanguageConclusion conclusion(int item, Interval limits, double p) {
        if (smaller() < CONCLUSION) {
            return LanguageConclusion.NOT_ASSESSABLE;
        }
        double widest = Math.max(Math.abs(limits.low()), Math.abs(limits.high()));
        if (standardized(item, widest).orElse(Double.POSITIVE_INFINITY) < MARGIN) {
            return LanguageConclusion.SMALL;
        }
        return p < SignificanceTest.LEVEL ? LanguageConclusion.DIFFERENT : LanguageConclusion.UNDECIDED;
    }
}
