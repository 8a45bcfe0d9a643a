package org.vpip.reports.disclosure.audit;

/**
 * The rules for the sum of an amount, from Hundepool et al. (2012), Statistical Disclosure Control, Wiley, section 4.2,
 * doi:10.1002/9781118348239. The limits are those of the output checker ACRO (Smith et al.): p = 10, n = 2, k = 90.
 */
final class AmountRule {
    /** The closest that the second largest contributor may estimate the largest, as a share of the latter. */
    private static final double P = 0.10;

    /** The largest share of the sum that the two largest may have. */
    private static final double K = 0.90;

    private static final double NOISE = 1e-9;

    private AmountRule() {}

    /**
     * Returns whether a sum is safe: it has contributors enough or none, the second largest cannot estimate the largest to 10 % from
     * above, and both have at most 90 % of it.
     *
     * @param descending amounts of 0 or more, the largest first
     * @param fewest people who must contribute
     */
    static boolean isSafe(double[] descending, int fewest) {
        double sum = 0;
        int contributors = 0;
        for (double amount : descending) {
            sum += amount;
            contributors += amount > 0 ? 1 : 0;
        }
        if (contributors == 0) {
            return true;
        }
        return contributors >= fewest
                && estimate(descending, sum) - descending[0] >= P * descending[0] - NOISE
                && descending[0] + descending[1] <= K * sum + NOISE;
    }

    /** Returns what the second largest contributor takes for the most that the largest can have. */
    static double estimate(double[] descending, double sum) {
        return sum - (descending.length > 1 ? descending[1] : 0);
    }
}
