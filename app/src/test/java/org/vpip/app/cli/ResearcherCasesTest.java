package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files and plans of people who know other tools, and situations from reports of errors in those. */
class ResearcherCasesTest {
    @TempDir
    Path folder = Path.of("");

    private ReferenceCase study(String place) throws IOException {
        return ReferenceCase.copy(place, folder);
    }

    @Test
    void aRowWithoutAPersonIsTold() throws IOException {
        assertThat(study("researcher/blankid").analyse())
                .filteredOn(line -> !line.startsWith("data2.csv: remark: this does not belong to the study"))
                .singleElement()
                .asString()
                .startsWith("data.csv, sheet data, row 22, column id: remark: ")
                .contains("name no person: 1 of 21")
                .doesNotContain("in all");
    }

    @Test
    void theCodeOfNoAnswerIsNoPointOfAScale() throws IOException {
        assertThat(study("researcher/dk99").refused())
                .singleElement()
                .asString()
                .contains("_scales.csv, sheet _scales, row 2, column items", "“x” can be answered by 99", "1 to 5");
    }

    @Test
    void aFilterKeepsEitherOfTwoValues() throws IOException {
        ReferenceCase study = study("researcher/filter-or");
        study.analyse();
        JsonNode change = study.finding("x");
        assertThat(change.get("n").get("used").asInt()).isEqualTo(20);
        List<String[]> rows = study.lines("data.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        double mean = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[3]) - Double.parseDouble(row[2]))
                .average()
                .orElseThrow();
        assertThat(change.get("value").asDouble()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void tenOutcomesClaimWhatTheirAdjustedTestsDecide() throws IOException {
        ReferenceCase study = study("researcher/holm");
        study.analyse();
        String all = study.workbook();
        assertThat(all)
                .contains("1 of 9 measures changed clearly", "Item t2: up")
                .doesNotContain("5 of 9");
        for (String item : List.of("t1", "t4", "t5", "e1", "hours")) {
            JsonNode change = study.finding("m_" + item);
            assertThat(change.get("test").get("p").asDouble()).isLessThan(0.05);
            assertThat(change.get("test").get("pAdjusted").asDouble()).isGreaterThan(0.05);
            assertThat(all).contains("Item " + item + ": no clear change once the number of outcomes is allowed for.");
        }
    }

    @Test
    void labelsThatAreNumbersAreReadAsLabels() throws IOException {
        ReferenceCase study = study("researcher/labelcode");
        study.analyse();
        assertThat(study.finding("x").get("value").asDouble()).isCloseTo(2.25, within(1e-12));
    }

    @Test
    void timesOfAWorkbookAreInTheZoneOfTheStudy() throws IOException {
        ReferenceCase study = study("researcher/multiselect");
        List<String> problems = study.refused();
        assertThat(problems).noneMatch(line -> line.contains("Completion time"));
        study.write(
                "mapping.csv",
                study.lines("mapping.csv").stream()
                        .filter(line -> !line.contains(",tools,") && !line.contains(",yrs,"))
                        .map(line -> line.replace("ID <= 16", "Completion time < 2024-06-01")
                                .replace("ID >= 17", "Completion time >= 2024-06-01"))
                        .toList());
        study.analyse();
        JsonNode waves = study.finding("participation").get("details").get("waves");
        assertThat(waves.get(0).get("responded").asInt()).isEqualTo(16);
        assertThat(waves.get(1).get("responded").asInt()).isEqualTo(16);
    }

    @Test
    void answersOfACommunityThatIsNotAskedAreRefused() throws IOException {
        ReferenceCase study = study("researcher/stagger");
        List<String> asked = study.lines("data/participants.csv").stream()
                .filter(line -> line.contains(",north,"))
                .map(line -> line.split(",")[0])
                .toList();
        long answers = study.lines("data/responses/pass.csv").stream()
                .filter(line -> line.contains(",w1,") && !asked.contains(line.split(",")[0]))
                .count();
        assertThat(study.refused())
                .hasSize((int) answers)
                .hasSizeGreaterThan(0)
                .allMatch(line -> line.contains("the wave “w1” asks the community “north” only"));
    }

    @Test
    void methodsThatCannotUseTheirAnswersAreRefused() throws IOException {
        ReferenceCase study = study("researcher/textitem");
        assertThat(study.refused())
                .hasSize(4)
                .anyMatch(line -> line.contains("row 2, column method: the method “distribution” cannot use"))
                .anyMatch(line -> line.contains("row 3, column method: the method “mean_change” cannot use"))
                .anyMatch(line -> line.contains("row 4, column method: the method “mean_change” cannot use"))
                .anyMatch(line -> line.contains("row 5, column method: the method “distribution” cannot use"));
        String plan = "plan/indicators.csv";
        study.write(
                plan,
                study.lines(plan).stream()
                        .filter(line -> !line.matches("[e-h],.*"))
                        .toList());
        study.analyse();
        assertThat(study.finding("j").get("target").get("value").asDouble()).isEqualTo(0.9);
    }

    @Test
    void versionsWithOtherChoicesAreNotCombined() throws IOException {
        assertThat(study("researcher/version").refused())
                .anyMatch(line -> line.startsWith("instruments/pass2: the question “t1” also occurs in “pass”")
                        && line.contains("other choices: 6, 7"));
    }

    @Test
    void equalParenthesesMergeNobody() throws IOException {
        JsonNode merged = attendance("y1-same-affiliation.csv");
        assertThat(merged.get("persons"))
                .extracting(person -> person.get("minutes").asInt())
                .containsExactly(60, 55, 50, 60, 40);
        assertThat(merged.get("remarks")).hasSize(2);
        JsonNode person = attendance("z10-pronouns.csv").get("persons");
        assertThat(person)
                .singleElement()
                .extracting(one -> one.get("minutes").asInt())
                .isEqualTo(40);
    }

    private static JsonNode attendance(String report) {
        CommandRun run = CommandRun.run(
                "attendance",
                ReferenceCase.source("bugs/01-zoom-parentheses-merge").resolve(report));
        assertThat(run.status()).isZero();
        return JsonMapper.shared().readTree(run.out()).iterator().next();
    }

    @Test
    void theSharesOfASelectMultipleAreRefused() throws IOException {
        assertThat(study("bugs/08-select-multiple-distribution/n1").refused())
                .singleElement()
                .asString()
                .contains("row 3, column method: the method “distribution” cannot use the answers to “q2”");
    }

    @Test
    void rowsWithoutACodeAreCounted() throws IOException {
        ReferenceCase study = study("bugs/09-blank-codes-vanish/m10-blank-code");
        assertThat(study.analyse()).isNotEmpty().allMatch(line -> line.contains("name no person: 6 of 12"));
        assertThat(study.finding("i1").get("n").get("used").asInt()).isEqualTo(6);
    }

    @Test
    void rowsOutsideAFilterAreCountedApart() throws IOException {
        assertThat(study("bugs/09-blank-codes-vanish/m1b-limesurvey-filter").analyse())
                .hasSize(4)
                .anyMatch(line ->
                        line.startsWith("a.csv") && line.contains("the filter left out rows of responses, t0: 1 of 4"))
                .anyMatch(line -> line.startsWith("a.csv") && line.contains("name no person: 1 of 4"))
                .anyMatch(line ->
                        line.startsWith("b.csv") && line.contains("the filter left out rows of responses, t1: 1 of 4"))
                .anyMatch(line -> line.startsWith("b.csv") && line.contains("name no person: 1 of 4"));
    }

    @Test
    void theOrderOfTheRowsOfATableChangesNoTie() throws IOException {
        for (String order : List.of("g4-same-order", "g5-rows-other-order", "g6-rows-reversed-id")) {
            ReferenceCase study = ReferenceCase.copy("bugs/19-tie-matrix-row-names/" + order, folder.resolve(order));
            study.analyse();
            assertThat(study.finding("d1").get("value").asDouble()).as(order).isCloseTo(4 / 30.0, within(1e-12));
            assertThat(study.finding("d2").get("value").asDouble()).as(order).isEqualTo(0.5);
        }
    }
}
