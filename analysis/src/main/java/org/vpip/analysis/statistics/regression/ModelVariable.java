package org.vpip.analysis.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of data, one value a row. */
public sealed interface ModelVariable {
    int size();

    /** Whether the row has no value. */
    boolean missing(int row);

    /** These rows of it, in this order. */
    ModelVariable rows(int[] rows);

    /** @param values NaN where missing */
    @SuppressWarnings("ArrayRecordComponent")
    record NumericVariable(double[] values) implements ModelVariable {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public NumericVariable rows(int[] rows) {
            double[] chosen = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                chosen[i] = values[rows[i]];
            }
            return new NumericVariable(chosen);
        }
    }

    /**
     * @param levels ascending as numbers where all are numbers, else alphabetical; the first is the reference
     * @param codes position in levels, -1 where missing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record CategoricalVariable(List<String> levels, int[] codes) implements ModelVariable {
        public CategoricalVariable {
            levels = List.copyOf(levels);
        }

        /**
         * The levels that occur, sorted.
         *
         * @param values empty where missing
         */
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

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean missing(int row) {
            return codes[row] < 0;
        }

        /** Levels that do not occur any more are dropped. */
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
