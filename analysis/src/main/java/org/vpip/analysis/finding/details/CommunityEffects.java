package org.vpip.analysis.finding.details;

/**
 * Effects of communities in a mixed model of several waves: random from five communities. A variance of 0, or one that cannot be
 * estimated, is left out.
 */
public enum CommunityEffects {
    /** There is one community. */
    SINGLE("single", "one community"),
    /** There are two to four communities. */
    FIXED("fixed", "communities as fixed effects"),
    /** Communities differ in level, but not in change. */
    LEVELS("levels", "random communities (communities by wave have no variance)"),
    /** Communities differ in change, but not in level. */
    CHANGES("changes", "random communities by wave (communities have no variance)"),
    /** Communities differ in level and in change. */
    LEVELS_AND_CHANGES("levels_and_changes", "random communities, random communities by wave"),
    /** Neither differs, or every community is one person. */
    ALIKE("alike", "no effect of communities (random communities, also by wave, have no variance of their own)");

    private final String id;
    private final String words;

    CommunityEffects(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** Returns the value in findings.json. */
    public String id() {
        return id;
    }

    /** Returns the words of a rule. */
    public String words() {
        return words;
    }
}
