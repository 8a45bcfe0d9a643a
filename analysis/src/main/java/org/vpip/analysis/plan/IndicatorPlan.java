package org.vpip.analysis.plan;

import java.util.List;
import org.vpip.instruments.study.PlanSheets;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.DataHash;
import org.vpip.instruments.tabular.Sheet;

/**
 * The list of indicators a study promised before it looked.
 *
 * @param hash SHA-256 of the sheet and of the key of experts, so that results computed under another plan are told apart
 */
public record IndicatorPlan(List<Indicator> indicators, String hash) {
    public IndicatorPlan {
        indicators = List.copyOf(indicators);
    }

    /** A key of experts is fixed with the plan; without one the hash is the sheet's alone. */
    static String hash(Study study) {
        PlanSheets plan = study.design().plan();
        Sheet key = plan.expertKey().sheet();
        return DataHash.of(key.rows().isEmpty() ? List.of(plan.indicators()) : List.of(plan.indicators(), key));
    }
}
