package org.vpip.reports.disclosure.audit;

/**
 * The least and greatest value that a quantity can have by what a reader knows; not a number where the search found none in
 * time.
 */
public record PossibleRange(double low, double high) {
    static final double EXACT = 1e-6;

    /** Returns whether only one value is possible. */
    public boolean isExact() {
        return width() < EXACT;
    }

    public boolean isDecided() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    double width() {
        return high - low;
    }

    /** Returns the range between the whole numbers next to its ends. */
    PossibleRange whole() {
        return isDecided() ? new PossibleRange(Math.ceil(low - EXACT), Math.floor(high + EXACT)) : this;
    }
}
