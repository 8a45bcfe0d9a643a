package org.vpip.instruments.engagement;

import org.vpip.instruments.response.ParticipantId;

/**
 * Who somebody in a log might be; nothing is counted for that person until an alias says so.
 *
 * @param source file of the log
 * @param alias address or name in it: to be seen only by who keeps the list of aliases
 */
public record IdentityProposal(String source, String alias, ParticipantId person, ProposalBasis basis) {

    /** Why. */
    public enum ProposalBasis {
        /** What stands before the @ is the same, the rest is not. */
        SAME_ADDRESS_ELSEWHERE,
        /** The names are the same but for case, accents and punctuation. */
        SAME_NAME
    }
}
