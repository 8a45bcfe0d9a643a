package org.vpip.reports.disclosure;

/** What is not published of a finding whose number is. */
public enum Part {
    /** How many people the number is based on: the sample has a round number below it. */
    PEOPLE,
    /** How many could have counted: members, roster, pairs, eligible, left out. */
    SIZE,
    /** How many answered at the first wave. */
    FIRST_RESPONSES,
    /** How many answered at a later wave without having answered at the first. */
    LATER_RESPONSES
}
