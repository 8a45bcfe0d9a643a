package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.problem.Problems;

class WorkbookReaderTest {
    private final Problems problems = new Problems();

    @Test
    void numbersDatesBooleansAndFormulasAreReadAsWritten(@TempDir Path folder) {
        WorkbookFixture workbook = new WorkbookFixture().sheet("data", "whole,half,huge,date,time,flag,sum,wrong,none");
        XSSFSheet sheet = workbook.poi().getSheet("data");
        XSSFRow row = sheet.createRow(2);
        row.createCell(0).setCellValue(3);
        row.createCell(1).setCellValue(2.5);
        row.createCell(2).setCellValue(12_345_678_901d);
        row.createCell(3).setCellValue(LocalDate.of(2026, 3, 15));
        row.getCell(3).setCellStyle(style(workbook, "yyyy-mm-dd"));
        row.createCell(4).setCellValue(LocalDateTime.of(2026, 3, 15, 10, 30));
        row.getCell(4).setCellStyle(style(workbook, "yyyy-mm-dd hh:mm"));
        row.createCell(5).setCellValue(true);
        row.createCell(6).setCellFormula("A3+B3");
        row.createCell(7).setCellFormula("1/0");
        workbook.poi().getCreationHelper().createFormulaEvaluator().evaluateAll();

        SheetRow read =
                read(workbook.write(folder.resolve("a.xlsx"))).get(0).rows().get(0);
        assertThat(read.number()).isEqualTo(3);
        assertThat(read.cells())
                .containsExactly("3", "2.5", "12345678901", "2026-03-15", "2026-03-15T10:30", "TRUE", "5.5", "", "");
    }

    @Test
    void everySheetIsReadUnderItsName(@TempDir Path folder) {
        Path file = new WorkbookFixture()
                .sheet("survey", "type,name\ntext,a")
                .sheet("Other sheet", "x\n1")
                .sheet("empty", "")
                .write(folder.resolve("a.XLSX"));
        List<Sheet> sheets = read(file);
        assertThat(sheets).extracting(Sheet::name).containsExactly("survey", "Other sheet", "empty");
        assertThat(sheets.get(0).rows().get(0).get("name")).isEqualTo("a");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aWorkbookThatIsNoneIsAProblemAndNoException(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "id,label\n1,2\n");
        assertThat(read(file)).isEmpty();
        assertThat(StudyFixture.told(problems)).containsExactly("UNREADABLE_FILE a.xlsx");
    }

    @Test
    void aDamagedWorkbookIsAProblemAndNoException(@TempDir Path folder) throws IOException {
        Path file = new WorkbookFixture().sheet("s", "a\n1").write(folder.resolve("a.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 30}) {
            Problems found = new Problems();
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThat(SheetReader.read(file, "a.xlsx", found))
                    .as("%d bytes", length)
                    .isEmpty();
            assertThat(StudyFixture.told(found)).containsExactly("UNREADABLE_FILE a.xlsx");
        }
    }

    @Test
    void aZipBombIsRefused(@TempDir Path folder) throws IOException {
        Path file = new WorkbookFixture().sheet("s", "a\n1").write(folder.resolve("a.xlsx"));
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = entry.getName().endsWith("sheet1.xml");
                String blown = sheet ? text.replace("</worksheet>", " ".repeat(20_000_000) + "</worksheet>") : text;
                zip.write(blown.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(read(bomb)).isEmpty();
        assertThat(StudyFixture.told(problems)).containsExactly("UNREADABLE_FILE bomb.xlsx");
    }

    private static CellStyle style(WorkbookFixture workbook, String format) {
        CellStyle style = workbook.poi().createCellStyle();
        style.setDataFormat(workbook.poi().createDataFormat().getFormat(format));
        return style;
    }

    private List<Sheet> read(Path file) {
        return SheetReader.read(file, SheetReader.nameWithoutEnding(file) + ".xlsx", problems);
    }
}
