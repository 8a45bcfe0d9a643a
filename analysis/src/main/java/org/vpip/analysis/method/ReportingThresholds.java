package org.vpip.analysis.method;

/** The least numbers of people for an interval and for a test; below them, neither is meaningful. */
public final class ReportingThresholds {
    /** Least number of pairs, stayers or raters for an interval or an effect size. */
    public static final int INTERVAL = 8;

    /** Least number of pairs, stayers or raters for a test. */
    public static final int TEST = 12;

    private ReportingThresholds() {}
}
