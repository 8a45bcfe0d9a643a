package org.vpip.instruments.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vpip.instruments.format.Sheet.NumberedCells;

/** The sheets of an Excel workbook as text: whole numbers without ".0", dates in ISO form, formulas by their value. */
final class WorkbookText {
    private WorkbookText() {}

    /** One sheet before its heading is looked at. */
    record RawSheet(String name, List<NumberedCells> rows) {}

    static List<RawSheet> sheets(byte[] bytes) throws IOException {
        List<RawSheet> sheets = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
                sheets.add(new RawSheet(sheet.getSheetName(), rows(sheet)));
            }
        }
        return sheets;
    }

    private static List<NumberedCells> rows(org.apache.poi.ss.usermodel.Sheet sheet) {
        List<NumberedCells> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            rows.add(new NumberedCells(row.getRowNum() + 1, cells));
        }
        return rows;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell.getNumericCellValue());
            case ERROR, BLANK, FORMULA, _NONE -> "";
        };
    }

    private static String number(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime value = cell.getLocalDateTimeCellValue();
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toString();
    }
}
