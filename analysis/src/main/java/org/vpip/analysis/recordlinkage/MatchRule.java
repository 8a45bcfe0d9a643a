package org.vpip.analysis.recordlinkage;

/** Rules that link two codes, the surest first. */
public enum MatchRule {
    /** All seven elements are equal, in one code and one person only. */
    EXACT,
    /** One element differs or is missing, no other code is as near, and no known attribute differs. */
    ONE_MISMATCH,
    /** A clerical review decided that one person made both codes. */
    CLERICAL
}
