package org.vpip.analysis.plan;

import java.util.List;
import org.vpip.instruments.study.PlanSheets;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.DataHash;
import org.vpip.instruments.tabular.Sheet;

/**
 * The list of indicators that a study announced before data collection.
 *
 * @param hash SHA-256 of the sheet and of the expert key, which distinguishes results computed under another plan
 */
public record IndicatorPlan(List<Indicator> indicators, String hash) {
    public IndicatorPlan {
        indicators = List.copyOf(indicators);
    }

    /** Returns the hash of the plan and its expert key; without a key, of the sheet only. */
    static String hash(Study study) {
        PlanSheets plan = study.design().plan();
        Sheet key = plan.expertKey().sheet();
        return DataHash.of(key.rows().isEmpty() ? List.of(plan.indicators()) : List.of(plan.indicators(), key));
    }
}
