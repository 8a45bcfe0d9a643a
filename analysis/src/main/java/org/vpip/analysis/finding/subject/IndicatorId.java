package org.vpip.analysis.finding.subject;

/** The short name of an indicator, which can be searched from the plan to the workbook. */
public record IndicatorId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
