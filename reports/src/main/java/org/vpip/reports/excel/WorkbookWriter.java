package org.vpip.reports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportSection;

/**
 * Writer of a report as an Excel workbook with a sheet for each section: typed numbers, headings with units, frozen head
 * rows, and native charts of the cells next to them. It has no hidden sheet, no macro and no author.
 */
public final class WorkbookWriter {
    private WorkbookWriter() {}

    public static void write(Report report, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookStyles styles = new WorkbookStyles(workbook, report.language());
            for (ReportSection section : report.sections()) {
                XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(section.title()));
                new SectionSheetWriter(sheet, styles, report).write(section);
            }
            workbook.getProperties().getCoreProperties().setTitle(report.title());
            workbook.getProperties().getCoreProperties().setCreator("vPiP Impact");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
