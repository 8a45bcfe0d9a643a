package org.vpip.reports.presentation;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON holds them: null for an empty one, and for infinity and NaN, which JSON does not have. */
public final class JsonNumber {
    private JsonNumber() {}

    public static @Nullable Double of(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Double.valueOf(value.getAsDouble()) : null;
    }

    public static @Nullable Integer of(OptionalInt count) {
        return count.isPresent() ? Integer.valueOf(count.getAsInt()) : null;
    }
}
