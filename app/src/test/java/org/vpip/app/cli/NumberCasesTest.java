package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Studies that were accepted and gave a wrong number or a false sentence; each is now refused, or its numbers are right. */
class NumberCasesTest {
    private static final String RESPONSES = "data/responses/practice.csv";
    private static final String PEOPLE = "data/participants.csv";

    @TempDir
    Path folder = Path.of("");

    private ReferenceCase study(String name) throws IOException {
        return ReferenceCase.copy("numbers/" + name + "/study", folder);
    }

    private ReferenceCase sample() throws IOException {
        ReferenceCase.source("numbers");
        return new ReferenceCase(CommandRun.copy(CommandRun.EXAMPLE, folder.resolve("study")), folder.resolve("out"));
    }

    private static JsonNode wave(JsonNode participation, int wave) {
        return participation.get("details").get("waves").get(wave);
    }

    @Test
    void blankPairsAreNotCountedAsLostTies() throws IOException {
        ReferenceCase blank = study("blank-pairs-counted-as-lost");
        blank.analyse();
        JsonNode density = blank.finding("n13_density");
        assertThat(density.get("value").asDouble()).isCloseTo(-0.001, within(0.0005));
        assertThat(density.get("interval").get("low").asDouble()).isCloseTo(-0.032, within(0.0005));
        assertThat(density.get("interval").get("high").asDouble()).isCloseTo(0.030, within(0.0005));
        JsonNode named = blank.finding("n7_people");
        // counted by a script of its own: 33 people answered twice, over the pairs that neither wave left blank
        assertThat(named.get("value").asDouble()).isCloseTo(-2.0 / 33, within(1e-12));
        assertThat(named.get("test").get("p").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void aChoiceOutsideTheScaleIsRefused() throws IOException {
        assertThat(study("choice-outside-scale").refused())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("instruments/practice/_scales.csv, sheet _scales, row 3, column items: ")
                        .contains("can be answered by 6", "from 1 to 5"))
                .anyMatch(line -> line.contains("“plan_1”"));
    }

    @Test
    void answersAgainstTheirConstraintAreRefused() throws IOException {
        List<String> problems = study("constraint-not-checked").refused();
        assertThat(problems).hasSize(6);
        assertThat(problems.stream().filter(line -> line.contains("column joint_days: “900”")))
                .hasSize(3)
                .allMatch(line -> line.contains(". >= 0 and . <= 31"));
        assertThat(problems.stream().filter(line -> line.contains("column train_hours: “-5”")))
                .hasSize(3);
    }

    @Test
    void answersSentOutsideTheirWaveAreTold() throws IOException {
        ReferenceCase dates = study("dates-outside-wave");
        assertThat(dates.analyse())
                .hasSize(35)
                .allMatch(line -> line.startsWith(RESPONSES) && line.contains("outside the wave “t1”"))
                .anyMatch(line -> line.contains("2021-01-01"))
                .anyMatch(line -> line.contains("2024-09-20"))
                .anyMatch(line -> line.contains("2031-01-01"));
        List<String> settings = new ArrayList<>(dates.lines("study.csv"));
        settings.add("answers_outside_wave,exclude");
        dates.write("study.csv", settings);
        dates.analyse();
        assertThat(wave(dates.finding("participation"), 1).get("responded").asInt())
                .isZero();
        assertThat(dates.finding("p1_se").get("status").asString()).isEqualTo("notEstimable");
    }

    @Test
    void theExpectedIndexCountsObservedPairsOnly() throws IOException {
        ReferenceCase study = sample();
        study.analyse();
        assertThat(expectedIndex(study, "t0")).isCloseTo(0.6499, within(0.00005));
        assertThat(expectedIndex(study, "t1")).isCloseTo(0.6474, within(0.00005));
        moveSilenceTo(study, "social_services");
        study.analyse();
        assertThat(expectedIndex(study, "t1")).isCloseTo(0.713, within(0.0005));
    }

    private static double expectedIndex(ReferenceCase study, String wave) throws IOException {
        return study.finding("n5_ei", wave).get("details").get("expected").asDouble();
    }

    /** Exchanges groups so that the people without an answer at t1 are the members of that group. */
    private static void moveSilenceTo(ReferenceCase study, String group) throws IOException {
        Set<String> answered = new HashSet<>();
        study.lines(RESPONSES).stream()
                .filter(line -> line.contains(",t1,"))
                .forEach(line -> answered.add(line.split(",", 2)[0]));
        List<String> people = new ArrayList<>(study.lines(PEOPLE));
        List<Integer> members = rows(people, answered, group, true);
        List<Integer> silent = rows(people, answered, group, false);
        assertThat(members).hasSameSizeAs(silent).isNotEmpty();
        for (int i = 0; i < members.size(); i++) {
            String other = people.get(silent.get(i)).split(",")[4];
            people.set(members.get(i), people.get(members.get(i)).replace(group, other));
            people.set(silent.get(i), people.get(silent.get(i)).replace(other, group));
        }
        study.write(PEOPLE, people);
    }

    /** The rows of members of the group who answered, or of other people who did not. */
    private static List<Integer> rows(List<String> people, Set<String> answered, String group, boolean member) {
        return Stream.iterate(1, row -> row < people.size(), row -> row + 1)
                .filter(row -> people.get(row).split(",")[4].equals(group) == member
                        && answered.contains(people.get(row).split(",", 2)[0]) == member)
                .toList();
    }

    @Test
    void equalChangesOfAllAreSaid() throws IOException {
        ReferenceCase study = study("few-sentence-false");
        study.analyse();
        assertThat(study.finding("p1_se").get("test").get("p").asDouble()).isCloseTo(2.3e-10, within(0.05e-10));
        assertThat(study.workbook())
                .contains("Confidence: change after 12 months: all 33 rose by 10 points of 100.")
                .contains("Joint planning: change after 12 months: nobody changed, of 32 people.")
                .doesNotContain("33 people answered both times")
                .doesNotContain("32 people answered both times");
    }

    @Test
    void theFollowUpOfTheSampleClaimsNothing() throws IOException {
        ReferenceCase study = sample();
        study.analyse();
        for (String indicator : List.of("s3_se", "s4_iso")) {
            JsonNode finding = study.finding(indicator);
            assertThat(finding.get("test").get("pAdjusted").asDouble()).isCloseTo(0.1449, within(0.00005));
            assertThat(finding.get("verdict").asString()).isEqualTo("undecided");
        }
        assertThat(study.workbook())
                .contains("0 of 4 measures changed clearly")
                .doesNotContain("from start to follow-up: up")
                .doesNotContain("from start to follow-up: down");
    }

    @Test
    void whoJoinedLaterIsNotAskedBefore() throws IOException {
        ReferenceCase study = study("joined-ignored");
        study.analyse();
        JsonNode start = wave(study.finding("participation"), 0);
        assertThat(start.get("asked").asInt()).isEqualTo(28);
        assertThat(start.get("responded").asInt()).isEqualTo(28);
        JsonNode leftOut = study.finding("p1_se").get("n").get("leftOut");
        assertThat(leftOut.get("joinedLater").asInt()).isEqualTo(20);
        assertThat(leftOut.has("noResponseBefore")).isFalse();
        // a script of its own counts 177 attendances of five minutes or more since people joined, of 251 in all
        assertThat(study.finding("d2_sessions").get("value").asDouble()).isCloseTo(177 / 48.0, within(1e-12));
    }

    @Test
    void whoLeftIsNotAskedAfterwards() throws IOException {
        ReferenceCase study = study("left-ignored");
        study.analyse();
        JsonNode participation = study.finding("participation");
        assertThat(List.of(0, 1, 2).stream()
                        .map(wave -> wave(participation, wave).get("asked").asInt()))
                .containsExactly(48, 38, 38);
        JsonNode leftOut = study.finding("p1_se").get("n").get("leftOut");
        assertThat(leftOut.get("left").asInt()).isEqualTo(10);
    }

    /** R's psych: -.887. */
    @Test
    void aForgottenReversalIsALoudRemark() throws IOException {
        ReferenceCase forgotten = study("reversal-forgotten");
        assertThat(forgotten.analyse())
                .anyMatch(line ->
                        line.contains("“iso”") && line.contains("alpha at t0 is -0.89") && line.contains("reverse"));
        assertThat(forgotten.finding("reliability_iso", "t0").get("value").asDouble())
                .isCloseTo(-0.887, within(0.0005));
        assertThat(forgotten.workbook()).contains("Reliability of the scales", "Check these scales");
    }
}
