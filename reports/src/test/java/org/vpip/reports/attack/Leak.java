package org.vpip.reports.attack;

/**
 * A number of people or ties that a reader of a release can work out although it is too small to be released.
 *
 * @param kind simple name of the details that it follows from
 * @param subject finding and quantity
 */
public record Leak(String kind, Deduction deduction, String subject, long count) {
    /** Returns the way together with the kind of details. */
    public String type() {
        return deduction + " " + kind;
    }
}
