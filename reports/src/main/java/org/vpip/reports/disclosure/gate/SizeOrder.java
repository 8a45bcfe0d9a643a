package org.vpip.reports.disclosure.gate;

/** The order in which the forms of a finding are tried, by the numbers of people that are published with it. */
enum SizeOrder {
    FULLEST_FIRST,
    /** So that more findings can be told. Where there is room at the end, the numbers become fuller. */
    LEAST_FIRST
}
