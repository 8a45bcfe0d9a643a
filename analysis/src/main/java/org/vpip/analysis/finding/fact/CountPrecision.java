package org.vpip.analysis.finding.fact;

/**
 * The exactness with which a number of people is published.
 *
 * @param base of which the published number is a multiple: the nearest one, the larger where two are equally near
 */
public record CountPrecision(int base) {
    public static final CountPrecision EXACT = new CountPrecision(1);

    public CountPrecision {
        if (base < 1) {
            throw new IllegalArgumentException("base must be positive: " + base);
        }
    }

    public boolean isExact() {
        return base == 1;
    }

    /** Returns the published number of a count. */
    public int round(int count) {
        return (count + base / 2) / base * base;
    }

    /** Returns the least count with a published number; 0 or more. */
    public int least(int published) {
        return Math.max(0, published - base / 2);
    }

    /** Returns the greatest count with a published number. */
    public int most(int published) {
        return published + (base - 1) / 2;
    }
}
