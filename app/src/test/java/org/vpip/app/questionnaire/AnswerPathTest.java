package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.rounding.DecimalRounding;
import org.vpip.sample.SampleStudy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The path of one answer, whole: from a tap on a phone to a cell of the workbook. */
class AnswerPathTest {
    private static final WaveId T0 = new WaveId("t0");
    private static final InstrumentId PRACTICE = new InstrumentId("practice");

    @TempDir
    Path folder = Path.of("");

    @Test
    void anAnswerGivenOnAPhoneMovesTheMeanInTheWorkbook() throws IOException {
        Path before = folder.resolve("study");
        SampleStudy.withSeed(SampleStudy.DEFAULT_SEED).write(before);
        Study study = LoadedStudy.read(before).study();
        ParticipantId person = answeredOnlyTheSecondTime(study);
        Path after = folder.resolve("exported");
        String database = "jdbc:h2:file:" + folder.resolve("db/vpip");
        AccessToken token = AccessToken.random();
        try (ConfigurableApplicationContext server = WebServer.start(new ServedStudy(study, T0), database, 0)) {
            server.getBean(StudyFiles.class).replaceAll(StudyImport.read(before));
            new EarlierLinks(server).put(token, new PersonalInvitation(person, T0, PRACTICE, Language.ENGLISH));
            answerInFrenchWithABreak(WebServer.address(server) + "/s/" + token.value());
            server.getBean(StudyExport.class).write(after);
        }
        List<List<Cell>> was = confidence(before, folder.resolve("before"));
        List<List<Cell>> is = confidence(after, folder.resolve("after"));
        double people = number(was, "n");
        assertThat(number(is, "n")).isEqualTo(people + 1);
        // five answers of 10 on the scale from 0 to 10
        double expected = (mean(folder.resolve("before")) * people + 10) / (people + 1);
        assertThat(mean(folder.resolve("after"))).isCloseTo(expected, within(1e-9));
        assertThat(number(is, "Mean, Start"))
                .isEqualTo(DecimalRounding.round(expected, 2).doubleValue());
    }

    private static ParticipantId answeredOnlyTheSecondTime(Study study) {
        Set<ParticipantId> first = study.responses().inWave(T0).participants();
        return study.responses().inWave(new WaveId("t1")).participants().stream()
                .filter(person -> !first.contains(person))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static void answerInFrenchWithABreak(String link) throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.go(link + "?lang=fr");
            assertThat(phone.language()).startsWith("fr");
            assertThat(phone.heading()).isEqualTo("À vous de choisir ce que vous partagez");
            assertThat(phone.fitsScreen()).isTrue();
            phone.saveScreenshot("consent-fr-390");
            phone.agreeToEverything();
            phone.next();
            while (!phone.containsItem("se_1")) {
                phone.next();
            }
            for (int i = 1; i <= 5; i++) {
                phone.choose("se_" + i, "10");
            }
            phone.saveScreenshot("page-fr-390");
            phone.next();
            phone.saveScreenshot("likert-fr-390");
            assertThat(phone.containsItem("plan_1")).isTrue();
            phone.choose("plan_1", "3");
        }
        try (Browser later = Browser.phone()) {
            later.go(link);
            assertThat(later.language()).startsWith("fr");
            assertThat(later.containsItem("plan_1")).isTrue();
            assertThat(later.fitsScreen()).isTrue();
            later.leaveBy("button[value=back]");
            assertThat(later.isChosen("se_5", "10")).isTrue();
            for (int page = 0; page < 16 && !later.isReceived(); page++) {
                assertThat(later.fitsScreen()).isTrue();
                later.saveScreenshot("page-" + page + "-fr-390");
                later.next();
            }
            assertThat(later.isReceived()).isTrue();
            assertThat(later.text()).contains("Merci");
            later.saveScreenshot("receipt-fr-390");
            later.go(link);
            assertThat(later.isReceived()).isTrue();
        }
    }

    /** The cells of the sheet Practice of the English workbook, read back from the file. */
    private static List<List<Cell>> confidence(Path study, Path out) throws IOException {
        LoadedStudy checked = LoadedStudy.read(study);
        assertThat(checked.problems()).noneMatch(Problem::isError);
        new ReportRun(List.of(Audience.RESEARCHER), List.of(Language.ENGLISH))
                .write(checked, out, ProgressListener.SILENT);
        Path file = out.resolve("researcher/sample-researcher-en.xlsx");
        List<List<Cell>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : workbook.getSheet("Practice")) {
                List<Cell> cells = new ArrayList<>();
                row.forEach(cells::add);
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The exact mean of everybody's confidence at the start, which the workbook shows rounded. */
    private static double mean(Path out) throws IOException {
        JsonNode findings = JsonMapper.shared()
                .readTree(Files.readString(out.resolve("researcher/findings.json")))
                .get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("indicator").asString().equals("p1_se"))
                .filter(finding -> finding.get("group").isNull())
                .findFirst()
                .orElseThrow()
                .get("details")
                .get("meanBefore")
                .asDouble();
    }

    /** A number of the first table: everybody's confidence stands in the first row below the heading. */
    private static double number(List<List<Cell>> rows, String heading) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> texts = rows.get(i).stream().map(Cell::toString).toList();
            if (texts.contains(heading) && texts.contains("Effect g_av")) {
                return rows.get(i + 1).get(texts.indexOf(heading)).getNumericCellValue();
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
