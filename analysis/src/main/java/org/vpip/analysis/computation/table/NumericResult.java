package org.vpip.analysis.computation.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.Interval;

/** Named numbers in order. An undefined number is null, an infinite one a word; a part without a defined number is null. */
public final class NumericResult {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    public NumericResult put(String name, double value) {
        return set(name, number(value));
    }

    public NumericResult put(String name, OptionalDouble value) {
        return put(name, value.orElse(Double.NaN));
    }

    public NumericResult put(String name, NumericResult part) {
        return set(name, part.defined() ? part.toMap() : null);
    }

    public NumericResult put(String name, double[] numbers) {
        return set(name, list(numbers));
    }

    public NumericResult put(String name, List<?> texts) {
        return set(name, texts);
    }

    public NumericResult put(String name, boolean value) {
        return set(name, value);
    }

    public NumericResult put(String name, String text) {
        return set(name, text);
    }

    /** Puts a number of a source that may be absent. */
    public <T> NumericResult put(String name, Optional<T> source, Function<T, ? extends Number> value) {
        return put(name, source.map(value).map(Number::doubleValue).orElse(Double.NaN));
    }

    /** Puts a number that is absent where its source is, or undefined by itself. */
    public NumericResult put(String name, Optional<OptionalDouble> value) {
        return put(name, value.orElseGet(OptionalDouble::empty));
    }

    /** Puts the part unchanged, even when nothing in it is defined. */
    public NumericResult putAlways(String name, NumericResult part) {
        return set(name, part.toMap());
    }

    /** Puts both limits, null without an interval. */
    public NumericResult limits(String low, String high, Optional<Interval> interval) {
        return put(low, interval, Interval::low).put(high, interval, Interval::high);
    }

    /** Returns a number for each name, by its position; NaN where undefined. */
    public static NumericResult each(List<String> names, IntToDoubleFunction number) {
        NumericResult numbers = new NumericResult();
        IntStream.range(0, names.size()).forEach(i -> numbers.put(names.get(i), number.applyAsDouble(i)));
        return numbers;
    }

    private NumericResult set(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public static List<@Nullable Object> list(double[] numbers) {
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

    public Map<String, @Nullable Object> toMap() {
        return Collections.unmodifiableMap(values);
    }
}
