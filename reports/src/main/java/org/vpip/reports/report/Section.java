package org.vpip.reports.report;

import java.util.List;

/**
 * A part of a report: a sheet of the workbook, a chapter of the PDF.
 *
 * @param printed whether it belongs into a short document to be read; the others are for looking up
 */
public record Section(String title, boolean printed, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
