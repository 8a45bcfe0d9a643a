package org.vpip.reports.document;

/**
 * Heading of a table, with the unit where there is one.
 *
 * @param text whether it holds words and so wants room; otherwise numbers
 * @param isPrinted whether it belongs on a page; the others are for looking up in the workbook
 */
public record ReportColumn(String heading, boolean text, boolean isPrinted) {
    public static ReportColumn number(String heading) {
        return new ReportColumn(heading, false, true);
    }
}
