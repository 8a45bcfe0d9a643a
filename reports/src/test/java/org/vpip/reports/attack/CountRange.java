package org.vpip.reports.attack;

/** The whole numbers that a count can be, given what was released; none where the low end exceeds the high one. */
record CountRange(long low, long high) {
    private static final double SLACK = 1e-7;

    static CountRange exactly(long count) {
        return new CountRange(count, count);
    }

    /**
     * Returns the counts that have a released share or mean.
     *
     * @param total what the share is of
     * @param precision half the last digit of the value
     */
    static CountRange product(double total, double value, double precision) {
        return new CountRange((long) Math.ceil(total * (value - precision) - SLACK), (long)
                Math.floor(total * (value + precision) + SLACK));
    }

    CountRange minus(CountRange other) {
        return new CountRange(low - other.high, high - other.low);
    }

    CountRange plus(CountRange other) {
        return new CountRange(low + other.low, high + other.high);
    }

    CountRange within(CountRange other) {
        return new CountRange(Math.max(low, other.low), Math.min(high, other.high));
    }

    boolean isUnique() {
        return low == high;
    }
}
