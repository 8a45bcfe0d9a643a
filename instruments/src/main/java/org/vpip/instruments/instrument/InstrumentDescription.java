package org.vpip.instruments.instrument;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The source and terms of use of an instrument: the rows of the sheet {@code _meta}, key by key. */
public record InstrumentDescription(Map<String, String> values) {
    public static final InstrumentDescription NONE = new InstrumentDescription(Map.of());

    public InstrumentDescription {
        values = Map.copyOf(values);
    }

    /** Returns the value of that key; blank when there is none. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Returns the completion time in minutes that respondents are shown. */
    public OptionalInt minutes() {
        return get("minutes").matches("\\d{1,4}")
                ? OptionalInt.of(Integer.parseInt(get("minutes")))
                : OptionalInt.empty();
    }

    /** Returns whether the right of use is established; "unknown" is no licence. */
    public boolean hasLicence() {
        String licence = get("licence").strip().toLowerCase(Locale.ROOT);
        return !licence.isEmpty() && !licence.equals("unknown") && !licence.equals("inconnue");
    }

    /** Returns whether answers are stored under the person's pseudonym, which is the default. */
    public boolean isLinked() {
        return !get("linked").equalsIgnoreCase("no");
    }
}
