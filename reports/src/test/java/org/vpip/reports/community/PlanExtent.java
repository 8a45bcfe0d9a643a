package org.vpip.reports.community;

/** The part of a plan with every method that an invented study has. */
public enum PlanExtent {
    WHOLE,
    /** About half of the indicators, so that more of the findings about each can be released. */
    HALF
}
