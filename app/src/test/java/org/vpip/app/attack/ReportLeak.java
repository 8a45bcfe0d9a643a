package org.vpip.app.attack;

import java.util.Locale;

/**
 * A protected number that can be worked out too closely.
 *
 * @param what the number
 * @param truth its true value
 */
public record ReportLeak(String what, double truth, double low, double high) {
    private static final double EXACT = 1e-6;

    public boolean isExact() {
        return high - low < EXACT;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.3f, from %.3f to %.3f", what, truth, low, high);
    }
}
