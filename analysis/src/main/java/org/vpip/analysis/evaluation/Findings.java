package org.vpip.analysis.evaluation;

import java.util.List;
import org.vpip.analysis.finding.Finding;

/**
 * Everything an evaluation found, in the order of the plan. Only the disclosure gate may hand it on.
 *
 * @param planHash and dataHash: SHA-256 of what was promised and of what was collected
 */
public record Findings(String study, String planHash, String dataHash, List<Finding> all) {
    public Findings {
        all = List.copyOf(all);
    }
}
