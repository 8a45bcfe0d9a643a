package org.vpip.instruments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel workbook, filled with text sheet by sheet or cell by cell. */
public final class WorkbookFixture {
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    /** @param table rows on lines, cells between commas, no quotation marks */
    public WorkbookFixture sheet(String name, String table) {
        XSSFSheet sheet = workbook.createSheet(name);
        List<String> lines = table.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            XSSFRow cells = sheet.createRow(row);
            String[] texts = lines.get(row).split(",", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.createCell(column).setCellValue(texts[column]);
            }
        }
        return this;
    }

    public XSSFWorkbook poi() {
        return workbook;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
