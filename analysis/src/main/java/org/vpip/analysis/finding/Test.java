package org.vpip.analysis.finding;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A test of no change.
 *
 * @param p two-sided, 0 to 1
 * @param pAdjusted for the family; empty when the test stands alone
 * @param adjustment holm, benjaminiHochberg or none
 */
public record Test(
        String name,
        double statistic,
        OptionalInt degreesOfFreedom,
        double p,
        OptionalDouble pAdjusted,
        String adjustment) {

    public static Test unadjusted(String name, double statistic, OptionalInt degreesOfFreedom, double p) {
        return new Test(name, statistic, degreesOfFreedom, p, OptionalDouble.empty(), "none");
    }

    public Test adjusted(double adjustedP, String by) {
        return new Test(name, statistic, degreesOfFreedom, p, OptionalDouble.of(adjustedP), by);
    }
}
