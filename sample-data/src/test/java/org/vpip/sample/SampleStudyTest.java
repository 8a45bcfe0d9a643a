package org.vpip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.ScoringRule;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.sample.community.ScaleModel;
import org.vpip.sample.community.ScaleModel.ItemModel;

class SampleStudyTest {
    @TempDir
    static Path folder;

    private static Study study;

    private static final Problems PROBLEMS = new Problems();

    @BeforeAll
    static void writeAndRead() throws IOException {
        SampleStudy.withSeed(SampleStudy.DEFAULT_SEED).write(folder);
        study = StudyReader.read(folder, PROBLEMS);
    }

    @Test
    void theReaderFindsNoProblem() {
        assertThat(PROBLEMS.list())
                .extracting((Problem problem) -> problem.in(Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void theStudyHasTheSizeItIsMeantToHave() {
        assertThat(study.communities()).hasSize(1);
        assertThat(study.memberships().ids()).hasSize(48);
        assertThat(study.waves()).hasSize(3);
        assertThat(study.sessions()).hasSize(12).filteredOn(Session::isHeld).hasSize(11);
        assertThat(codes("sector")).hasSize(6).containsEntry("corrections", 4L);
        assertThat(codes("region")).hasSize(11).doesNotContainKeys("PE", "NU");
        assertThat(study.ties().roster()).hasSize(96);
    }

    private static Map<String, Long> codes(String attribute) {
        return study.memberships().memberships().stream()
                .map(Membership::attributes)
                .collect(Collectors.groupingBy(codes -> codes.getOrDefault(attribute, ""), Collectors.counting()));
    }

    @Test
    void membersDropOutOverTime() {
        List<Integer> answered = study.waves().stream()
                .map(wave -> study.responses().inWave(wave.id()).participants().size())
                .toList();
        assertThat(answered).containsExactly(44, 35, 30);
    }

    @Test
    void theModelAsksWhatTheQuestionnaireAsks() {
        assertThat(study.instruments())
                .extracting(instrument -> instrument.scales().size())
                .containsExactly(4, 1);
        for (ScaleModel model : ScaleModel.ALL) {
            assertAlike(study.scale(new ScaleId(model.id())).orElseThrow(), model);
        }
    }

    @Test
    void feedbackConcernsSessionsThatWereHeld() {
        Map<String, Long> answers = study.data().feedback().stream()
                .collect(Collectors.groupingBy(SessionFeedback::session, Collectors.counting()));
        assertThat(study.sessions().stream().filter(Session::isHeld).map(Session::id))
                .containsAll(answers.keySet());
        assertThat(answers.values()).anyMatch(count -> count < 5).anyMatch(count -> count >= 5);
    }

    private static void assertAlike(Scale scale, ScaleModel model) {
        assertThat(scale.items()).map(ItemId::value).containsExactlyElementsOf(ids(model, item -> true));
        assertThat(scale.reversed())
                .map(ItemId::value)
                .containsExactlyInAnyOrderElementsOf(ids(model, ItemModel::isReversed));
        assertThat(scale.minimum()).isEqualTo(model.minimum());
        assertThat(scale.maximum()).isEqualTo(model.maximum());
        assertThat(scale.scoring().minimumAnswered())
                .isEqualTo(ScoringRule.defaultMinimumAnswered(model.items().size()));
    }

    private static List<String> ids(ScaleModel model, Predicate<ItemModel> wanted) {
        return model.items().stream().filter(wanted).map(ItemModel::id).toList();
    }

    @Test
    void everyAnswerWasHandedInWhileItsWaveWasOpen() {
        for (SheetRow row : sheet("data/responses/practice.csv").rows()) {
            Wave wave = study.wave(new WaveId(row.get("wave"))).orElseThrow();
            LocalDate submitted = LocalDate.parse(row.get("submitted").substring(0, 10));
            assertThat(submitted).isBetween(wave.opens(), wave.closes());
            assertThat(row.get("submitted")).matches(".*T\\d\\d:\\d\\d:\\d\\d-0[45]:00");
        }
    }

    @Test
    void membersJoinedBeforeTheyWereAsked() {
        LocalDate opens = study.waves().get(0).opens();
        assertThat(study.memberships().memberships())
                .allSatisfy(member -> assertThat(member.joined()).isBefore(opens));
    }

    @Test
    void attendanceReportsLookLikeTheOlderOnesOfZoom() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("data/attendance/2024-10.csv"));
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFMeeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants");
        assertThat(lines.get(2)).isEmpty();
        assertThat(lines.get(3))
                .isEqualTo("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest");
        assertThat(lines.subList(4, lines.size()))
                .allMatch(line -> line.matches("P-\\w{6},p-\\w{6}@example\\.org,"
                        + "10/17/2024 \\d\\d:\\d\\d:\\d\\d PM,10/17/2024 \\d\\d:\\d\\d:\\d\\d PM,\\d+,No"));
    }

    @Test
    void onlyMeetingsThatWereHeldHaveAReport() {
        assertThat(folder.resolve("data/attendance/2025-07.csv")).doesNotExist();
        assertThat(study.sessions())
                .filteredOn(Session::isHeld)
                .allSatisfy(session -> assertThat(folder.resolve("data/attendance/" + session.id() + ".csv"))
                        .exists());
    }

    @Test
    void theSlackExportIsReadWithItsTagsAndWithoutBotsOrJoins() {
        assertThat(study.engagement().logs()).singleElement().satisfies(log -> {
            assertThat(log.people()).hasSize(48).allMatch(person -> person.startsWith("P-"));
            assertThat(log.spaces()).hasSize(3);
            assertThat(log.postings())
                    .hasSameSizeAs(SampleStudy.withSeed(SampleStudy.DEFAULT_SEED)
                            .community()
                            .messages());
            assertThat(log.postings().stream()
                            .map(posting -> posting.content().purpose())
                            .distinct())
                    .containsExactlyInAnyOrder("advice", "referral", "resource", "");
            assertThat(log.mentionContacts()).isNotEmpty();
            assertThat(log.reactionContacts()).isNotEmpty();
        });
        assertThat(study.engagement().proposals()).isEmpty();
    }

    @Test
    void plannedIndicatorsNameWhatIsThere() {
        assertThat(study.design().plan().indicators().rows()).allSatisfy(row -> {
            String[] source = row.get("source").split(":", 2);
            assertThat(source[0]).isIn("scale", "item", "network", "engagement");
            if (source[0].equals("scale")) {
                assertThat(study.scale(new ScaleId(source[1]))).isPresent();
            }
            for (String wave : row.get("waves").split(" ")) {
                assertThat(wave.isEmpty() || study.wave(new WaveId(wave)).isPresent())
                        .isTrue();
            }
        });
    }

    private static Sheet sheet(String place) {
        Problems problems = new Problems();
        Sheet sheet = SheetReader.read(folder.resolve(place), place, problems).get(0);
        assertThat(problems.list()).isEmpty();
        return sheet;
    }
}
