package org.vpip.analysis.robustness;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.method.StudySample;

/** The findings beside a mean change that no row of the plan asks for; they stay with researchers. */
public final class ChangeCompanions {
    private ChangeCompanions() {}

    /**
     * Returns the flow of people, attrition, sensitivity to missing scores, and the properties of the measurement.
     *
     * @param change the subject of a mean change of all people
     */
    public static List<Finding> of(FindingSubject change, StudySample sample) {
        ChangeScores scores = ChangeScores.of(change, sample);
        return List.of(
                ChangeFlowMeasure.of(scores),
                AttritionMeasure.of(scores),
                SensitivityMeasure.of(scores),
                MeasurementProperties.of(scores));
    }
}
