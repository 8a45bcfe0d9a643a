package org.vpip.analysis.finding.details.robustness;

/** An approach to people who lack one of two scores. */
public enum MissingApproach {
    /** People with both scores, by Student's t. */
    COMPLETE_PAIRS("pairs"),
    /** Everybody with a score, by a mixed model of both waves. */
    MIXED_MODEL("model"),
    /** Everybody with a score, by multiple imputation. */
    IMPUTATION("imputation"),
    /** Everybody with a score before, by inverse probability weights. */
    WEIGHTING("weighting");

    private final String id;

    MissingApproach(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
