package org.vpip.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.vpip.analysis.finding.Finding;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;

class PdfWriterTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Path write(Language language, Finding... findings) throws IOException {
        return write(Audience.FUNDER, language, findings);
    }

    private Path write(Audience audience, Language language, Finding... findings) throws IOException {
        Path file = folder.resolve("report-" + language.code() + ".pdf");
        PdfWriter.write(FindingExamples.report(audience, language, findings), file);
        return file;
    }

    private static List<String> violations(Path file) throws Exception {
        try (InputStream stream = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportKeepsTheRulesOfPdfUa(Language language) throws Exception {
        assertThat(violations(write(language, FindingExamples.oneOfEachKind()))).isEmpty();
    }

    @Test
    void aReportWithAnImageOfPeopleKeepsThemToo() throws Exception {
        assertThat(violations(write(Audience.LEAD, Language.FRENCH, FindingExamples.oneOfEachKind())))
                .isEmpty();
    }

    @Test
    void aReportWithoutAnyFindingKeepsThemToo() throws Exception {
        assertThat(violations(write(Language.FRENCH))).isEmpty();
    }

    @Test
    void aPageWithoutTagsBreaksThem() throws Exception {
        Path file = folder.resolve("plain.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }

        assertThat(violations(file)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void titleAndLanguageAreSaid(Language language) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(write(language, FindingExamples.oneOfEachKind()).toFile())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(FindingExamples.labels().title().in(language));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code() + "-CA");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                write(Language.FRENCH, FindingExamples.oneOfEachKind()).toFile())) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    fonts.add(resources.getFont(name).getName());
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(fonts).isNotEmpty();
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    private List<PDStructureElement> structure(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            return elements;
        }
    }

    @Test
    void everyChartSaysWhatIsSeen() throws IOException {
        List<String> texts = structure(write(Language.ENGLISH, FindingExamples.oneOfEachKind())).stream()
                .filter(element -> element.getStructureType().equals("Figure"))
                .map(PDStructureElement::getAlternateDescription)
                .toList();

        assertThat(texts)
                .hasSameSizeAs(
                        FindingExamples.report(Audience.FUNDER, Language.ENGLISH, FindingExamples.oneOfEachKind())
                                .charts()
                                .toList());
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("Label p1_com: 50 to 63."));
    }

    @Test
    void tablesHaveHeadings() throws IOException {
        List<PDStructureElement> elements = structure(write(Language.ENGLISH, FindingExamples.oneOfEachKind()));

        assertThat(elements).extracting(PDStructureElement::getStructureType).contains("Table", "TH", "TD", "H1", "H2");
    }

    private String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void frenchSpacesMinusAndSignsOfTheTitleSurvive() throws IOException {
        assertThat(text(write(Language.FRENCH, FindingExamples.oneOfEachKind())))
                .contains(FindingExamples.labels().title().in(Language.FRENCH))
                .contains("« Nord et Sud » <2026>")
                .contains("IC 95\u202F%")
                .contains("\u22120,32 \u22120,60 \u22120,04")
                .contains("Libellé p2_iso")
                .contains("Évaluation d\u2019une communauté")
                .doesNotContain("#");
    }

    @Test
    void aSmallReportIsShort() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                write(Language.FRENCH, FindingExamples.oneOfEachKind()).toFile())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(6);
        }
    }
}
