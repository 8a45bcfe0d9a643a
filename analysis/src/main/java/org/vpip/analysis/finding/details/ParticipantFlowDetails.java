package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.instruments.response.WaveId;

/**
 * The flow of participants.
 *
 * @param members people asked at one wave or more
 * @param waves in time order
 */
public record ParticipantFlowDetails(int members, List<WaveFlow> waves) implements FindingDetails {
    public ParticipantFlowDetails {
        waves = List.copyOf(waves);
    }

    /**
     * One wave.
     *
     * @param asked people asked at this wave
     * @param responded members who sent at least one questionnaire
     * @param retained those of them who also responded at the first wave
     */
    public record WaveFlow(WaveId wave, int asked, int responded, int retained) {}
}
