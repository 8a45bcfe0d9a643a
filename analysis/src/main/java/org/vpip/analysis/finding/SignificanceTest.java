package org.vpip.analysis.finding;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A test of no change.
 *
 * @param p two-sided, 0 to 1
 * @param pAdjusted for the family; empty when the test is in none
 * @param adjustment holm, benjaminiHochberg or none
 */
public record SignificanceTest(
        String name,
        double statistic,
        OptionalInt degreesOfFreedom,
        double p,
        OptionalDouble pAdjusted,
        String adjustment) {

    public static SignificanceTest withoutAdjustment(
            String name, double statistic, OptionalInt degreesOfFreedom, double p) {
        return new SignificanceTest(name, statistic, degreesOfFreedom, p, OptionalDouble.empty(), "none");
    }

    public SignificanceTest withAdjustment(double adjustedP, String by) {
        return new SignificanceTest(name, statistic, degreesOfFreedom, p, OptionalDouble.of(adjustedP), by);
    }
}
