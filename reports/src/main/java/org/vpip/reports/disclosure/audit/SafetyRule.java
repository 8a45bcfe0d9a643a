package org.vpip.reports.disclosure.audit;

/** The rules by which a range of possible values is wide enough. */
final class SafetyRule {
    /** Least number of people of whom a number may be published. */
    static final int FEWEST = 5;

    private SafetyRule() {}

    /** Returns whether a number of people below the fewest may as well be one or none, and the fewest or more. */
    static boolean isPeopleSafe(PossibleRange range, int fewest) {
        return range.low() <= 1 + PossibleRange.EXACT && range.high() >= fewest - PossibleRange.EXACT;
    }

    /**
     * Returns whether a number of people with a choice is safe, whatever it is: it is none, or not few, or may as well be one or
     * none as five.
     */
    static boolean isCountSafe(PossibleRange range) {
        PossibleRange whole = range.whole();
        return whole.high() == 0 || whole.low() >= FEWEST || isPeopleSafe(whole, FEWEST);
    }
}
