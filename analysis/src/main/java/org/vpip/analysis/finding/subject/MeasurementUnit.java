package org.vpip.analysis.finding.subject;

import java.util.Locale;

/** The unit of a value. */
public enum MeasurementUnit {
    /** A mean score, in points of the scale's own range. */
    SCORE,
    /** A difference of scores, in points of the scale's own range. */
    POINTS,
    /** A share of a total, 0 to 1. */
    PROPORTION,
    /** A difference of two shares, -1 to 1. */
    SHARE_DIFFERENCE,
    /** A number from -1 to 1. */
    INDEX,
    /** An observed number over the expected one. */
    RATIO,
    /** People or ties. */
    COUNT,
    /** A mean number of ties. */
    TIES_EACH,
    /** A mean number of sessions. */
    SESSIONS_EACH,
    /** Mean hours. */
    HOURS_EACH,
    /** A mean number of messages. */
    POSTS_EACH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
