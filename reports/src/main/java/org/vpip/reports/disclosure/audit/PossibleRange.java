package org.vpip.reports.disclosure.audit;

/**
 * The least and greatest value that a quantity can have by what a reader knows; not a number where the search was
 * cut short.
 */
public record PossibleRange(double low, double high) {
    /** The range of a search that was cut short at both ends. */
    static final PossibleRange UNDECIDED = new PossibleRange(Double.NaN, Double.NaN);

    static final double EXACT = 1e-6;
    private static final double PRINTED = 0.005;

    /** Returns whether only one value is possible. */
    public boolean isExact() {
        return width() < EXACT;
    }

    public boolean isDecided() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Returns whether this range, as printed, is as narrow as another; an undecided one has nothing to compare. */
    boolean isAsNarrow(PossibleRange other) {
        return !other.isDecided() || (low >= other.low - PRINTED && high <= other.high + PRINTED);
    }

    /** Returns the range of a sum as that of the mean of so many. */
    PossibleRange over(int count) {
        return new PossibleRange(low / count, high / count);
    }

    /** Returns the range that includes another as well; the other where this is undecided. */
    PossibleRange with(PossibleRange other) {
        return isDecided() ? new PossibleRange(Math.min(low, other.low), Math.max(high, other.high)) : other;
    }

    double width() {
        return high - low;
    }

    /** Returns the range between the whole numbers next to its ends. */
    PossibleRange whole() {
        return isDecided() ? new PossibleRange(Math.ceil(low - EXACT) + 0.0, Math.floor(high + EXACT) + 0.0) : this;
    }
}
