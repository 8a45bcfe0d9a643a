package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The slopes of a plan on reaction times that others published: each of 72 records of the sleep study (lme4) is a person, its days
 * of lost sleep are the sessions that the person attended, by the attendance reports of four sessions of an hour and a half.
 */
class DoseStudyTest {
    private static final Path CASE = Path.of(System.getProperty(
                    "reference", CommandRun.ROOT.resolve("../shared/reference").toString()))
            .resolve("cases/change-dose-baseline-sleepstudy");
    private static final int SESSIONS = 4;
    private static final double HOURS = 1.5;

    @TempDir
    Path folder = Path.of("");

    private Map<String, JsonNode> findings = Map.of();

    /** A row of the data: after is the first score and its change. */
    private record DoseRecord(BigDecimal before, BigDecimal after, int dose) {
        static DoseRecord of(String line) {
            String[] cells = line.split(",", -1);
            BigDecimal before = new BigDecimal(cells[2]);
            BigDecimal change = new BigDecimal(cells[0]).setScale(4, RoundingMode.HALF_EVEN);
            return new DoseRecord(before, before.add(change), Integer.parseInt(cells[1]));
        }
    }

    @BeforeEach
    void analyse() throws IOException {
        assumeTrue(Files.isDirectory(CASE), "skipped: the reference cases are not beside the project (" + CASE + ")");
        Path study = folder.resolve("sleep");
        writeSetup(study);
        writeRecords(
                study,
                Files.readAllLines(CASE.resolve("data.csv")).stream()
                        .skip(1)
                        .map(DoseRecord::of)
                        .toList());
        CommandRun run = CommandRun.run("analyse", study, "--out", folder.resolve("out"), "--lang", "en");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode all = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/researcher/findings.json")))
                .get("findings");
        findings = StreamSupport.stream(all.spliterator(), false)
                .filter(finding -> finding.get("indicator").asString().startsWith("by_"))
                .collect(Collectors.toMap(finding -> finding.get("indicator").asString(), finding -> finding));
    }

    private JsonNode finding(String indicator) {
        return Objects.requireNonNull(findings.get(indicator), indicator);
    }

