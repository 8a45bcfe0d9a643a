package org.vpip.analysis.computation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.agreement.CategoryCounts;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.regression.ModelVariable;

/**
 * Table of ratings in {@code ratings.csv}: each row is a unit, each column a rater, except columns named unit or id.
 *
 * <p>The argument {@code categories} declares the scale; other ratings come after its categories.
 */
public record RatingTable(InputTable table, List<String> raters, List<String> declared) {
    private static final List<String> LABELS = List.of("unit", "id");

    public static RatingTable of(ComputationInput source) {
        InputTable table = source.table("ratings.csv");
        String key = source.text("key").orElse("");
        List<String> raters = table.columns().stream()
                .filter(name -> !LABELS.contains(name) && !name.equals(key))
                .toList();
        List<String> declared = source.arguments().get("categories") instanceof List<?> categories
                ? categories.stream().map(Object::toString).toList()
                : List.of();
        return new RatingTable(table, raters, declared);
    }

    /** Returns the table of the first raters. */
    public RatingTable firstRaters(int count) {
        return new RatingTable(table, raters.subList(0, Math.min(count, raters.size())), declared);
    }

    boolean isNumeric() {
        return raters.stream().allMatch(table::isNumeric);
    }

    /** Returns the ratings as numbers; empty where a rating is a word. */
    public Optional<Ratings> numbers() {
        return isNumeric() ? Optional.of(Ratings.of(table.rows(raters), raters.size())) : Optional.empty();
    }

    public boolean declaresScale() {
        return !declared.isEmpty();
    }

    /** Returns the categories that occur, by number or alphabet. */
    private List<String> occurring() {
        List<String> all = new ArrayList<>();
        raters.forEach(rater -> table.texts(rater).forEach(text -> all.add(sameNumber(text))));
        return ModelVariable.CategoricalVariable.of(all).levels();
    }

    /** Returns the declared categories, then others that occur. */
    private List<String> scale() {
        if (declared.isEmpty()) {
            return occurring();
        }
        List<String> known = declared.stream().map(this::sameNumber).toList();
        List<String> scale = new ArrayList<>(declared);
        occurring().stream().filter(text -> !known.contains(text)).forEach(scale::add);
        return scale;
    }

    /** Returns the ratings as positions in the scale. */
    public Ratings positions() {
        Map<String, Integer> places = new HashMap<>();
        scale().forEach(category -> places.putIfAbsent(sameNumber(category), places.size()));
        double[][] rows = new double[table.size()][raters.size()];
        for (int j = 0; j < raters.size(); j++) {
            List<String> texts = table.texts(raters.get(j));
            for (int i = 0; i < rows.length; i++) {
                Integer place = places.get(sameNumber(texts.get(i)));
                rows[i][j] = place == null ? Double.NaN : place;
            }
        }
        return Ratings.of(rows, raters.size());
    }

    /** Returns one text for equal numbers, such as 4.0 and 4. */
    private String sameNumber(String text) {
        if (text.isEmpty() || !InputTable.isNumber(text)) {
            return text;
        }
        double value = Double.parseDouble(text) + 0.0;
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString(Math.round(value))
                : Double.toString(value);
    }

    /**
     * Ratings on a scale, which can be counted by category.
     *
     * @param scale the declared categories, and others that occur among these ratings
     */
    public record ScaledRatings(List<String> scale, Ratings positions) {
        public CategoryCounts counts() {
            return CategoryCounts.of(positions, scale.size());
        }
    }

    /** Returns some or all of {@link #positions} on their scale. */
    public ScaledRatings scaled(Ratings positions) {
        double[] used = positions.values();
        int[] kept = IntStream.range(0, scale().size())
                .filter(c -> c < declared.size() || Arrays.binarySearch(used, c) >= 0)
                .toArray();
        List<String> names = scale();
        double[][] rows = Arrays.stream(positions.toRows())
                .map(row -> Arrays.stream(row)
                        .map(x -> Double.isNaN(x) ? x : Arrays.binarySearch(kept, (int) x))
                        .toArray())
                .toArray(double[][]::new);
        return new ScaledRatings(
                Arrays.stream(kept).mapToObj(names::get).toList(), Ratings.of(rows, positions.raters()));
    }
}
