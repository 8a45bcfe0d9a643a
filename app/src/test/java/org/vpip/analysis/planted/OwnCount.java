package org.vpip.analysis.planted;

import java.util.Map;
import org.vpip.analysis.finding.AnalysisSample;

/** Violates rule 9: a method that counts its sample itself. */
public final class OwnCount {
    public AnalysisSample sample() {
        return new AnalysisSample(1, 2, Map.of());
    }
}
