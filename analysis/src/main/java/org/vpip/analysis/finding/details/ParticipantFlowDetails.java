package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.instruments.response.WaveId;

/**
 * The flow of participants.
 *
 * @param members people asked
 * @param waves in time order
 */
public record ParticipantFlowDetails(int members, List<WaveFlow> waves) implements FindingDetails {
    public ParticipantFlowDetails {
        waves = List.copyOf(waves);
    }

    /**
     * One wave.
     *
     * @param responded members who sent at least one questionnaire
     * @param retained those of them who also responded at the first wave
     */
    public record WaveFlow(WaveId wave, int responded, int retained) {}
}
