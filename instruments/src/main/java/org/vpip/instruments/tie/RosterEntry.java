package org.vpip.instruments.tie;

import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** A person on the list shown at a wave's census date, with the status of the network question. */
public record RosterEntry(WaveId wave, CommunityId community, ParticipantId participant, NetworkAnswerStatus answered) {

    /** The status of an answer; {@code NONE} is an answer: "I had contact with none of them". */
    public enum NetworkAnswerStatus {
        YES,
        NO,
        NONE
    }
}
