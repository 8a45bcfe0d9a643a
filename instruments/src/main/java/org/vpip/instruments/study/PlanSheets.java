package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.tabular.Sheet;

/**
 * The sheets of the folder {@code plan/}.
 *
 * @param indicators as written; the analysis reads them
 * @param expertKey answers of experts; {@link ExpertKey#NONE} without any
 */
public record PlanSheets(Sheet indicators, ExpertKey expertKey) {
    public static final PlanSheets NONE =
            new PlanSheets(Sheet.of("plan/indicators.csv", "indicators", List.of(), List.of()), ExpertKey.NONE);
}
