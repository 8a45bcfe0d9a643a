package org.vpip.analysis.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Column of data, one value for each row. */
public sealed interface ModelVariable {

    /** Returns whether the row has no value. */
    boolean isMissing(int row);

    /** Returns these rows of it, in this order. */
    ModelVariable rows(int[] rows);

    /** Numbers, NaN where missing. */
    @SuppressWarnings("ArrayRecordComponent")
    record NumericVariable(double[] values) implements ModelVariable {
        public int size() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public NumericVariable rows(int[] rows) {
            return new NumericVariable(
                    Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    /**
     * Categories.
     *
     * @param levels ascending as numbers where all are numbers, else alphabetical; the first is the reference
     * @param codes position in levels, -1 where missing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record CategoricalVariable(List<String> levels, int[] codes) implements ModelVariable {
        public CategoricalVariable {
            levels = List.copyOf(levels);
        }

        /** Returns the values as positions in the levels that occur, sorted; values are empty where missing. */
        public static CategoricalVariable of(List<String> values) {
            List<String> levels = values.stream()
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .sorted(order(values))
                    .toList();
            Map<String, Integer> positions = new HashMap<>();
            levels.forEach(level -> positions.put(level, positions.size()));
            return new CategoricalVariable(
                    levels,
                    values.stream()
                            .mapToInt(value -> positions.getOrDefault(value, -1))
                            .toArray());
        }

        private static Comparator<String> order(List<String> values) {
            boolean numbers = values.stream()
                    .filter(value -> !value.isEmpty())
                    .allMatch(value -> value.matches("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?"));
            return numbers
                    ? Comparator.comparingDouble(Double::parseDouble)
                    : String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.reverseOrder());
        }

        public int size() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }

        /** Returns these rows; levels that no longer occur are dropped. */
        @Override
        public CategoricalVariable rows(int[] rows) {
            int[] chosen = Arrays.stream(rows).map(row -> codes[row]).toArray();
            boolean[] used = new boolean[levels.size()];
            for (int code : chosen) {
                if (code >= 0) {
                    used[code] = true;
                }
            }
            List<String> left = new ArrayList<>();
            int[] positions = new int[used.length];
            for (int level = 0; level < used.length; level++) {
                positions[level] = left.size();
                if (used[level]) {
                    left.add(levels.get(level));
                }
            }
            return new CategoricalVariable(
                    left,
                    Arrays.stream(chosen)
                            .map(code -> code < 0 ? code : positions[code])
                            .toArray());
        }
    }
}
