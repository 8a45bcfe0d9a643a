package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.instruments.response.WaveId;

/**
 * Who took part.
 *
 * @param members people asked
 * @param waves in time order
 */
public record FlowDetails(int members, List<WaveFlow> waves) implements Details {
    public FlowDetails {
        waves = List.copyOf(waves);
    }

    /**
     * One wave.
     *
     * @param responded members who sent at least one questionnaire
     * @param alsoFirst those of them who also responded at the first wave
     */
    public record WaveFlow(WaveId wave, int responded, int alsoFirst) {}
}
