package org.vpip.reports.document;

import java.util.List;

/**
 * A part of a report: a sheet of the workbook, a chapter of the PDF.
 *
 * @param isPrinted whether it belongs into a short document to be read; the others are for looking up
 */
public record ReportSection(String title, boolean isPrinted, List<ContentBlock> blocks) {
    public ReportSection {
        blocks = List.copyOf(blocks);
    }
}
