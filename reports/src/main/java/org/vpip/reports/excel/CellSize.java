package org.vpip.reports.excel;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sizes of cells with wrapped texts, which spreadsheets do not compute by themselves. */
final class CellSize {
    /** The width of one character in the units of a column. */
    static final int CHARACTER = 256;

    private CellSize() {}

    /** Returns the number of lines of a text that is broken between words; lines are 10% shorter than the column. */
    static int lineCount(XSSFSheet sheet, int column, String text) {
        int room = Math.max(4, (int) (0.9 * sheet.getColumnWidth(column) / CHARACTER) - 1);
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            int needed = word.length() + (used == 0 ? 0 : 1);
            if (used > 0 && used + needed > room) {
                lines++;
                used = word.length();
            } else {
                used += needed;
            }
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }

    /** Widens a column that has room for fewer characters. */
    static void widen(XSSFSheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, Math.max(sheet.getColumnWidth(column), characters * CHARACTER));
    }

    /**
     * Sets the height of a row to that of its longest text.
     *
     * @param texts one for each column from the left
     * @param line height of a line in points
     */
    static void fit(XSSFRow row, List<String> texts, float line) {
        int lines = IntStream.range(0, texts.size())
                .map(column -> lineCount(row.getSheet(), column, texts.get(column)))
                .max()
                .orElse(1);
        row.setHeightInPoints(lines * line);
    }
}
