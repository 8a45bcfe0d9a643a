package org.vpip.instruments.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A writer of sheets as one workbook or as a folder of CSV files. Every cell is a text and reads back unchanged. */
public final class SheetCollectionWriter {
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");
    private static final int WIDEST = 60 * 256;
    private static final int NARROWEST = 12 * 256;

    private SheetCollectionWriter() {}

    public static void writeWorkbook(List<Sheet> sheets, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFCellStyle heading = heading(workbook);
            XSSFCellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (Sheet sheet : sheets) {
                fill(workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), sheet, heading, text);
            }
            workbook.write(out);
        }
    }

    private static XSSFCellStyle heading(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        XSSFCellStyle heading = workbook.createCellStyle();
        heading.setFont(bold);
        return heading;
    }

    private static void fill(XSSFSheet into, Sheet sheet, XSSFCellStyle heading, XSSFCellStyle text) {
        fill(into.createRow(0), sheet.header(), heading);
        for (SheetRow row : sheet.rows()) {
            fill(into.createRow(row.number() - 1), row.cells(), text);
        }
        into.createFreezePane(0, 1);
        for (int column = 0; column < sheet.header().size(); column++) {
            int at = column;
            int longest = sheet.rows().stream()
                    .mapToInt(row -> row.cells().get(at).length())
                    .max()
                    .orElse(0);
            into.setColumnWidth(column, Math.max(NARROWEST, Math.min(WIDEST, longest * 256)));
        }
    }

    private static void fill(XSSFRow into, List<String> cells, XSSFCellStyle style) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                XSSFCell cell = into.createCell(column);
                cell.setCellValue(escaped(cells.get(column)));
                cell.setCellStyle(style);
            }
        }
    }

    /** Escapes texts such as {@code _x0041_}, which Excel reads as the letter A. */
    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F$0");
    }

    public static void writeFolder(List<Sheet> sheets, Path folder) throws IOException {
        Files.createDirectories(folder);
        Set<String> names = new HashSet<>();
        for (Sheet sheet : sheets) {
            String plain = sheet.name().strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
            String name = names.add(plain.toLowerCase(Locale.ROOT)) ? plain : plain + "_" + names.size();
            List<List<String>> rows = new ArrayList<>();
            sheet.rows().forEach(row -> rows.add(row.cells()));
            SheetWriter.write(folder.resolve(name + ".csv"), sheet.header(), rows);
        }
    }
}
