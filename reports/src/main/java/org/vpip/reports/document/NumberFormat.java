package org.vpip.reports.document;

import java.util.List;

/** A format of numbers, the same in all outputs. */
public enum NumberFormat {
    WHOLE(0),
    ONE_DECIMAL(1),
    TWO_DECIMALS(2),
    THREE_DECIMALS(3),
    FOUR_DECIMALS(4),
    SIGNED_TWO_DECIMALS(2),
    SIGNED_THREE_DECIMALS(3),
    SIGNED_FOUR_DECIMALS(4),
    PERCENT(0),
    P_VALUE(3);

    private static final List<NumberFormat> PLAIN =
            List.of(WHOLE, ONE_DECIMAL, TWO_DECIMALS, THREE_DECIMALS, FOUR_DECIMALS);
    private static final List<NumberFormat> SIGNED =
            List.of(SIGNED_TWO_DECIMALS, SIGNED_THREE_DECIMALS, SIGNED_FOUR_DECIMALS);

    private final int decimals;

    NumberFormat(int decimals) {
        this.decimals = decimals;
    }

    /** Returns the format with that many decimals, 0 to 4. */
    public static NumberFormat plain(int decimals) {
        return PLAIN.get(decimals);
    }

    /** Returns the format with a sign and that many decimals, 2 to 4. */
    public static NumberFormat signed(int decimals) {
        return SIGNED.get(decimals - 2);
    }

    public int decimals() {
        return decimals;
    }
}
