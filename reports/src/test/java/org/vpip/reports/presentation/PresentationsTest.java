package org.vpip.reports.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vpip.reports.Example.START;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.Example;
import org.vpip.reports.data.FindingsJson;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.excel.WorkbookWriter;
import org.vpip.reports.excel.WorkbookXml;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.report.Report;
import org.vpip.reports.sentence.MethodNames;
import org.vpip.reports.sentence.Sentences;
import org.vpip.reports.template.ReportTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of details has a presentation, and a new kind needs nothing but one class and one row. */
class PresentationsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.vpip");

    @TempDir
    Path folder;

    /** Details that no method of the program has. */
    private record ToyDetails(int bridges) implements Details {}

    private static final class ToyPresentation extends Presentation<ToyDetails> {
        ToyPresentation() {
            super(ToyDetails.class, Chapter.NETWORK);
        }

        @Override
        protected String say(DetailedFinding<ToyDetails> finding, Sentences sentences) {
            boolean english = sentences.language() == Language.ENGLISH;
            return finding.details().bridges() + (english ? " bridges" : " ponts");
        }

        @Override
        protected void fill(JsonObject json, DetailedFinding<ToyDetails> finding) {
            json.put("bridges", finding.details().bridges());
        }

        @Override
        protected List<Block> blocks(List<DetailedFinding<ToyDetails>> findings, Sentences sentences) {
            List<List<Cell>> rows = findings.stream()
                    .map(finding -> List.of(Cell.of(finding.details().bridges(), NumberFormat.WHOLE)))
                    .toList();
            return List.of(new Table("Toy", List.of(Column.number("Bridges")), rows, ""));
        }
    }

    private static Released released() {
        Estimate estimate = Estimate.plain(
                Example.subject("n1", Role.PRIMARY, "network:advice", "isolates", Slice.EVERYBODY, START),
                17,
                Unit.COUNT,
                Counted.all(40),
                new ToyDetails(17),
                Example.provenance());
        return Example.released(Audience.RESEARCHER, estimate);
    }

    private static Report report(Language language) {
        Presentations extended = Presentations.STANDARD.with(new ToyPresentation());
        return ReportTemplate.of(released(), Example.labels(), language, extended, MethodNames.STANDARD);
    }

    private static Stream<Class<?>> kinds(JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.isAssignableTo(Details.class) && !found.isInterface())
                .map(JavaClass::reflect);
    }

    private static List<String> withoutPresentation(JavaClasses classes) {
        return kinds(classes)
                .filter(found -> !Presentations.STANDARD.has(found))
                .map(Class::getSimpleName)
                .toList();
    }

    @Test
    void everyKindOfDetailsHasAPresentation() {
        assertThat(kinds(PROGRAM)).hasSameSizeAs(Presentations.STANDARD.all());
        assertThat(withoutPresentation(PROGRAM)).isEmpty();
    }

    @Test
    void findsAPlantedKindWithoutPresentation() {
        assertThat(withoutPresentation(new ClassFileImporter().importClasses(ToyDetails.class)))
                .containsExactly("ToyDetails");
    }

    @Test
    void namesTheKindThatHasNoPresentation() {
        assertThatThrownBy(() -> FindingsJson.write(released(), folder.resolve("findings.json")))
                .hasMessageContaining("ToyDetails has no presentation");
    }

    @Test
    void refusesASecondPresentationOfAKind() {
        Presentations extended = Presentations.STANDARD.with(new ToyPresentation());

        assertThatThrownBy(() -> extended.with(new ToyPresentation())).hasMessageContaining("ToyDetails");
    }

    @Test
    void aNewKindIsInTheJson() throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsJson.write(released(), Presentations.STANDARD.with(new ToyPresentation()), file);

        JsonNode finding = JsonMapper.shared().readTree(Files.readString(file)).at("/findings/0");
        assertThat(finding.at("/details/bridges").asInt()).isEqualTo(17);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewKindIsSaidInBothLanguages(Language language) {
        String sentence = language == Language.ENGLISH ? "17 bridges" : "17 ponts";

        assertThat(report(language).sections().get(0).blocks())
                .filteredOn(Paragraph.class::isInstance)
                .extracting(block -> ((Paragraph) block).text())
                .contains(sentence);
    }

    @Test
    void aNewKindIsInTheSheetOfItsChapter() throws Exception {
        Path file = folder.resolve("report.xlsx");
        WorkbookWriter.write(report(Language.ENGLISH), file);

        int sheet = WorkbookXml.sheetNames(file).indexOf("Network") + 1;
        assertThat(WorkbookXml.cells(file, sheet)).contains("Bridges").containsAnyOf("17", "17.0");
    }
}
