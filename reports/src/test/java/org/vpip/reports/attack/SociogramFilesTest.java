package org.vpip.reports.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.analysis.finding.Finding;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.chart.ChartFileWriter;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Report;
import org.vpip.reports.excel.WorkbookWriter;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.pdf.PdfWriter;

/** What the insides of the files tell of single people in a network: only the pixels of the image that a lead gets. */
class SociogramFilesTest {
    /** People whose network is drawn, more than any other mark of a report. */
    private static final int PEOPLE = 60;

    @TempDir
    Path folder;

    private static Finding[] findings() {
        return new Finding[] {
            NetworkFindingExamples.picture("sector", NetworkFindingExamples.groups(30, 30), 0, 0),
            NetworkFindingExamples.table("n9", "mixing(sector)", 0.8, NetworkFindingExamples.mixing())
        };
    }

    private static Report report(Audience audience) {
        return FindingExamples.report(audience, Language.ENGLISH, findings());
    }

    private Map<String, String> charts(Audience audience) throws IOException {
        Path charts = folder.resolve(audience.id());
        for (CaptionedChart chart : report(audience).charts().toList()) {
            ChartFileWriter.write(chart, Language.ENGLISH, charts);
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(charts)) {
            for (Path file : written.toList()) {
                files.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"FUNDER", "PUBLIC"})
    void fundersAndThePublicGetADrawingOfGroupsOnly(Audience audience) throws IOException {
        Map<String, String> files = charts(audience);

        assertThat(files).containsOnlyKeys("blocks-advice-sector-north-en.png", "blocks-advice-sector-north-en.svg");
        assertThat(shapes(files.getOrDefault("blocks-advice-sector-north-en.svg", "")))
                .isBetween(1, PEOPLE - 1);
    }

    @Test
    void aLeadGetsPeopleAsPixelsOnly() throws IOException {
        Map<String, String> files = charts(Audience.LEAD);

        assertThat(files)
                .containsOnlyKeys(
                        "blocks-advice-sector-north-en.png",
                        "blocks-advice-sector-north-en.svg",
                        "network-advice-north-en.png");
        assertThat(chunks(files.getOrDefault("network-advice-north-en.png", "")))
                .containsOnly("IHDR", "IDAT", "IEND");
    }

    @Test
    void aResearcherGetsADrawingThatCanBeSearched() throws IOException {
        assertThat(shapes(charts(Audience.RESEARCHER).getOrDefault("network-advice-north-en.svg", "")))
                .isGreaterThan(PEOPLE);
    }

    private static int shapes(String svg) {
        return svg.split("<(circle|ellipse|rect|path|line|polygon)", -1).length - 1;
    }

    /** Returns the names of the parts of a PNG file; any but the three that it needs would be metadata. */
    private static List<String> chunks(String png) {
        ByteBuffer bytes = ByteBuffer.wrap(png.getBytes(StandardCharsets.ISO_8859_1));
        List<String> names = new ArrayList<>();
        bytes.position(8);
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            byte[] name = new byte[4];
            bytes.get(name);
            names.add(new String(name, StandardCharsets.US_ASCII));
            bytes.position(bytes.position() + length + 4);
        }
        return names;
    }

    private int pathsInPdf(Audience audience) throws IOException {
        Path file = folder.resolve(audience.id() + ".pdf");
        PdfWriter.write(report(audience), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int paths = 0;
            for (PDPage page : document.getPages()) {
                paths += paths(new PDFStreamParser(page).parse()) + paths(page.getResources());
            }
            return paths;
        }
    }

    private static int paths(PDResources resources) throws IOException {
        int paths = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                paths += paths(new PDFStreamParser(form).parse());
                paths += form.getResources() == null ? 0 : paths(form.getResources());
            }
        }
        return paths;
    }

    private static int paths(List<Object> tokens) {
        return (int) tokens.stream()
                .filter(token -> token instanceof Operator operator
                        && List.of("S", "s", "f", "f*", "B", "b").contains(operator.getName()))
                .count();
    }

    @Test
    void thePdfOfALeadHasNoMoreLinesThanThatOfAFunder() throws IOException {
        int funder = pathsInPdf(Audience.FUNDER);

        assertThat(pathsInPdf(Audience.LEAD) - funder).isBetween(0, 10);
        assertThat(pathsInPdf(Audience.RESEARCHER) - funder).isGreaterThan(PEOPLE);
    }

    private Map<String, String> workbook(Audience audience) throws IOException {
        Path file = folder.resolve(audience.id() + ".xlsx");
        WorkbookWriter.write(report(audience), file);
        Map<String, String> parts = new TreeMap<>();
        try (InputStream stream = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @CsvSource({"LEAD,2,1", "FUNDER,1,0", "PUBLIC,1,0"})
    void aWorkbookHasGroupsAndForALeadPeopleAsAnImage(Audience audience, int images, int people) throws IOException {
        Map<String, String> parts = workbook(audience);
        List<String> media = parts.keySet().stream()
                .filter(part -> part.startsWith("xl/media/"))
                .toList();

        assertThat(media).hasSize(images);
        assertThat(media)
                .allSatisfy(image ->
                        assertThat(chunks(parts.getOrDefault(image, ""))).containsOnly("IHDR", "IDAT", "IEND"));
        String drawings = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/drawings/drawing"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        assertThat(Pattern.compile("<xdr:pic>.*?<a:ext cx=\"(\\d+)\" cy=\"(\\d+)\"", Pattern.DOTALL)
                        .matcher(drawings)
                        .results())
                .hasSize(images)
                .allSatisfy(size -> assertThat(Double.parseDouble(size.group(1)) / Double.parseDouble(size.group(2)))
                        .isBetween(0.5, 3.0));
        assertThat(drawings.split("descr=\"Start: ", -1)).hasSize(images + 1);
        assertThat(drawings.split("descr=\"Start: people by group", -1)).hasSize(people + 1);
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void noTextFileHasAPersonOrATie(Audience audience) throws IOException {
        Path json = folder.resolve("findings.json");
        Path csv = folder.resolve("findings.csv");
        FindingsJson.write(FindingExamples.released(audience, findings()), json);
        FindingsCsv.write(FindingExamples.released(audience, findings()), csv);

        assertThat(Files.readString(json)).doesNotContain("person-", "\"nodes\" : [", "\"from\"", "\"x\"");
        assertThat(Files.readString(csv)).doesNotContain("person-");
        workbook(audience).values().forEach(part -> assertThat(part).doesNotContain("person-"));
    }
}
