package org.vpip.instruments.study.context;

import java.time.LocalDate;
import org.vpip.instruments.wording.Wording;

/**
 * One deviation from the plan of the analysis.
 *
 * @param indicator id of the indicator; blank for the whole plan
 */
public record PlanDeviation(LocalDate date, String indicator, Wording what, Wording why) {}
