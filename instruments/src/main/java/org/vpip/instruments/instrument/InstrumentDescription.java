package org.vpip.instruments.instrument;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Where an instrument comes from and how it may be used: the rows of the sheet {@code _meta}, key by key. */
public record InstrumentDescription(Map<String, String> values) {
    public static final InstrumentDescription NONE = new InstrumentDescription(Map.of());

    public InstrumentDescription {
        values = Map.copyOf(values);
    }

    /** What stands beside that key; blank when nothing does. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Minutes that people are told it takes. */
    public OptionalInt minutes() {
        return get("minutes").matches("\\d{1,4}")
                ? OptionalInt.of(Integer.parseInt(get("minutes")))
                : OptionalInt.empty();
    }

    /** Whether anybody has made sure that it may be used; "unknown" is no licence. */
    public boolean hasLicence() {
        String licence = get("licence").strip().toLowerCase(Locale.ROOT);
        return !licence.isEmpty() && !licence.equals("unknown") && !licence.equals("inconnue");
    }

    /** Whether its answers are kept under the person's pseudonym; they are unless it says no. */
    public boolean isLinked() {
        return !get("linked").equalsIgnoreCase("no");
    }
}
