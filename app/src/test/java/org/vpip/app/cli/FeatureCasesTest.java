package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.participant.Invitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.sample.ReferenceStudy;
import tools.jackson.databind.JsonNode;

/** Inputs that were accepted and then ignored; each is now used, or refused. */
class FeatureCasesTest {
    private static final OffsetDateTime BEGUN = OffsetDateTime.parse("2026-11-20T21:04:00Z");
    private static final Path SHIPPED = CommandRun.ROOT.resolve("instruments/src/main/resources/instruments");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRefusalKeepsMeetingsAndMessagesOut() throws IOException {
        ReferenceCase study = ReferenceCase.copy("features/consent-ignored/study", folder);
        study.analyse();
        for (String indicator : List.of("d2_sessions", "d3_hours", "o1_active", "o5_replies")) {
            assertThat(study.findings(indicator)).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.get("status").asString()).isEqualTo("notEstimable");
                assertThat(finding.get("n").get("leftOut").get("refused").asInt())
                        .isEqualTo(48);
            });
        }
        JsonNode dose = study.finding("c1_dose").get("n");
        assertThat(dose.get("used").asInt()).isZero();
        assertThat(dose.get("leftOut").get("refused").asInt()).isPositive();
    }

    @Test
    void theTargetStandsBesideBaselineAndActual() throws IOException {
        ReferenceCase.source("features/target-ignored");
        ReferenceCase study = new ReferenceCase(CommandRun.EXAMPLE, folder);
        study.analyse();
        JsonNode change = study.finding("p1_se");
        JsonNode target = change.get("target");
        assertThat(target.get("value").asDouble()).isEqualTo(0.5);
        double baseline = target.get("baseline").asDouble();
        assertThat(target.get("actual").asDouble() - baseline)
                .isCloseTo(change.get("value").asDouble(), within(1e-12));
        assertThat(target.get("met").asBoolean())
                .isEqualTo(change.get("value").asDouble() >= 0.5)
                .isTrue();
        assertThat(study.workbook()).contains("Targets of the plan", "Target met");
    }

    @Test
    void theExportHasTheDurationOfAnAnswer() throws IOException {
        ReferenceCase.source("features/no-duration");
        Path study = shippedBaseline();
        answer(study, Map.of("discipline", "counselling"), 1);
        Path out = export();
        assertThat(SheetReader.read(out.resolve("data/responses/baseline.csv"), "baseline.csv", new Problems())
                        .get(0)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("duration_s")).isEqualTo("1"));
        ReferenceCase exported = new ReferenceCase(out, folder.resolve("reports"));
        exported.analyse();
        assertThat(exported.results("quality.csv")).content().contains("too_fast");
    }

    @Test
    void aRenamedChoiceOfALiveFormIsRefused() throws IOException {
        Path renamed = ReferenceCase.source("features/renamed-choice/baseline");
        Path study = shippedBaseline();
        answer(study, Map.of("discipline", "counselling"), 312);
        Files.delete(study.resolve("instruments/baseline/choices.csv"));
        Files.copy(renamed.resolve("choices.csv"), study.resolve("instruments/baseline/choices.csv"));
        CommandRun run = CommandRun.run("serve", "--study", study, "--db", database(), "--port", 0);
        assertThat(run.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(run.problems())
                .singleElement()
                .asString()
                .contains("instruments/baseline, sheet choices, column name")
                .contains("“counselling”", "“discipline”", "recodes.csv");
        assertThat(CommandRun.run("check", export()).status()).isZero();
    }

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("db/vpip");
    }

    private Path export() {
        Path out = folder.resolve("exported");
        assertThat(CommandRun.run("export", database(), "--out", out).status()).isZero();
        return out;
    }

    /** A study that asks one person the baseline questionnaire as it is shipped. */
    private Path shippedBaseline() throws IOException {
        Path study = folder.resolve("study");
        new ReferenceStudy(1).write(study);
        try (Stream<Path> files = Files.list(study.resolve("instruments/reference"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(study.resolve("instruments/reference"));
        CommandRun.copy(SHIPPED.resolve("baseline"), study.resolve("instruments/baseline"));
        CommandRun.corrupt(study.resolve("waves.csv"), ",reference", ",baseline");
        CommandRun.corrupt(study.resolve("plan/indicators.csv"), "item:q1", "item:se_1");
        return study;
    }

    /** The only person answers and sends the questionnaire after some seconds. */
    private void answer(Path study, Map<String, String> answers, int seconds) throws IOException {
        Problems problems = new Problems();
        ServedStudy served = new ServedStudy(StudyReader.read(study, problems), null);
        assertThat(problems.hasErrors()).isFalse();
        StudyServer.RunningServer running = new StudyServer(served, study, database(), 0).start();
        StoredResponses responses = running.context().getBean(StoredResponses.class);
        Invitation invitation = running.administration().invite().stream()
                .map(person -> person.invitations().get(0))
                .findFirst()
                .orElseThrow();
        responses.begin(invitation, BEGUN, Map.of());
        responses.save(invitation, answers, "review");
        responses.submit(invitation, "review", BEGUN.plusSeconds(seconds));
        running.context().close();
    }
}
