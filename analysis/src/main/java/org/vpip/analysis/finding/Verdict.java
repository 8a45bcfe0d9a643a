package org.vpip.analysis.finding;

/**
 * The conclusion that reports draw from an estimate. It is assigned once, after the adjustment of p-values; sentences,
 * titles, colours and counts use it and compare no numbers.
 */
public enum Verdict {
    /** The value lies above zero: adjusted p below {@value SignificanceTest#LEVEL}. */
    ROSE("rose"),
    /** The value lies below zero: adjusted p below {@value SignificanceTest#LEVEL}. */
    FELL("fell"),
    /** The interval lies between minus and plus the smallest change that matters. */
    TOO_SMALL_TO_MATTER("tooSmallToMatter"),
    /** The adjusted test does not decide. */
    UNDECIDED("undecided"),
    /** Fewer people than a test needs. */
    NOT_ASSESSABLE("notAssessable"),
    /** Exploratory indicators and rows of a breakdown: reports describe the value and conclude nothing. */
    DESCRIPTIVE("descriptive");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Returns whether reports may state a rise or a fall. */
    public boolean isChange() {
        return this == ROSE || this == FELL;
    }

    /** Returns whether a test decided, whatever it found. */
    public boolean isConclusion() {
        return this != NOT_ASSESSABLE && this != DESCRIPTIVE;
    }
}
