package org.vpip.instruments.study.privacy;

/**
 * The settings of what leaves the research team.
 *
 * @param funder whose terms of the glossary apply; blank without one
 * @param reviewers number of different names that a release takes; 0 without a rule
 */
public record ReleaseSettings(String funder, int reviewers) {
    public static final ReleaseSettings DEFAULT = new ReleaseSettings("", 0);
}
