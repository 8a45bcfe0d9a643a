package org.vpip.analysis.network;

/** The rule by which two reports about one pair make a tie, for relations that both people can be asked about. */
public enum SymmetrizationRule {
    /** Either person reports the tie; a pair is observed when either answered. */
    EITHER,
    /** Both people report the tie; a pair is observed when both answered. */
    BOTH,
    /**
     * Both people report the tie, or the only one who answered: that report replaces the missing one (Stork &amp; Richards
     * 1992, doi:10.1177/1059601192172006). A pair is observed when either answered.
     */
    RECONSTRUCTED;

    boolean isPairObserved(boolean oneAnswered, boolean otherAnswered) {
        return this == BOTH ? (oneAnswered && otherAnswered) : (oneAnswered || otherAnswered);
    }

    /** Returns whether the reports on an observed pair make a tie; a missing report is given as false. */
    boolean formsTie(boolean one, boolean other, boolean bothAnswered) {
        return (this == EITHER || !bothAnswered) ? (one || other) : (one && other);
    }
}