    /** stats::lm, sandwich::vcovHC(type = "HC3"), lmtest::coefci: expected.json of the case. */
    @Test
    void givesTheReferenceSlopeOfSessions() throws IOException {
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readString(CASE.resolve("expected.json")))
                .get("coefficients")
                .get("dose");
        equalSlope(finding("by_session"), expected, 1);
        assertThat(finding("by_session").get("details").get("people").asInt()).isEqualTo(72);
        assertThat(finding("by_session").get("details").get("degreesOfFreedom").asDouble())
                .isEqualTo(69);
    }

    /** A session has an hour and a half, so that the slope of an hour is two thirds of that of a session. */
    @Test
    void givesTwoThirdsOfThatSlopeForAnHour() throws IOException {
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readString(CASE.resolve("expected.json")))
                .get("coefficients")
                .get("dose");
        equalSlope(finding("by_hour"), expected, HOURS);
    }

    /** R 4.2.2, sandwich 3.0: m <- lm(after ~ baseline + I(1.5 * dose)), coef(m) ± qt(.975, 69) × root of vcovHC(m, "HC3"). */
    @Test
    void agreesWithRAboutTheSlopeOfAnHour() {
        JsonNode slope = finding("by_hour");
        assertThat(slope.get("value").asDouble()).isCloseTo(6.006074074074, within(1e-9));
        assertThat(slope.get("interval").get("low").asDouble()).isCloseTo(1.462891981130, within(1e-9));
        assertThat(slope.get("interval").get("high").asDouble()).isCloseTo(10.549256167018, within(1e-9));
    }

    /** R 4.2.2: cor(dose, change, method = "spearman"). */
    @Test
    void agreesWithRAboutTheRankCorrelation() {
        assertThat(finding("by_session").get("details").get("spearman").asDouble())
                .isCloseTo(0.366414785727057, within(1e-12));
        assertThat(finding("by_rank").get("value").asDouble()).isCloseTo(0.366414785727057, within(1e-12));
    }

    private static void equalSlope(JsonNode finding, JsonNode expected, double unit) {
        double close = 1e-8;
        assertThat(finding.get("value").asDouble() * unit)
                .isCloseTo(expected.get("estimate").asDouble(), within(close));
        assertThat(finding.get("interval").get("low").asDouble() * unit)
                .isCloseTo(expected.get("hc3_ci95_low").asDouble(), within(close));
        assertThat(finding.get("interval").get("high").asDouble() * unit)
                .isCloseTo(expected.get("hc3_ci95_high").asDouble(), within(close));
        assertThat(finding.get("test").get("statistic").asDouble())
                .isCloseTo(expected.get("hc3_t").asDouble(), within(close));
        assertThat(finding.get("test").get("p").asDouble())
                .isCloseTo(expected.get("hc3_p").asDouble(), within(close));
    }

    private static void sheet(Path study, String file, List<String> lines) throws IOException {
        Path path = study.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.write(path, lines);
    }

    private static void writeSetup(Path study) throws IOException {
        sheet(
                study,
                "study.csv",
                List.of(
                        "key,value",
                        "id,sleep",
                        "title_en,Reaction times",
                        "title_fr,Temps de réaction",
                        "kind,research",
                        "timezone,America/Toronto"));
        sheet(study, "communities.csv", List.of("id,label_en,label_fr", "lab,Laboratory,Laboratoire"));
        sheet(
                study,
                "waves.csv",
                List.of(
                        "id,label_en,label_fr,role,opens",
                        "t0,Before,Avant,baseline,2024-09-01",
                        "t1,After,Après,post,2025-03-01"));
        sheet(
                study,
                "plan/indicators.csv",
                List.of(
                        "id,label_en,label_fr,source,method,waves,role,direction",
                        "by_session,Reaction,Réaction,item:reaction,slope_by_sessions,t0 t1,exploratory,down",
                        "by_hour,Reaction,Réaction,item:reaction,slope_by_hours,t0 t1,exploratory,down",
                        "by_rank,Reaction,Réaction,item:reaction,change_by_sessions,t0 t1,exploratory,down"));
        writeInstrument(study);
    }

    private static void writeInstrument(Path study) throws IOException {
        String instrument = "instruments/reaction/";
        sheet(
                study,
                instrument + "survey.csv",
                List.of(
                        "type,name,label::English (en),label::French (fr)",
                        "decimal,reaction,Reaction time in milliseconds,Temps de réaction en millisecondes"));
        sheet(
                study,
                instrument + "settings.csv",
                List.of(
                        "form_id,form_title::English (en),form_title::French (fr),version,default_language",
                        "reaction,Reaction,Réaction,1,English (en)"));
    }

    private static void writeRecords(Path study, List<DoseRecord> records) throws IOException {
        List<String> people = new ArrayList<>(List.of("participant,community"));
        List<String> aliases = new ArrayList<>(List.of("participant,alias"));
        List<String> answers = new ArrayList<>(List.of("participant,wave,reaction"));
        for (int i = 0; i < records.size(); i++) {
            DoseRecord one = records.get(i);
            people.add("p" + i + ",lab");
            aliases.add("p" + i + ",p" + i + "@example.org");
            answers.add("p" + i + ",t0," + one.before().toPlainString());
            answers.add("p" + i + ",t1," + one.after().toPlainString());
        }
        sheet(study, "data/participants.csv", people);
        sheet(study, "data/aliases.csv", aliases);
        sheet(study, "data/responses/reaction.csv", answers);
        List<String> sessions = new ArrayList<>(List.of("id,community,kind,planned,start,end"));
        for (int session = 1; session <= SESSIONS; session++) {
            String day = "2024-10-1" + session;
            sessions.add("s%d,lab,meeting,%s,%sT13:00:00-04:00,%sT14:30:00-04:00".formatted(session, day, day, day));
            sheet(study, "data/attendance/s" + session + ".csv", report(session, records));
        }
        sheet(study, "data/sessions.csv", sessions);
    }

    /** Returns the attendance report of a session: people with a dose of 3 attended the first three. */
    private static List<String> report(int session, List<DoseRecord> records) {
        String day = "10/1" + session + "/2024 ";
        List<String> lines = new ArrayList<>(
                List.of("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest"));
        IntStream.range(0, records.size())
                .filter(i -> records.get(i).dose() >= session)
                .mapToObj(i -> "p%d,p%d@example.org,%s01:00:00 PM,%s02:30:00 PM,90,No".formatted(i, i, day, day))
                .forEach(lines::add);
        return lines;
    }
}
