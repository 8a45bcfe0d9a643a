package org.vpip.analysis.finding.subject;

import java.util.Locale;

/** In what a value is counted. */
public enum MeasurementUnit {
    /** Points of the scale's own range. */
    POINTS,
    /** A share, 0 to 1. */
    PROPORTION,
    /** A number from -1 to 1. */
    INDEX,
    /** Times what would be expected. */
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
