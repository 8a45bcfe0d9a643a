package org.vpip.reports.document;

/**
 * A column of a table; its heading includes the unit, if any.
 *
 * @param text whether the cells contain words, and so need a wide column; otherwise numbers
 * @param isPrinted whether the PDF contains it; the workbook contains all columns
 */
public record ReportColumn(String heading, boolean text, boolean isPrinted) {
    public static ReportColumn number(String heading) {
        return new ReportColumn(heading, false, true);
    }
}
