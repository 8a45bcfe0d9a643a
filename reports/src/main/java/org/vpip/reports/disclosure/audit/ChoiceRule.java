package org.vpip.reports.disclosure.audit;

import org.vpip.analysis.finding.fact.KnownChoices.ChoiceCount;

/**
 * The rule for the number of people with a choice. From one to four, it may have to be one or less, and five or more, for all that a
 * reader knows. Any other number needs no protection.
 *
 * @param protectsLow whether one or less must be possible
 * @param protectsHigh whether five or more must be possible
 */
record ChoiceRule(boolean protectsLow, boolean protectsHigh) {

    /**
     * Returns the rule for a number. Where no answer is at hand, it may be from one to four. Where those of some people are
     * not, such as people who left, a reader must not be able to say that it is.
     */
    static ChoiceRule of(ChoiceCount count, int people) {
        int most = count.made() + count.unknown();
        boolean few = most > 0 && count.made() < SafetyRule.FEWEST;
        boolean certain = most < SafetyRule.FEWEST || count.unknown() == people;
        return new ChoiceRule(few && certain, few);
    }

    /** Returns whether numbers are possible as the rule asks. */
    boolean isWide(PossibleRange possible) {
        return (!protectsLow || possible.low() <= 1) && (!protectsHigh || possible.high() >= SafetyRule.FEWEST);
    }
}
