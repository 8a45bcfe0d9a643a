package org.vpip.reports.disclosure.partition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of people by code in every table that tells an attribute. */
record AttributeSizes(List<AttributeTable> tables) {
    AttributeSizes {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param people by code, ignoring case
     * @param unknown number of people without a value
     */
    record AttributeTable(Map<String, Integer> people, int unknown) {
        AttributeTable {
            Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            people.forEach((code, count) -> counts.merge(code, count, Integer::sum));
            people = counts;
        }

        private int count(Collection<String> codes, boolean withUnknown) {
            int known = codes.stream()
                    .mapToInt(code -> people.getOrDefault(code, 0))
                    .sum();
            return withUnknown ? known + unknown : known;
        }
    }

    /** Returns the smallest number of people with these codes in any table that has such people; 0 if none has. */
    int smallest(Collection<String> codes, boolean withUnknown) {
        return tables.stream()
                .mapToInt(table -> table.count(codes, withUnknown))
                .filter(count -> count > 0)
                .min()
                .orElse(0);
    }

    int smallest(String code) {
        return smallest(List.of(code), false);
    }

    int unknown() {
        return smallest(List.of(), true);
    }
}
