package org.vpip.instruments.engagement.attendance;

/** The order of day and month in a date such as 03/05/2026, which must be inferred from the entire file. */
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST
}
