package org.vpip.reports.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Block.KeyFigure;
import org.vpip.reports.report.Block.KeyFigures;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.Report;
import org.vpip.reports.report.Section;

/** Writes one section downwards. Used once. */
final class SheetBuilder {
    private static final int TEXT_WIDTH = 44;
    private static final int NUMBER_WIDTH = 12;
    private static final int PARAGRAPH_CHARACTERS = 110;
    private static final float LINE_HEIGHT = 15;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Report report;
    private int next;
    private boolean frozen;

    SheetBuilder(XSSFSheet sheet, Styles styles, Report report) {
        this.sheet = sheet;
        this.styles = styles;
        this.report = report;
    }

    void write(Section section) {
        sheet.setDisplayGridlines(false);
        boolean words = section.blocks().stream()
                .anyMatch(block -> block instanceof Paragraph paragraph && paragraph.style() != Style.NOTE);
        sheet.setColumnWidth(0, (words ? PARAGRAPH_CHARACTERS : TEXT_WIDTH) * RowHeight.CHARACTER);
        text(section.title(), styles.title());
        text(report.title() + " · " + report.kind(), styles.line());
        next++;
        boolean onlyTables = section.blocks().stream().noneMatch(Figure.class::isInstance);
        for (Block block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Table table) {
                table(table, onlyTables);
            } else if (block instanceof KeyFigures figures) {
                figures.figures().forEach(this::keyFigure);
                next++;
            } else if (block instanceof Figure figure) {
                next = new NativeChart(sheet, styles).write(figure.chart(), next) + 2;
            }
        }
        if (!frozen) {
            sheet.createFreezePane(0, 2);
        }
        print();
    }

    private void text(String text, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(1.5f * style.getFont().getFontHeightInPoints());
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void paragraph(Paragraph paragraph) {
        XSSFCellStyle style = switch (paragraph.style()) {
            case FINDING -> styles.finding();
            case HEADING -> styles.tableTitle();
            case TEXT -> styles.text();
            case NOTE -> styles.note();
        };
        XSSFRow row = sheet.createRow(next++);
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(paragraph.text());
        cell.setCellStyle(style);
        RowHeight.fit(row, List.of(paragraph.text()), paragraph.style() == Style.FINDING ? 17f : LINE_HEIGHT);
    }

    private void keyFigure(KeyFigure figure) {
        String note = figure.note().isEmpty() ? "" : " (" + figure.note() + ")";
        paragraph(new Paragraph(Style.TEXT, figure.label() + " · " + figure.value() + note));
    }

    private void table(Table table, boolean onlyTables) {
        text(table.title(), styles.tableTitle());
        int headRow = next;
        XSSFRow head = sheet.createRow(next++);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.head());
            widen(i, column, table.rows());
        }
        RowHeight.fit(head, table.columns().stream().map(Column::heading).toList(), LINE_HEIGHT + 1);
        for (List<Cell> cells : table.rows()) {
            XSSFRow row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) {
                fill(row.createCell(i), cells.get(i));
            }
            RowHeight.fit(row, cells.stream().map(SheetBuilder::words).toList(), LINE_HEIGHT);
        }
        if (onlyTables && !frozen) {
            sheet.createFreezePane(1, headRow + 1);
            sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
            sheet.setAutoFilter(new CellRangeAddress(
                    headRow, Math.max(headRow, next - 1), 0, table.columns().size() - 1));
            frozen = true;
        }
        paragraph(new Paragraph(Style.NOTE, table.note()));
        next++;
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Text text ? text.text() : cell instanceof Cell.Absent absent ? absent.text() : "";
    }

    private void widen(int index, Column column, List<List<Cell>> rows) {
        int longest = rows.stream()
                .map(row -> row.get(index))
                .mapToInt(cell -> cell instanceof Cell.Text text ? text.text().length() : 0)
                .max()
                .orElse(0);
        int characters = column.text() ? Math.max(NUMBER_WIDTH, Math.min(TEXT_WIDTH, longest + 2)) : NUMBER_WIDTH;
        if (sheet.getColumnWidth(index) < characters * RowHeight.CHARACTER || index > 0) {
            sheet.setColumnWidth(index, Math.max(sheet.getColumnWidth(index), characters * RowHeight.CHARACTER));
        }
    }

    private void fill(XSSFCell target, Cell cell) {
        if (cell instanceof Cell.Quantity quantity) {
            target.setCellValue(quantity.value());
            target.setCellStyle(styles.of(quantity.format()));
        } else if (cell instanceof Cell.Absent absent) {
            target.setCellValue(absent.text());
            target.setCellStyle(styles.withheld());
        } else if (cell instanceof Cell.Text text) {
            target.setCellValue(text.text());
            target.setCellStyle(target.getColumnIndex() == 0 ? styles.text() : styles.indented());
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
