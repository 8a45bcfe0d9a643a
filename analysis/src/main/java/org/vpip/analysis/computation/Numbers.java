package org.vpip.analysis.computation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.Interval;

/** Named numbers in order. An undefined one is null, an infinite one a word; a part of which nothing is defined is null. */
final class Numbers {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Numbers put(String name, double value) {
        return set(name, number(value));
    }

    Numbers put(String name, OptionalDouble value) {
        return set(name, value.isPresent() ? number(value.getAsDouble()) : null);
    }

    Numbers put(String name, Numbers part) {
        return set(name, part.defined() ? part.toMap() : null);
    }

    Numbers put(String name, double[] numbers) {
        return set(name, list(numbers));
    }

    Numbers put(String name, List<?> texts) {
        return set(name, texts);
    }

    Numbers put(String name, boolean value) {
        return set(name, value);
    }

    Numbers put(String name, String text) {
        return set(name, text);
    }

    /** A number of something that may not be there. */
    <T> Numbers put(String name, Optional<T> source, Function<T, Double> value) {
        return source.map(found -> put(name, value.apply(found))).orElseGet(() -> set(name, null));
    }

    /** The part as it is, though nothing in it may be defined. */
    Numbers keep(String name, Numbers part) {
        return set(name, part.toMap());
    }

    /** Both limits, null where there is no interval. */
    Numbers limits(String low, String high, Optional<Interval> interval) {
        return put(low, interval, Interval::low).put(high, interval, Interval::high);
    }

    private Numbers set(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    static List<@Nullable Object> list(double[] numbers) {
        List<@Nullable Object> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(number(number));
        }
        return list;
    }

    private static @Nullable Object number(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }

    private boolean defined() {
        return values.values().stream().anyMatch(value -> value != null);
    }

    Map<String, @Nullable Object> toMap() {
        return Collections.unmodifiableMap(values);
    }
}
