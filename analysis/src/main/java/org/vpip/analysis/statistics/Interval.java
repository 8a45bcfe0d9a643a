package org.vpip.analysis.statistics;

/**
 * An interval estimate.
 *
 * @param low lower limit, finite
 * @param high upper limit, finite, not below {@code low}
 * @param level confidence level, 0 to 1 exclusive
 */
public record Interval(double low, double high, double level) {
    public Interval {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("low and high must be finite and in order: " + low + ", " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1: " + level);
        }
    }

    /** Returns both limits times a factor above 0. */
    public Interval scaled(double factor) {
        return new Interval(low * factor, high * factor, level);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
