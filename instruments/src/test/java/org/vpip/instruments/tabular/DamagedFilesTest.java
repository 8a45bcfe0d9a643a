package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.xlsform.FormReader;

/** Files that are damaged, hostile or only odd get a clear answer. */
class DamagedFilesTest {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>""";
    private static final String ROOT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>""";
    private static final String WORKBOOK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            </Relationships>""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Problems problems = new Problems();

    private Path workbook(String sheet, Map<String, String> others) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", ROOT);
            put(zip, "xl/workbook.xml", WORKBOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
            for (Map.Entry<String, String> other : others.entrySet()) {
                put(zip, other.getKey(), other.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private List<Sheet> read(Path file) {
        return SheetReader.read(file, "a.xlsx", problems);
    }

    @Test
    void cellsWithoutReferencesAreReadInTheirOrder() throws IOException {
        List<Sheet> sheets = read(workbook(sheet(row("type", "name") + row("text", "a")), Map.of()));
        assertThat(sheets.get(0).rows().get(0).cells()).containsExactly("text", "a");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void macrosAreNotOpened() throws IOException {
        read(workbook(sheet(row("type", "name")), Map.of("xl/vbaProject.bin", "x")));
        assertThat(StudyFixture.told(problems)).containsExactly("FILE_WITH_MACROS a.xlsx");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String bomb = sheet(row("&x;"))
                .replace(
                        "?><worksheet",
                        "?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet");
        assertThat(read(workbook(bomb, Map.of()))).isEmpty();
        assertThat(StudyFixture.told(problems)).containsExactly("UNREADABLE_FILE a.xlsx");
        assertThat(problems.list().toString()).doesNotContain("the secret");
    }

    @Test
    void aMillionRowsAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder(row("type", "name"));
        for (int i = 0; i < 1_000_000; i++) {
            rows.append("<row><c><v>")
                    .append(i)
                    .append("</v></c><c><v>")
                    .append(i * 7L)
                    .append("</v></c><c><v>3</v></c></row>");
        }
        assertThat(read(workbook(sheet(rows.toString()), Map.of()))).isEmpty();
        assertThat(StudyFixture.told(problems)).containsExactly("FILE_TOO_LARGE a.xlsx");
    }

    @Test
    void tooManyCellsOfATextFileAreRefused() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "a,b,c,d\n" + "1,2,3,4\n".repeat(600_000));
        assertThat(SheetReader.read(file, "a.csv", problems)).isEmpty();
        assertThat(StudyFixture.told(problems)).containsExactly("FILE_TOO_LARGE a.csv");
    }

    @Test
    void semicolonsByteOrderMarksAndWindowsLettersAreRead() throws IOException {
        Path form = Files.createDirectory(folder.resolve("form"));
        Files.write(
                form.resolve("survey.csv"),
                "\uFEFFtype;name;label\ntext;a;Préférée\n".getBytes(StandardCharsets.UTF_8));
        assertThat(FormReader.read(form, "form", problems).items()).hasSize(1);
        Files.write(form.resolve("survey.csv"), "type;name;label\ntext;a;Préférée\n".getBytes("windows-1252"));
        Form read = FormReader.read(form, "form", problems);
        assertThat(read.items().get(0).label().byLanguage()).containsEntry("default", "Préférée");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void ofMergedCellsTheFirstOneCountsAndOfFormulasTheirValue() throws IOException {
        WorkbookFixture workbook = new WorkbookFixture().sheet("survey", "type,name,label\ntext,a,A\ntext,b,B");
        workbook.poi().getSheet("survey").addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("C2:C3"));
        workbook.poi().getSheet("survey").getRow(1).getCell(2).setCellFormula("CONCATENATE(\"So\",\"me\")");
        workbook.poi().getCreationHelper().createFormulaEvaluator().evaluateAll();
        Form read = FormReader.read(workbook.write(folder.resolve("m.xlsx")), "m.xlsx", problems);
        assertThat(read.items().get(0).label().byLanguage()).containsEntry("default", "Some");
        assertThat(problems.isEmpty()).isTrue();
    }
}
