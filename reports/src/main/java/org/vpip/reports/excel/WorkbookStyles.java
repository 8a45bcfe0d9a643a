package org.vpip.reports.excel;

import java.awt.Color;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.sentence.LocalizedNumbers;

/** The cell styles of a workbook, each created once. */
final class WorkbookStyles {
    private static final String MINUS = "\u2212";

    /** A style of texts. */
    enum TextStyle {
        TITLE(16, true, Palette.PETROL),
        TABLE_TITLE(12, true, Palette.INK),
        HEAD(11, true, Color.WHITE),
        TEXT(11, false, Palette.INK),
        /** Words next to a number. */
        INDENTED(11, false, Palette.INK),
        /** A line that extends over the cells to its right. */
        LINE(10, false, Palette.INK_2),
        FINDING(12, true, Palette.INK),
        NOTE(10, false, Palette.INK_2),
        UNAVAILABLE(11, false, Palette.INK_2);

        private final int points;
        private final boolean bold;
        private final Color ink;

        TextStyle(int points, boolean bold, Color ink) {
            this.points = points;
            this.bold = bold;
            this.ink = ink;
        }
    }

    private final XSSFWorkbook workbook;
    private final Language language;
    private final Map<TextStyle, XSSFCellStyle> texts = new EnumMap<>(TextStyle.class);
    private final Map<NumberFormat, XSSFCellStyle> numbers = new EnumMap<>(NumberFormat.class);
    private final Map<String, XSSFCellStyle> pValues = new HashMap<>();

    WorkbookStyles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        for (TextStyle text : TextStyle.values()) {
            texts.put(text, style(text.points, text.bold, text.ink));
        }
        fill(TextStyle.HEAD, Palette.PETROL);
        of(TextStyle.HEAD).setWrapText(true);
        of(TextStyle.HEAD).setVerticalAlignment(VerticalAlignment.CENTER);
        for (TextStyle wrapped : List.of(TextStyle.TEXT, TextStyle.INDENTED, TextStyle.NOTE)) {
            of(wrapped).setWrapText(true);
            of(wrapped).setVerticalAlignment(VerticalAlignment.TOP);
        }
        of(TextStyle.INDENTED).setAlignment(HorizontalAlignment.LEFT);
        of(TextStyle.INDENTED).setIndention((short) 1);
        of(TextStyle.FINDING).setWrapText(true);
        fill(TextStyle.UNAVAILABLE, Palette.WITHHELD);
        of(TextStyle.UNAVAILABLE).setAlignment(HorizontalAlignment.RIGHT);
        of(TextStyle.UNAVAILABLE).setVerticalAlignment(VerticalAlignment.TOP);
        of(TextStyle.UNAVAILABLE).setWrapText(true);
        for (NumberFormat format : NumberFormat.values()) {
            numbers.put(format, number(pattern(format)));
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

    private void fill(TextStyle style, Color ground) {
        of(style).setFillForegroundColor(colour(ground));
        of(style).setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(Color colour) {
        return new XSSFColor(colour, null);
    }

    private XSSFCellStyle number(String pattern) {
        XSSFCellStyle style = style(11, false, Palette.INK);
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Returns the format code; Excel replaces its separators by those of the reader's language. */
    private String pattern(NumberFormat format) {
        return switch (format) {
            case WHOLE -> "#,##0";
            case ONE_DECIMAL -> "0.0";
            case TWO_DECIMALS -> "0.00";
            case THREE_DECIMALS -> "0.000";
            case FOUR_DECIMALS -> "0.0000";
            case SIGNED_TWO_DECIMALS -> signed("0.00");
            case SIGNED_THREE_DECIMALS -> signed("0.000");
            case SIGNED_FOUR_DECIMALS -> signed("0.0000");
            case PERCENT -> language == Language.ENGLISH ? "0%" : "0\u202F%";
            case P_VALUE -> "0.000";
        };
    }

    private static String signed(String digits) {
        return "+" + digits + ";" + MINUS + digits + ";" + digits;
    }

    XSSFCellStyle of(TextStyle style) {
        return Objects.requireNonNull(texts.get(style));
    }

    /** Returns the style of a number; that of a p-value shows what the other outputs show. */
    XSSFCellStyle of(ReportCell.NumberCell cell) {
        return cell.format() == NumberFormat.P_VALUE
                ? pValues.computeIfAbsent(pattern(cell.value()), this::number)
                : of(cell.format());
    }

    XSSFCellStyle of(NumberFormat format) {
        return Objects.requireNonNull(numbers.get(format));
    }

    /** Returns the format code of a p-value: its decimals, or as words that it is below the least that is shown. */
    private String pattern(double p) {
        String shown = new LocalizedNumbers(language).pValue(p);
        return shown.startsWith("<")
                ? '"' + shown + '"'
                : shown.replace(',', '.').replaceAll("\\d", "0");
    }
}
