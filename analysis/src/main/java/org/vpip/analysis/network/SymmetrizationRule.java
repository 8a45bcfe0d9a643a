package org.vpip.analysis.network;

/** When two reports about one pair make a tie, for relations that both people can be asked about. */
public enum SymmetrizationRule {
    /** Either says so; a pair is observed when either answered. */
    EITHER,
    /** Both say so; a pair is observed when both answered. */
    BOTH,
    /**
     * Both say so, or the only one who answered: the missing report is taken from the other (Stork & Richards 1992,
     * doi:10.1177/1059601192172006). A pair is observed when either answered.
     */
    RECONSTRUCTED;

    boolean isPairObserved(boolean oneAnswered, boolean otherAnswered) {
        return this == BOTH ? (oneAnswered && otherAnswered) : (oneAnswered || otherAnswered);
    }

    /** Of an observed pair; a report that is not there says nothing. */
    boolean formsTie(boolean one, boolean other, boolean bothAnswered) {
        return (this == EITHER || !bothAnswered) ? (one || other) : (one && other);
    }
}
