package org.vpip.reports.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How high a row must be for its wrapped texts: spreadsheets do not find out by themselves. */
final class RowHeight {
    /** Units of a column's width for one character. */
    static final int CHARACTER = 256;

    private RowHeight() {}

    /** Broken at words, so that a line is rarely full. */
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

    /** Texts stand in the columns from the left. */
    static void fit(XSSFRow row, List<String> texts, float line) {
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            most = Math.max(most, lineCount(row.getSheet(), i, texts.get(i)));
        }
        row.setHeightInPoints(most * line);
    }
}
