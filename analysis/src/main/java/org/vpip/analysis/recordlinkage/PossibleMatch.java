package org.vpip.analysis.recordlinkage;

import java.util.List;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * Two codes that may belong to one person, for clerical review.
 *
 * @param participant pseudonym at the later wave
 * @param earlierParticipant pseudonym at the earlier wave
 * @param differingElements ids of the elements that differ or are missing; at most two
 */
public record PossibleMatch(
        ParticipantId participant,
        WaveId wave,
        ParticipantId earlierParticipant,
        List<String> differingElements,
        ReviewReason reason) {
    public PossibleMatch {
        differingElements = List.copyOf(differingElements);
    }

    /** Reasons why the program does not decide. */
    public enum ReviewReason {
        /** Another code is as near. */
        SEVERAL_AS_NEAR,
        /** Community, language or an attribute differs. */
        ATTRIBUTES_DIFFER,
        TWO_ELEMENTS_DIFFER
    }
}
