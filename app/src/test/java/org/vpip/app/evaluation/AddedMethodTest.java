package org.vpip.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.MethodCatalogue;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.app.evaluation.toy.ScoreCount;
import org.vpip.app.evaluation.toy.ScoreCountPresentation;
import org.vpip.app.evaluation.toy.TieCount;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.gate.DisclosureGate;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.excel.WorkbookWriter;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.MethodNames;
import org.vpip.reports.template.ReportTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A method is added by one class, one row and one line of words in each language, as docs/guides/add-a-method.md says. */
class AddedMethodTest {
    private static final Path EXAMPLE = Path.of("../sample-data/example");
    private static final MethodNames NAMES = new MethodNames(List.of(
            Messages.of("org.vpip.reports.sentence.methods"), Messages.of("org.vpip.app.evaluation.toy.methods")));
    private static final Presentations PRESENTATIONS = Presentations.STANDARD.with(new ScoreCountPresentation());
    private static final MethodCatalogue CATALOGUE =
            Methods.ALL.with(TieCount.RELEASED).with(new ScoreCount());

    @TempDir
    Path folder;

    private Path copy = Path.of("");

    @BeforeEach
    void copyTheExample() throws IOException {
        copy = folder.resolve("study");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(EXAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Files.writeString(copy.resolve("plan/indicators.csv"), """
                id,label_en,label_fr,source,method,waves,role,direction
                ties,Ties,Liens,network:advice,tie_count,t0,exploratory,up
                scores,Scores,Scores,scale:se,score_count,t0,exploratory,up
                """);
    }

    private Study study(Problems problems) {
        return StudyReader.read(copy, problems);
    }

    private Findings findings(MethodCatalogue catalogue) {
        Problems problems = new Problems();
        Study study = study(problems);
        IndicatorPlan plan = PlanReader.read(study, problems, catalogue);
        assertThat(problems.list()).isEmpty();
        return Evaluation.of(study, plan);
    }

    private Released released(MethodCatalogue catalogue, Audience audience) {
        return new DisclosureGate(Set.of(), List.of(), KnownChoices.NONE, ProgressListener.SILENT)
                .release(findings(catalogue), audience);
    }

    private Report report(Audience audience, Language language) {
        StudyLabels labels = StudyLabels.of(study(new Problems()));
        return ReportTemplate.of(released(CATALOGUE, audience), labels, language, PRESENTATIONS, NAMES);
    }

    private List<String> csvRow(Released released, String indicator) throws IOException {
        Path file = folder.resolve("findings.csv");
        FindingsCsv.write(released, file);
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(indicator + ","))
                .toList();
    }

    @Test
    void isUnknownWithoutItsRow() {
        Problems problems = new Problems();
        PlanReader.read(study(problems), problems);
        assertThat(problems.list().stream().map(Problem::code))
                .containsExactly(ProblemCode.UNKNOWN_METHOD, ProblemCode.UNKNOWN_METHOD);
    }

    @Test
    void reachesFundersWhereItSaysSo() throws IOException {
        Released released = released(CATALOGUE, Audience.FUNDER);
        assertThat(csvRow(released, "ties")).singleElement().asString().contains("estimate");
        assertThat(csvRow(released, "scores")).singleElement().asString().contains("estimate");
    }

    @Test
    void staysWithResearchersWhereItSaysNothing() throws IOException {
        MethodCatalogue undeclared = Methods.ALL.with(TieCount.UNDECLARED).with(new ScoreCount());
        assertThat(csvRow(released(undeclared, Audience.FUNDER), "ties"))
                .singleElement()
                .asString()
                .contains("withheld");
        assertThat(csvRow(released(undeclared, Audience.RESEARCHER), "ties"))
                .singleElement()
                .asString()
                .contains("estimate");
    }

    @Test
    void isInTheJsonWithItsDetails() throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsJson.write(released(CATALOGUE, Audience.RESEARCHER), PRESENTATIONS, file);
        JsonNode findings = JsonMapper.shared().readTree(Files.readString(file)).get("findings");
        JsonNode ties = finding(findings, "ties");
        assertThat(ties.get("method").asString()).isEqualTo("tie_count");
        assertThat(ties.at("/details/ties").asInt()).isEqualTo(ties.get("value").asInt());
        JsonNode scores = finding(findings, "scores");
        assertThat(scores.at("/details/scored").asInt())
                .isEqualTo(scores.get("value").asInt())
                .isGreaterThan(20);
    }

    private static JsonNode finding(JsonNode findings, String indicator) {
        return findings.valueStream()
                .filter(finding -> finding.get("indicator").asString().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isNamedInBothLanguagesOnTheSourcesSheet(Language language) throws IOException {
        Report report = report(Audience.RESEARCHER, language);
        boolean english = language == Language.ENGLISH;
        assertThat(texts(report))
                .contains((english ? "Number of ties" : "Nombre de liens") + " [tie_count]")
                .contains((english ? "Number of scores" : "Nombre de scores") + " [score_count]");
        Path workbook = folder.resolve("report.xlsx");
        WorkbookWriter.write(report, workbook);
        assertThat(workbook).isNotEmptyFile();
    }

    @Test
    void itsTableIsInTheChapterOfItsPresentation() {
        assertThat(report(Audience.FUNDER, Language.ENGLISH).sections().stream()
                        .filter(section -> section.title().equals("Practice"))
                        .flatMap(section -> section.blocks().stream())
                        .filter(ContentBlock.ReportTable.class::isInstance)
                        .map(table -> ((ContentBlock.ReportTable) table).title()))
                .contains("Scores");
    }

    private static Set<String> texts(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ContentBlock.ReportTable.class::isInstance)
                .flatMap(table -> ((ContentBlock.ReportTable) table).rows().stream())
                .flatMap(List::stream)
                .filter(ReportCell.TextCell.class::isInstance)
                .map(cell -> ((ReportCell.TextCell) cell).text())
                .collect(Collectors.toSet());
    }

    @Test
    void takesOneClassOneRowAndTwoLinesOfWords() throws IOException {
        Path toy = Path.of("src/test/java/org/vpip/app/evaluation/toy");
        try (Stream<Path> files = Files.list(toy)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "TieCount.java", "ScoreCount.java", "ScoreCountPresentation.java", "package-info.java");
        }
        assertThat(CATALOGUE.methods()).hasSize(Methods.ALL.methods().size() + 2);
        for (String language : List.of("en", "fr")) {
            assertThat(Path.of("src/test/resources/org/vpip/app/evaluation/toy/methods_" + language + ".properties"))
                    .content()
                    .hasLineCount(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMethodOfTheProgramHasAName(Language language) {
        assertThat(Methods.ALL.methods())
                .allSatisfy(method -> assertThat(MethodNames.STANDARD.in(language, method.declaration()))
                        .isNotBlank());
    }
}
