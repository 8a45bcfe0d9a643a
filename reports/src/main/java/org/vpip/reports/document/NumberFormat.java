package org.vpip.reports.document;

/** A format of numbers, the same in all outputs. */
public enum NumberFormat {
    WHOLE(0),
    ONE_DECIMAL(1),
    TWO_DECIMALS(2),
    SIGNED_TWO_DECIMALS(2),
    PERCENT(0),
    P_VALUE(3);

    private final int decimals;

    NumberFormat(int decimals) {
        this.decimals = decimals;
    }

    public int decimals() {
        return decimals;
    }
}
