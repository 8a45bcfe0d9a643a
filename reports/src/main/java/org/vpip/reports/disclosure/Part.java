package org.vpip.reports.disclosure;

/** What is not told of a finding whose number is. */
public enum Part {
    /** How many could have counted: members, roster, pairs, eligible, left out. */
    SIZE,
    /** How many answered at a later wave without having answered at the first. */
    LATER_RESPONSES
}
