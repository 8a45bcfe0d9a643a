package org.vpip.instruments.engagement.attendance;

/** Which comes first in a date such as 03/05/2026; the report does not say, so it is found out from the whole file. */
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST
}
