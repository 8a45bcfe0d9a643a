package org.vpip.instruments.engagement;

import org.vpip.instruments.response.ParticipantId;

/**
 * A possible identity of an unknown person in a log; nothing is counted until an alias confirms it.
 *
 * @param source file of the log
 * @param alias address or name in it: confidential to the keeper of the list of aliases
 */
public record IdentityProposal(String source, String alias, ParticipantId person, ProposalBasis basis) {

    private static final String ATTENDANCE = "data/attendance/";

    /** Returns whether the log is an attendance report rather than one of an online space. */
    public boolean isOfAttendance() {
        return source.startsWith(ATTENDANCE);
    }

    /** The reason of a proposal. */
    public enum ProposalBasis {
        /** The part before the @ is equal, the rest is not. */
        SAME_ADDRESS_ELSEWHERE,
        /** The names are equal except for case, accents and punctuation. */
        SAME_NAME
    }
}
