package org.vpip.reports.excel;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.chart.Palette;
import org.vpip.reports.document.NumberFormat;

/** The styles of a workbook, each made once. */
final class WorkbookStyles {
    private static final String MINUS = "\u2212";

    private final XSSFWorkbook workbook;
    private final Language language;
    private final XSSFCellStyle title;
    private final XSSFCellStyle tableTitle;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle indented;
    private final XSSFCellStyle line;
    private final XSSFCellStyle finding;
    private final XSSFCellStyle note;
    private final XSSFCellStyle unavailableValue;
    private final Map<NumberFormat, XSSFCellStyle> numbers = new EnumMap<>(NumberFormat.class);

    WorkbookStyles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        title = style(16, true, Palette.PETROL);
        tableTitle = style(12, true, Palette.INK);
        head = style(11, true, Color.WHITE);
        head.setFillForegroundColor(colour(Palette.PETROL));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        text = style(11, false, Palette.INK);
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        indented = style(11, false, Palette.INK);
        indented.setWrapText(true);
        indented.setVerticalAlignment(VerticalAlignment.TOP);
        indented.setAlignment(HorizontalAlignment.LEFT);
        indented.setIndention((short) 1);
        line = style(10, false, Palette.INK_2);
        finding = style(12, true, Palette.INK);
        finding.setWrapText(true);
        note = style(10, false, Palette.INK_2);
        note.setWrapText(true);
        note.setVerticalAlignment(VerticalAlignment.TOP);
        unavailableValue = style(11, false, Palette.INK_2);
        unavailableValue.setFillForegroundColor(colour(Palette.WITHHELD));
        unavailableValue.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        unavailableValue.setAlignment(HorizontalAlignment.RIGHT);
        unavailableValue.setVerticalAlignment(VerticalAlignment.TOP);
        unavailableValue.setWrapText(true);
        for (NumberFormat format : NumberFormat.values()) {
            numbers.put(format, number(format));
        }
    }

    private XSSFCellStyle style(int points, boolean bold, Color ink) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(ink));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    static XSSFColor colour(Color colour) {
        return new XSSFColor(colour, null);
    }

    private XSSFCellStyle number(NumberFormat format) {
        XSSFCellStyle style = style(11, false, Palette.INK);
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern(format)));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Excel shows the separators of the reader's own language. */
    private String pattern(NumberFormat format) {
        return switch (format) {
            case WHOLE -> "#,##0";
            case ONE_DECIMAL -> "0.0";
            case TWO_DECIMALS -> "0.00";
            case SIGNED_TWO_DECIMALS -> "+0.00;" + MINUS + "0.00;0.00";
            case PERCENT -> language == Language.ENGLISH ? "0%" : "0\u202F%";
            case P_VALUE -> "0.000";
        };
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle tableTitle() {
        return tableTitle;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text() {
        return text;
    }

    /** One line that runs on over the cells beside it. */
    XSSFCellStyle line() {
        return line;
    }

    /** For words beside a number. */
    XSSFCellStyle indented() {
        return indented;
    }

    XSSFCellStyle finding() {
        return finding;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle unavailableValue() {
        return unavailableValue;
    }

    XSSFCellStyle of(NumberFormat format) {
        return numbers.getOrDefault(format, text);
    }
}
