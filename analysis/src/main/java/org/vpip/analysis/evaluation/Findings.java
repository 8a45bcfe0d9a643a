package org.vpip.analysis.evaluation;

import java.util.List;
import org.vpip.analysis.finding.Finding;

/**
 * All findings of an evaluation, in the order of the plan. Only the disclosure gate may pass them on.
 *
 * @param planHash and dataHash: SHA-256 of the plan and of the collected data
 */
public record Findings(String study, String planHash, String dataHash, List<Finding> all) {
    public Findings {
        all = List.copyOf(all);
    }
}
