package org.vpip.analysis.recordlinkage;

/** On what a link between two codes rests, the surest first. */
public enum MatchRule {
    /** All seven elements are the same, and nobody else's are. */
    EXACT,
    /** One element differs or is missing, nobody else comes as near, and nothing known of the two speaks against it. */
    ONE_MISMATCH,
    /** Somebody looked at the two codes and said that one person made them. */
    CLERICAL
}
