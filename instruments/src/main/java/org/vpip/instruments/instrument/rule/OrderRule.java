package org.vpip.instruments.instrument.rule;

/**
 * A rule for the order or the display of a group.
 *
 * @param group name of the group
 * @param set groups that are randomized together; blank where the rule needs none
 * @param form letter of the parallel form; blank for other rules
 */
public record OrderRule(String group, OrderRuleKind kind, String set, String form) {
    public enum OrderRuleKind {
        /** The groups of a set are in random order, different for each person. */
        RANDOM_BLOCK,
        /** The items of the group are in random order. */
        RANDOM_ITEMS,
        /** Each person sees the groups of one form, and of another form next time. */
        PARALLEL_FORM,
        /** The respondent cannot return to the group. */
        NO_WAY_BACK
    }
}
