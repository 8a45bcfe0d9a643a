package org.vpip.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.reports.disclosure.Audience;

/** No file outside research contains, wherever it may be, what only researchers have. */
class FileSearchTest {
    /** A bar of a chart and the number behind it. */
    private static final Pattern BAR = Pattern.compile(
            "<rect clip-path[^>]*width=\"([\\d.]+)\"[^>]*>\\s*(?:</rect\\s*>)?\\s*<text[^>]*>\\s*(\\d+)[\u00a0\u202f ]?%");

    private static final double PIXEL_DIGIT = 0.011;

    @TempDir
    static Path folder = Path.of("");

    private static AudienceFolders sample;
    private static AudienceFolders excerpt;

    @BeforeAll
    static void write() throws IOException {
        sample = AudienceFolders.write(StudyExcerpt.whole(folder.resolve("sample")), folder.resolve("sample-out"));
        excerpt = AudienceFolders.write(StudyExcerpt.of(folder.resolve("few"), 8, 24), folder.resolve("few-out"));
    }

    private static FileSearch search(AudienceFolders folders, Audience audience) throws IOException {
        return FileSearch.of(folders, audience, folder.resolve("findings.json"));
    }

    @Test
    void noFileOutsideResearchHasAProtectedValue() throws IOException {
        for (AudienceFolders folders : List.of(sample, excerpt)) {
            for (Audience audience : AudienceFolders.OUTSIDE) {
                FileSearch search = search(folders, audience);
                assertThat(search.withheld()).hasSizeGreaterThan(1000);
                assertThat(search.in(folders.insides(audience)))
                        .as("%s of %s", audience, folders.study())
                        .isEmpty();
            }
        }
    }

    @Test
    void theFilesOfResearchersHaveEachOfThem() throws IOException {
        List<String> found = search(sample, Audience.FUNDER).in(sample.insides(Audience.RESEARCHER));
        assertThat(found).hasSizeGreaterThan(1000);
        assertThat(found).anyMatch(problem -> problem.contains("word P-"));
        assertThat(found).anyMatch(problem -> problem.matches(".*xlsx!xl/worksheets.*: \\d.*"));
    }

    private interface Change {
        void to(Path file) throws IOException;
    }

    /** Returns what is found in a funder's copy of a file once it is changed. */
    private List<String> found(String file, Change change) throws IOException {
        Path copy = Files.createTempDirectory(folder, "planted");
        Path planted = copy.resolve(file);
        Files.copy(excerpt.folder(Audience.FUNDER).resolve(file), planted);
        change.to(planted);
        return search(excerpt, Audience.FUNDER).in(FileInsides.of(copy));
    }

    private static void workbook(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            change.accept(workbook);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    @Test
    void findsWhatIsPlantedInAWorkbook() throws IOException {
        String name = "sample-funder-en.xlsx";
        assertThat(found(name, file -> {})).isEmpty();
        assertThat(found(name, file -> workbook(file, book -> book.setSheetHidden(2, true))))
                .containsExactly(name + "!xl/workbook.xml: hidden");
        assertThat(found(name, file -> workbook(file, book -> book.getSheetAt(1).setColumnHidden(3, true))))
                .containsExactly(name + "!xl/worksheets/sheet2.xml: hidden");
        assertThat(found(
                        name,
                        file -> workbook(
                                file,
                                book -> book.getSheetAt(1)
                                        .getRow(5)
                                        .createCell(40)
                                        .setCellValue(0.4812345))))
                .containsExactly(name + "!xl/worksheets/sheet2.xml: 0.4812345");
        assertThat(found(
                        name,
                        file -> workbook(
                                file,
                                book -> book.getProperties()
                                        .getCoreProperties()
                                        .setDescription(excerpt.released(Audience.RESEARCHER)
                                                .dataHash()))))
                .hasSize(1);
        assertThat(found(name, FileSearchTest::addComment)).isNotEmpty();
    }

    private static void addComment(Path file) throws IOException {
        workbook(file, book -> {
            var sheet = book.getSheetAt(1);
            var comment = sheet.createDrawingPatriarch()
                    .createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setString("one person");
            sheet.getRow(5).getCell(0).setCellComment(comment);
        });
    }

    @Test
    void findsAValueThatOnlyAChartKeeps() throws IOException {
        String name = "sample-funder-en.xlsx";
        String withheld = search(excerpt, Audience.FUNDER).withheld().stream()
                .filter(numeral -> FileTexts.decimals(numeral) == 2)
                .findFirst()
                .orElseThrow();
        assertThat(found(name, file -> {
                    try (FileSystem zip = FileSystems.newFileSystem(file)) {
                        Path chart = zip.getPath("xl/charts/chart1.xml");
                        String xml = Files.readString(chart);
                        Files.writeString(chart, xml.replaceFirst("<c:v>\\d[^<]*<", "<c:v>" + withheld + "<"));
                    }
                }))
                .containsExactly(name + "!xl/charts/chart1.xml: " + withheld);
    }

    @Test
    void findsWhatIsPlantedInOtherFiles() throws IOException {
        String person = excerpt.study().members().get(0);
        assertThat(found("sample-funder-fr.pdf", file -> {
                    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
                        PDDocumentInformation about = document.getDocumentInformation();
                        about.setCustomMetadataValue("Subject", person);
                        document.save(file.resolveSibling("planted-fr.pdf").toFile());
                    }
                }))
                .hasSize(1);
        assertThat(found("findings.csv", file -> Files.writeString(file, Files.readString(file) + "0.48123\n")))
                .containsExactly("findings.csv: 0.48123");
        assertThat(found("findings.csv", file -> Files.move(file, file.resolveSibling(person + ".csv"))))
                .containsExactly(person + ".csv: word " + person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void barsAreAsLongAsThePrintedNumbers(String language) throws IOException {
        String svg = Files.readString(
                sample.folder(Audience.FUNDER).resolve("charts/network-measures-" + language + ".svg"));
        assertThat(misplaced(svg)).isEmpty();
        assertThat(bars(svg)).hasSizeGreaterThan(5);
        MatchResult first = bars(svg).get(0);
        String longer = String.valueOf(Double.parseDouble(first.group(1)) + 1);
        assertThat(misplaced(new StringBuilder(svg)
                        .replace(first.start(1), first.end(1), longer)
                        .toString()))
                .isNotEmpty();
    }

    private static List<MatchResult> bars(String svg) {
        return BAR.matcher(svg).results().toList();
    }

    /** Returns the bars whose length is not their printed number on the scale of the longest. */
    private static List<String> misplaced(String svg) {
        double scale = bars(svg).stream()
                .mapToDouble(bar -> Double.parseDouble(bar.group(1)) / Double.parseDouble(bar.group(2)))
                .sorted()
                .skip(bars(svg).size() / 2)
                .findFirst()
                .orElseThrow();
        return bars(svg).stream()
                .filter(bar -> Math.abs(Double.parseDouble(bar.group(1)) - scale * Double.parseDouble(bar.group(2)))
                        > PIXEL_DIGIT)
                .map(MatchResult::group)
                .toList();
    }
}
