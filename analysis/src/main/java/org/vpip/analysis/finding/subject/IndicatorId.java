package org.vpip.analysis.finding.subject;

/** Short name of one promised number; it can be searched from the plan to the workbook. */
public record IndicatorId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
