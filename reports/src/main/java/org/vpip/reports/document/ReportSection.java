package org.vpip.reports.document;

import java.util.List;

/**
 * A section of a report: a sheet of the workbook, a chapter of the PDF.
 *
 * @param isPrinted whether the PDF contains it; the workbook contains all sections
 */
public record ReportSection(String title, boolean isPrinted, List<ContentBlock> blocks) {
    public ReportSection {
        blocks = List.copyOf(blocks);
    }
}
