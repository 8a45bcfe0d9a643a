package org.vpip.analysis.finding;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A test of no change.
 *
 * @param statistic and its degrees of freedom: empty where they would disclose how many people were tested
 * @param p two-sided, 0 to 1
 * @param pAdjusted for the family; empty when the test is in none
 * @param adjustment holm, benjaminiHochberg or none
 */
public record SignificanceTest(
        String name,
        OptionalDouble statistic,
        OptionalInt degreesOfFreedom,
        double p,
        OptionalDouble pAdjusted,
        String adjustment) {
    /** The level of every test: only an adjusted p below it decides. */
    public static final double LEVEL = 0.05;

    public static SignificanceTest withoutAdjustment(
            String name, double statistic, OptionalInt degreesOfFreedom, double p) {
        return new SignificanceTest(
                name, OptionalDouble.of(statistic), degreesOfFreedom, p, OptionalDouble.empty(), "none");
    }

    public boolean isAdjusted() {
        return pAdjusted.isPresent();
    }

    /** Returns whether p, adjusted where there is a family, lies below the level. */
    public boolean isSignificant() {
        return pAdjusted.orElse(p) < LEVEL;
    }

    /** Returns whether p alone would decide, but not the adjusted one. */
    public boolean losesSignificance() {
        return p < LEVEL && !isSignificant();
    }

    public SignificanceTest withAdjustment(double adjustedP, String by) {
        return new SignificanceTest(name, statistic, degreesOfFreedom, p, OptionalDouble.of(adjustedP), by);
    }

    /** Returns the test with its p-values only. */
    public SignificanceTest withoutStatistic() {
        return new SignificanceTest(name, OptionalDouble.empty(), OptionalInt.empty(), p, pAdjusted, adjustment);
    }
}
