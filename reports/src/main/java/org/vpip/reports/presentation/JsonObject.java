package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** A JSON object with keys in insertion order; null for an empty value, and for infinity and NaN, which JSON lacks. */
public final class JsonObject {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Returns an object with a text in both languages. */
    public static JsonObject of(Wording text) {
        return new JsonObject().put("en", text.in(Language.ENGLISH)).put("fr", text.in(Language.FRENCH));
    }

    public JsonObject put(String key, @Nullable Object value) {
        values.put(key, plain(value));
        return this;
    }

    /** Returns objects as maps, also inside lists, because Jackson would write them empty. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(JsonObject::plain).toList();
        }
        return value instanceof JsonObject object ? object.values : value;
    }

    public JsonObject put(String key, Optional<?> value) {
        return put(key, value.orElse(null));
    }

    public JsonObject put(String key, OptionalInt count) {
        return put(key, count.isPresent() ? (Object) count.getAsInt() : null);
    }

    public JsonObject put(String key, OptionalDouble value) {
        boolean writable = value.isPresent() && Double.isFinite(value.getAsDouble());
        return put(key, writable ? (Object) value.getAsDouble() : null);
    }

    /** Puts a list with an object for each item. */
    public <T> JsonObject list(String key, List<T> items, Function<T, JsonObject> object) {
        return put(key, items.stream().map(object).toList());
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }
}
