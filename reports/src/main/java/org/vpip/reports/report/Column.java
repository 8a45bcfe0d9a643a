package org.vpip.reports.report;

/**
 * Heading of a table, with the unit where there is one.
 *
 * @param text whether it holds words and so wants room; otherwise numbers
 * @param printed whether it belongs on a page; the others are for looking up in the workbook
 */
public record Column(String heading, boolean text, boolean printed) {
    public static Column number(String heading) {
        return new Column(heading, false, true);
    }
}
