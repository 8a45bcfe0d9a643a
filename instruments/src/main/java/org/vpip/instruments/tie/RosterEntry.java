package org.vpip.instruments.tie;

import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** Somebody on the list that was shown at a wave's census date, and whether the person answered the network question. */
public record RosterEntry(WaveId wave, CommunityId community, ParticipantId participant, NetworkAnswerStatus answered) {

    /** {@code NONE} is an answer: "I had contact with none of them". */
    public enum NetworkAnswerStatus {
        YES,
        NO,
        NONE
    }
}
