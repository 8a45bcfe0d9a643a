package org.vpip.analysis.linkage;

import java.util.List;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * Two codes that may be of one person, for somebody to decide.
 *
 * @param participant pseudonym at the later wave
 * @param other pseudonym at the earlier one
 * @param differing ids of the elements that differ or are missing; at most two
 */
public record Doubt(
        ParticipantId participant, WaveId wave, ParticipantId other, List<String> differing, Reason reason) {
    public Doubt {
        differing = List.copyOf(differing);
    }

    /** Why the program does not decide by itself. */
    public enum Reason {
        /** Another code is as near. */
        SEVERAL_AS_NEAR,
        /** Community, language or an attribute differs. */
        ATTRIBUTES_DIFFER,
        TWO_ELEMENTS_DIFFER
    }
}
