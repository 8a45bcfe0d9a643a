package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.study.answer.Recodes;
import org.vpip.instruments.study.context.ReportContext;
import org.vpip.instruments.tabular.Sheet;

/**
 * The sheets of the folder {@code plan/}, the recodes that join versions of an item, and what the reports state in words.
 *
 * @param indicators as written; the analysis reads them
 * @param expertKey answers of experts; {@link ExpertKey#NONE} without any
 * @param recodes {@link Recodes#NONE} without any
 * @param context {@link ReportContext#NONE} without any
 */
public record PlanSheets(Sheet indicators, ExpertKey expertKey, Recodes recodes, ReportContext context) {
    public static final PlanSheets NONE = new PlanSheets(
            Sheet.of("plan/indicators.csv", "indicators", List.of(), List.of()),
            ExpertKey.NONE,
            Recodes.NONE,
            ReportContext.NONE);
}
