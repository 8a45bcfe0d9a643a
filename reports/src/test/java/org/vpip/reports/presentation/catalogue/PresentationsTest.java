package org.vpip.reports.presentation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vpip.reports.FindingExamples.START;

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
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.excel.WorkbookWriter;
import org.vpip.reports.excel.WorkbookXml;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.MethodNames;
import org.vpip.reports.sentence.ReportTexts;
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
    private record ToyDetails(int bridges) implements FindingDetails {
        @Override
        public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
            return new FindingNumbers().add("bridges", bridges, NumberBasis.unmodelled(used));
        }
    }

    /** A presentation that prints a number of which the details say nothing. */
    private static final class UnlistedPresentation extends Presentation<ToyDetails> {
        UnlistedPresentation() {
            super(ToyDetails.class, Chapter.NETWORK);
        }

        @Override
        protected String say(DetailedFinding<ToyDetails> finding, ReportTexts sentences) {
            return "";
        }

        @Override
        protected void fill(JsonObject json, DetailedFinding<ToyDetails> finding) {
            json.put("banks", 2 * finding.details().bridges());
        }

        @Override
        protected List<ContentBlock> blocks(List<DetailedFinding<ToyDetails>> findings, ReportTexts sentences) {
            ReportCell banks = ReportCell.of(2 * findings.get(0).details().bridges(), NumberFormat.WHOLE);
            return List.of(new ReportTable("Toy", List.of(ReportColumn.number("Banks")), List.of(List.of(banks)), ""));
        }
    }

    private static final class ToyPresentation extends Presentation<ToyDetails> {
        ToyPresentation() {
            super(ToyDetails.class, Chapter.NETWORK);
        }

        @Override
        protected String say(DetailedFinding<ToyDetails> finding, ReportTexts sentences) {
            boolean english = sentences.language() == Language.ENGLISH;
            return finding.details().bridges() + (english ? " bridges" : " ponts");
        }

        @Override
        protected void fill(JsonObject json, DetailedFinding<ToyDetails> finding) {
            json.put("bridges", finding.details().bridges());
        }

        @Override
        protected List<ContentBlock> blocks(List<DetailedFinding<ToyDetails>> findings, ReportTexts sentences) {
            List<List<ReportCell>> rows = findings.stream()
                    .map(finding -> List.of(ReportCell.of(finding.details().bridges(), NumberFormat.WHOLE)))
                    .toList();
            return List.of(new ReportTable("Toy", List.of(ReportColumn.number("Bridges")), rows, ""));
        }
    }

    private static Released released() {
        Estimate estimate = Estimate.withoutInference(
                FindingExamples.subject(
                        "n1", IndicatorRole.PRIMARY, "network:advice", "isolates", Subgroup.EVERYBODY, START),
                17,
                MeasurementUnit.COUNT,
                AnalysisSample.complete(40),
                new ToyDetails(17),
                FindingExamples.provenance());
        return FindingExamples.released(Audience.RESEARCHER, estimate);
    }

    private static Released releasedToFunder() {
        Released seen = released();
        return new Released(Audience.FUNDER, seen.study(), seen.planHash(), seen.dataHash(), seen.findings());
    }

    private static Report report(Language language) {
        Presentations extended = Presentations.STANDARD.with(new ToyPresentation());
        return ReportTemplate.of(released(), FindingExamples.labels(), language, extended, MethodNames.STANDARD);
    }

    private static Stream<Class<?>> kinds(JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.isAssignableTo(FindingDetails.class) && !found.isInterface())
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

    @Test
    void anUnlistedNumberIsNotWritten() {
        Presentations unlisted = Presentations.STANDARD.with(new UnlistedPresentation());

        assertThatThrownBy(() -> FindingsJson.write(released(), unlisted, folder.resolve("findings.json")))
                .hasMessageContaining("numbers of ToyDetails: banks = 34");
        assertThatThrownBy(() -> ReportTemplate.of(
                        releasedToFunder(), FindingExamples.labels(), Language.ENGLISH, unlisted, MethodNames.STANDARD))
                .hasMessageContaining("numbers of ToyDetails: Toy = 34");
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
