package org.vpip.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;

/** Reads workbooks back as the XML that stands in them, without the library that wrote them. */
class WorkbookWriterTest {
    private static final Pattern CACHED =
            Pattern.compile("<(?:\\w+:)?numCache>.*?</(?:\\w+:)?numCache>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("<(?:\\w+:)?v>([^<]*)</(?:\\w+:)?v>");

    @TempDir
    Path folder;

    private Path write(Audience audience, Language language, Finding... findings) throws IOException {
        Path file = folder.resolve("report.xlsx");
        WorkbookWriter.write(FindingExamples.report(audience, language, findings), file);
        return file;
    }

    @Test
    void aSheetASectionInTheLanguage() throws Exception {
        assertThat(WorkbookXml.sheetNames(write(Audience.FUNDER, Language.ENGLISH, FindingExamples.oneOfEachKind())))
                .containsExactly("Summary", "Indicators", "Practice", "Network", "Sources");
        assertThat(WorkbookXml.sheetNames(write(Audience.FUNDER, Language.FRENCH, FindingExamples.oneOfEachKind())))
                .containsExactly("Sommaire", "Indicateurs", "Pratique", "Réseau", "Sources");
    }

    static Stream<List<Finding>> studies() {
        String longLabel = "Une très longue étiquette d’indicateur, ".repeat(20);
        return Stream.of(
                List.of(),
                Arrays.stream(FindingExamples.oneOfEachKind())
                        .filter(finding -> !(finding.subject().source() instanceof NetworkSource))
                        .toList(),
                List.of(NetworkFindingExamples.picture("sector", NetworkFindingExamples.groups(20, 20), 0, 0)),
                List.of(change("p1").sampleSize(1).withoutInterval(1).finding()),
                List.of(change("p1").label(longLabel).value(0.5, 0.1, 0.9).finding()),
                changes(60));
    }

    private static List<Finding> changes(int count) {
        return IntStream.range(0, count)
                .<Finding>mapToObj(i -> change("p" + i)
                        .secondary()
                        .value(0.5, i % 2 == 0 ? 0.1 : -0.1, 0.9)
                        .finding())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void writesFiveVisibleSheetsForEveryStudy(List<Finding> findings) throws Exception {
        for (Audience audience : Audience.values()) {
            assertFiveSheets(audience, findings);
        }
    }

    /** Only for researchers, whose findings pass no audit: it takes a minute and more for so many. */
    @Test
    void writesFiveVisibleSheetsForHundredsOfFindings() throws Exception {
        assertFiveSheets(Audience.RESEARCHER, changes(300));
    }

    private void assertFiveSheets(Audience audience, List<Finding> findings) throws Exception {
        Path file = write(audience, Language.FRENCH, findings.toArray(Finding[]::new));

        assertThat(WorkbookXml.sheetNames(file))
                .hasSize(5)
                .allMatch(name -> name.length() <= 31 && !name.matches(".*[\\\\/*?:\\[\\]].*"));
        Map<String, String> parts = WorkbookXml.parts(file);
        parts.keySet().removeIf(name -> name.endsWith(".png"));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            assertThat(WorkbookXml.parse(part.getValue()).getDocumentElement())
                    .as(part.getKey())
                    .isNotNull();
        }
    }

    @Test
    void nothingIsHiddenAndNothingRuns() throws IOException {
        Map<String, String> parts =
                WorkbookXml.parts(write(Audience.FUNDER, Language.ENGLISH, FindingExamples.oneOfEachKind()));

        assertThat(parts.keySet())
                .noneMatch(name -> name.contains("vba")
                        || name.contains("external")
                        || name.contains("pivot")
                        || name.contains("connections"));
        assertThat(parts.get("xl/workbook.xml")).doesNotContain("state=\"hidden\"", "veryHidden");
        assertThat(parts.values()).noneMatch(part -> part.contains("hidden=\"1\"") || part.contains("<f>"));
    }

    @Test
    void numbersAreNumbers() throws Exception {
        List<String> sheets = WorkbookXml.parts(
                write(Audience.FUNDER, Language.FRENCH, FindingExamples.oneOfEachKind()),
                "xl/worksheets/sheet\\d\\.xml");

        assertThat(sheets.get(2)).contains("<v>0.52</v>").contains("<v>33.0</v>");
        assertThat(WorkbookXml.cells(folder.resolve("report.xlsx"), 3))
                .doesNotContain("0,52")
                .contains("0.52");
    }

    @Test
    void freezesTheHeadOfEverySheet() throws IOException {
        List<String> sheets = WorkbookXml.parts(
                write(Audience.FUNDER, Language.FRENCH, FindingExamples.oneOfEachKind()),
                "xl/worksheets/sheet\\d\\.xml");

        assertThat(sheets).hasSize(5).allSatisfy(sheet -> assertThat(sheet).contains("state=\"frozen\""));
        assertThat(sheets.get(1)).contains("xSplit=\"1.0\"").contains("<autoFilter");
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet).contains("orientation=\"landscape\""));
    }

    @Test
    void chartsAreNativeWithTitleAndDescription() throws IOException {
        Path file = write(Audience.FUNDER, Language.ENGLISH, FindingExamples.oneOfEachKind());
        List<String> charts = WorkbookXml.parts(file, "xl/charts/chart\\d+\\.xml");
        List<String> drawings = WorkbookXml.parts(file, "xl/drawings/drawing\\d+\\.xml");

        assertThat(charts).hasSize(4);
        assertThat(String.join("", charts)).contains("measures changed clearly", "barChart");
        List<String> frames = drawings.stream()
                .flatMap(drawing ->
                        Pattern.compile("<xdr:cNvPr [^>]*>").matcher(drawing).results())
                .map(MatchResult::group)
                .toList();
        assertThat(WorkbookXml.parts(file, "xl/media/.*")).as("the block graph").hasSize(1);
        assertThat(frames)
                .hasSize(5)
                .allSatisfy(frame ->
                        assertThat(frame).containsPattern("descr=\"[^\"]{20,}").containsPattern("title=\"[^\"]{5,}"));
    }

    /** Everything a chart keeps of its data must stand in a cell that the reader sees. */
    @ParameterizedTest
    @EnumSource(Audience.class)
    void chartsKeepNoNumberThatIsNotInACell(Audience audience) throws IOException {
        Path file = write(audience, Language.ENGLISH, FindingExamples.oneOfEachKind());
        List<Double> cells = WorkbookXml.parts(file, "xl/worksheets/sheet\\d\\.xml").stream()
                .flatMap(sheet -> NUMBER.matcher(sheet).results())
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        List<Double> cached = WorkbookXml.parts(file, "xl/charts/chart\\d+\\.xml").stream()
                .flatMap(chart -> CACHED.matcher(chart).results())
                .flatMap(cache -> NUMBER.matcher(cache.group()).results())
                .map(found -> Double.valueOf(found.group(1)))
                .toList();

        assertThat(cached).isNotEmpty().isSubsetOf(cells);
    }

    @Test
    void labelsThatLookLikeFormulasStayText() throws Exception {
        Path file = write(
                Audience.RESEARCHER,
                Language.ENGLISH,
                change("p1").label("=1+1").value(0.5, 0.1, 0.9).finding(),
                change("p2").label("@SUM(A1)").value(0.5, 0.1, 0.9).finding());

        assertThat(WorkbookXml.parts(file).values())
                .noneMatch(part -> part.contains("<f>") || part.contains("t=\"str\""));
        assertThat(WorkbookXml.cells(file, 3)).contains("=1+1", "@SUM(A1)");
    }

    @Test
    void aWithheldNumberLeavesNoTrace() throws Exception {
        Path file = write(
                Audience.FUNDER,
                Language.ENGLISH,
                change("p1")
                        .sampleSize(3)
                        .before(2.7182)
                        .value(0.77, 0.51, 0.99)
                        .finding());

        assertThat(WorkbookXml.parts(file).values())
                .noneMatch(part -> part.contains("2.71") || part.contains("0.77") || part.contains("0.51"));
        assertThat(WorkbookXml.cells(file, 2)).contains("withheld");
    }

    @Test
    void everyIndicatorHasASourceUnderTheSameId() throws Exception {
        Path file = write(Audience.RESEARCHER, Language.ENGLISH, FindingExamples.oneOfEachKind());
        List<String> sources = WorkbookXml.cells(file, 5);
        List<String> indicators = WorkbookXml.cells(file, 2);

        for (Finding finding : FindingExamples.oneOfEachKind()) {
            String id = finding.subject().indicator().value();
            assertThat(sources).contains(id);
            boolean promised = !id.equals("participation") && !id.startsWith("picture_");
            assertThat(indicators.contains(id)).as(id).isEqualTo(promised);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameReportGivesTheSameContents(Language language) throws IOException {
        Map<String, String> one = WorkbookXml.parts(write(Audience.FUNDER, language, FindingExamples.oneOfEachKind()));
        Map<String, String> two = WorkbookXml.parts(write(Audience.FUNDER, language, FindingExamples.oneOfEachKind()));
        one.remove("docProps/core.xml");
        two.remove("docProps/core.xml");

        assertThat(two).isEqualTo(one);
    }

    @Test
    void noPersonIsNamedAsAuthor() throws IOException {
        String properties =
                WorkbookXml.parts(write(Audience.FUNDER, Language.ENGLISH)).get("docProps/core.xml");

        assertThat(properties).contains("vPiP Impact").doesNotContain(System.getProperty("user.name") + "<");
    }
}
