package org.vpip.reports.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.document.ContentBlock.KeyFigures;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.excel.WorkbookStyles.TextStyle;

/** Writer of one section to its sheet, from top to bottom; an object writes only once. */
final class SectionSheetWriter {
    private static final int TEXT_WIDTH = 44;
    private static final int NUMBER_WIDTH = 12;
    private static final int PARAGRAPH_CHARACTERS = 110;
    private static final float LINE_HEIGHT = 15;

    private final XSSFSheet sheet;
    private final WorkbookStyles styles;
    private final Report report;
    private int next;
    private boolean frozen;

    SectionSheetWriter(XSSFSheet sheet, WorkbookStyles styles, Report report) {
        this.sheet = sheet;
        this.styles = styles;
        this.report = report;
    }

    void write(ReportSection section) {
        sheet.setDisplayGridlines(false);
        boolean words = section.blocks().stream()
                .anyMatch(block -> block instanceof Paragraph paragraph && paragraph.style() != ParagraphStyle.NOTE);
        sheet.setColumnWidth(0, (words ? PARAGRAPH_CHARACTERS : TEXT_WIDTH) * CellSize.CHARACTER);
        text(section.title(), TextStyle.TITLE);
        text(report.title() + " · " + report.kind(), TextStyle.LINE);
        next++;
        boolean onlyTables = section.blocks().stream().noneMatch(Figure.class::isInstance);
        for (ContentBlock block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof ReportTable table) {
                table(table, onlyTables);
            } else if (block instanceof KeyFigures figures) {
                figures.figures().forEach(this::keyFigure);
                next++;
            } else if (block instanceof Figure figure) {
                next = new ExcelChart(sheet, styles).write(figure.chart(), next) + 2;
            }
        }
        if (!frozen) {
            sheet.createFreezePane(0, 2);
        }
        print();
    }

    private void text(String text, TextStyle style) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(1.5f * styles.of(style).getFont().getFontHeightInPoints());
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(styles.of(style));
    }

    private void paragraph(Paragraph paragraph) {
        TextStyle style = switch (paragraph.style()) {
            case FINDING -> TextStyle.FINDING;
            case HEADING -> TextStyle.TABLE_TITLE;
            case TEXT -> TextStyle.TEXT;
            case NOTE -> TextStyle.NOTE;
        };
        XSSFRow row = sheet.createRow(next++);
        row.createCell(0).setCellValue(paragraph.text());
        row.getCell(0).setCellStyle(styles.of(style));
        CellSize.fit(row, List.of(paragraph.text()), paragraph.style() == ParagraphStyle.FINDING ? 17f : LINE_HEIGHT);
    }

    private void keyFigure(KeyFigure figure) {
        String note = figure.note().isEmpty() ? "" : " (" + figure.note() + ")";
        paragraph(new Paragraph(ParagraphStyle.TEXT, figure.label() + " · " + figure.value() + note));
    }

    private void table(ReportTable table, boolean onlyTables) {
        text(table.title(), TextStyle.TABLE_TITLE);
        int headRow = next;
        XSSFRow head = sheet.createRow(next++);
        for (int i = 0; i < table.columns().size(); i++) {
            ReportColumn column = table.columns().get(i);
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.of(TextStyle.HEAD));
            widen(i, column, table.rows());
        }
        CellSize.fit(head, table.columns().stream().map(ReportColumn::heading).toList(), LINE_HEIGHT + 1);
        for (List<ReportCell> cells : table.rows()) {
            XSSFRow row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) {
                fill(row.createCell(i), cells.get(i));
            }
            CellSize.fit(row, cells.stream().map(SectionSheetWriter::words).toList(), LINE_HEIGHT);
        }
        if (onlyTables && !frozen) {
            sheet.createFreezePane(1, headRow + 1);
            sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
            sheet.setAutoFilter(new CellRangeAddress(
                    headRow, Math.max(headRow, next - 1), 0, table.columns().size() - 1));
            frozen = true;
        }
        paragraph(new Paragraph(ParagraphStyle.NOTE, table.note()));
        next++;
    }

    private static String words(ReportCell cell) {
        return cell instanceof ReportCell.TextCell text
                ? text.text()
                : cell instanceof ReportCell.UnavailableCell absent ? absent.text() : "";
    }

    private void widen(int index, ReportColumn column, List<List<ReportCell>> rows) {
        int longest = rows.stream()
                .map(row -> row.get(index))
                .mapToInt(cell ->
                        cell instanceof ReportCell.TextCell text ? text.text().length() : 0)
                .max()
                .orElse(0);
        int characters = column.text() ? Math.max(NUMBER_WIDTH, Math.min(TEXT_WIDTH, longest + 2)) : NUMBER_WIDTH;
        CellSize.widen(sheet, index, characters);
    }

    private void fill(XSSFCell target, ReportCell cell) {
        if (cell instanceof ReportCell.NumberCell quantity) {
            target.setCellValue(quantity.value());
            target.setCellStyle(styles.of(quantity));
        } else if (cell instanceof ReportCell.UnavailableCell absent) {
            target.setCellValue(absent.text());
            target.setCellStyle(styles.of(TextStyle.UNAVAILABLE));
        } else if (cell instanceof ReportCell.TextCell text) {
            target.setCellValue(text.text());
            target.setCellStyle(styles.of(target.getColumnIndex() == 0 ? TextStyle.TEXT : TextStyle.INDENTED));
        }
    }

    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft(report.footer());
        sheet.getFooter().setRight("&P / &N");
    }
}
