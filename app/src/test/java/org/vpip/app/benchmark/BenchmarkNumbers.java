package org.vpip.app.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.Interval;

/** Named results of a benchmark, in order; null where there is none, whole numbers without decimals. */
final class BenchmarkNumbers {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    BenchmarkNumbers put(String name, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        values.put(name, Double.isNaN(value) ? null : whole ? (Object) (long) value : (Object) value);
        return this;
    }

    <T> BenchmarkNumbers put(String name, Optional<T> source, Function<T, Double> value) {
        return put(name, source.map(value).orElse(Double.NaN));
    }

    BenchmarkNumbers limits(String low, String high, Optional<Interval> interval) {
        return put(low, interval, Interval::low).put(high, interval, Interval::high);
    }

    Map<String, @Nullable Object> toMap() {
        return Collections.unmodifiableMap(values);
    }
}
