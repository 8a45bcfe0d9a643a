package org.vpip.analysis.indicator;

import java.util.List;

/**
 * The list of indicators a study promised before it looked.
 *
 * @param hash SHA-256 of the sheet, so that results computed under another plan are told apart
 */
public record IndicatorPlan(List<Indicator> indicators, String hash) {
    public IndicatorPlan {
        indicators = List.copyOf(indicators);
    }
}
