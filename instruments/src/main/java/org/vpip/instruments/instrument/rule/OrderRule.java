package org.vpip.instruments.instrument.rule;

/**
 * In which order, or whether at all, somebody sees a group.
 *
 * @param group name of the group
 * @param set groups of one set are ordered, or chosen from, together; blank where the rule needs none
 * @param form letter of the parallel form; blank for other rules
 */
public record OrderRule(String group, OrderRuleKind kind, String set, String form) {
    /** What is ruled. */
    public enum OrderRuleKind {
        /** The groups of a set are put in random order, another one for everybody. */
        RANDOM_BLOCK,
        /** The items of the group are put in random order. */
        RANDOM_ITEMS,
        /** Everybody sees the groups of one form, and of another one next time. */
        PARALLEL_FORM,
        /** Nobody comes back to the group. */
        NO_WAY_BACK
    }
}
