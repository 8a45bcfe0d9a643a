package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** What storage promises, on both databases, also to several at once. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class StorageTest {
    private static final OffsetDateTime CONSENTED = OffsetDateTime.parse("2026-11-20T21:04:00Z");
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-11-20T21:09:00Z");
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final int THREADS = 8;

    @TempDir
    static Path folder = Path.of("");

    private static final Map<DatabaseKind, ConfigurableApplicationContext> OPEN = new EnumMap<>(DatabaseKind.class);

    private final StoredResponses responses;
    private final Invitations invitations;
    private final StudyFiles files;
    private PersonalInvitation somebody = invitation(0);

    StorageTest(DatabaseKind kind) {
        ConfigurableApplicationContext context = OPEN.computeIfAbsent(kind, StorageTest::open);
        responses = context.getBean(StoredResponses.class);
        invitations = context.getBean(Invitations.class);
        files = context.getBean(StudyFiles.class);
    }

    private static ConfigurableApplicationContext open(DatabaseKind kind) {
        try {
            return WebServer.startDatabaseOnly(kind.create(folder));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void somebodyElse() {
        somebody = invitation(PEOPLE.incrementAndGet());
    }

    @Test
    void anAnswerIsReplacedAndABlankOneTakenBack() {
        responses.begin(somebody, CONSENTED, Map.of());
        responses.save(somebody, Map.of("q1", "3", "q2", "4"), "s1");
        responses.save(somebody, Map.of("q1", "5", "q2", " ", "q3", ""), "s2");
        assertThat(responses.answers(somebody)).isEqualTo(Map.of("q1", "5"));
        assertThat(responses.find(somebody)).hasValue(new ResponseProgress("s2", null));
    }

    @Test
    void nothingIsStoredOfWhoHasNotBegun() {
        responses.save(somebody, Map.of("q1", "3"), "s1");
        responses.submit(somebody, "", SENT);
        assertThat(responses.find(somebody)).isEmpty();
        assertThat(responses.answers(somebody)).isEmpty();
    }

    @Test
    void everyTextComesBackAsItWas() {
        responses.begin(somebody, CONSENTED, Map.of());
        Map<String, String> texts =
                Map.of("a", "Été, l’œuvre ' \" \\ ; --", "b", "\uD83D\uDE00\u202F?\n\t\u0001", "c", "x".repeat(10_000));
        responses.save(somebody, texts, "s0");
        assertThat(responses.answers(somebody)).isEqualTo(texts);
        byte[] archive = new byte[3_000_000];
        new Random(1).nextBytes(archive);
        Map<String, FileContent> sheets = Map.of(
                "study.csv",
                FileContent.ofText("clé,valeur\r\n"),
                "data/ties.csv",
                FileContent.ofText("é".repeat(2_000_000)),
                "data/slack/2026.zip",
                FileContent.of(archive));
        files.replaceAll(sheets);
        assertThat(files.all()).isEqualTo(sheets);
        assertThat(Objects.requireNonNull(files.all().get("data/slack/2026.zip"))
                        .bytes())
                .isEqualTo(archive);
    }

    @Test
    void aRequestThatComesTwiceOrLateChangesNothing() {
        responses.begin(somebody, CONSENTED, Map.of());
        responses.save(somebody, Map.of("q1", "1"), "s0", new SubmissionKey("page", 1, "a"));
        responses.save(somebody, Map.of("q1", "2"), "s1", new SubmissionKey("page", 2, "b"));
        responses.save(somebody, Map.of("q1", "3"), "s2", new SubmissionKey("next", 0, "c"));
        responses.save(somebody, Map.of("q1", "2"), "s1", new SubmissionKey("page", 2, "b"));
        responses.save(somebody, Map.of("q1", "1"), "s0", new SubmissionKey("page", 1, "a"));
        assertThat(responses.answers(somebody)).isEqualTo(Map.of("q1", "3"));
        assertThat(responses.find(somebody)).hasValue(new ResponseProgress("s2", null));
        responses.save(somebody, Map.of("q1", "4"), "s3", new SubmissionKey("next", 0, "other content"));
        assertThat(responses.answers(somebody)).isEqualTo(Map.of("q1", "4"));
        responses.save(somebody, Map.of("q1", "5"), "s4");
        assertThat(responses.find(somebody)).hasValue(new ResponseProgress("s4", null));
    }

    @Test
    void anEqualAnswerOfAnotherPageIsAChangeToo() {
        SubmissionKey phone = new SubmissionKey("phone", 1, "a");
        responses.begin(somebody, CONSENTED, Map.of());
        responses.save(somebody, Map.of("q1", "5"), "s0", phone);
        AnswerSnapshot read = responses.snapshot(somebody);
        responses.save(somebody, Map.of("q1", "5"), "s0", new SubmissionKey("desk", 1, "b"));
        SubmissionKey later = new SubmissionKey("phone", 2, "c");
        assertThat(read.ofOtherPages(later)).isEmpty();
        assertThat(responses.saveIfUnchanged(somebody, read, Map.of("q1", "3"), "s1", later))
                .isFalse();
        AnswerSnapshot now = responses.snapshot(somebody);
        assertThat(now.ofOtherPages(later)).isEqualTo(Map.of("q1", "5"));
        assertThat(responses.saveIfUnchanged(somebody, now, Map.of("q1", "3"), "s1", later))
                .isTrue();
        assertThat(responses.answers(somebody)).isEqualTo(Map.of("q1", "3"));
    }

    @Test
    void aKeyCountsForOneResponseOnly() {
        PersonalInvitation other = invitation(PEOPLE.incrementAndGet());
        for (PersonalInvitation one : List.of(somebody, other)) {
            responses.begin(one, CONSENTED, Map.of());
            responses.save(one, Map.of("q1", "3"), "s1", new SubmissionKey("the same", 1, "a"));
            assertThat(responses.answers(one)).isEqualTo(Map.of("q1", "3"));
        }
    }

    @Test
    void sendingTwiceKeepsTheFirstTimeAndNothingChangesAfterIt() {
        responses.begin(somebody, CONSENTED, Map.of());
        responses.save(somebody, Map.of("q1", "3"), "s1", new SubmissionKey("page", 0, "a"));
        responses.submit(somebody, "s2", SENT);
        assertThat(responses.find(somebody)).hasValue(new ResponseProgress("s1", null));
        responses.save(somebody, Map.of(), "s2");
        responses.submit(somebody, SENT, (screen, answers) -> Optional.of(Map.of("sum", answers.get("q1") + screen)));
        responses.submit(somebody, "", SENT.plusDays(1));
        responses.save(somebody, Map.of("q1", "1"), "s0", new SubmissionKey("page", 9, "b"));
        assertThat(responses.answers(somebody)).isEqualTo(Map.of("q1", "3", "sum", "3s2"));
        assertThat(responses.find(somebody).map(ResponseProgress::submittedAt))
                .hasValueSatisfying(time -> assertThat(time).isAtSameInstantAs(SENT));
    }

    @Test
    void whatWasSentComesInAFixedOrder() {
        List<String> ids = List.of("b", "B", "a-2", "a1", "_", "é");
        for (String id : ids) {
            PersonalInvitation one = new PersonalInvitation(
                    new ParticipantId(id), new WaveId("order"), new InstrumentId("reference"), Language.FRENCH);
            invitations.addAll(List.of(one));
            responses.begin(one, CONSENTED, Map.of());
            responses.submit(one, "", SENT);
        }
        assertThat(responses.submittedResponses().stream()
                        .filter(sent -> sent.wave().equals("order"))
                        .map(SubmittedResponse::participant))
                .isEqualTo(ids.stream().sorted().toList());
    }

    @RepeatedTest(10)
    void beginningAtOnceGivesOneResponse() throws Exception {
        ConcurrentThreads.run(THREADS, number -> responses.begin(somebody, CONSENTED, Map.of()));
        assertThat(responses.find(somebody)).hasValue(new ResponseProgress("", null));
    }

    @RepeatedTest(10)
    void ofTwoPagesSavedAtOnceOneStaysWhole() throws Exception {
        responses.begin(somebody, CONSENTED, Map.of());
        ConcurrentThreads.run(
                THREADS, number -> responses.save(somebody, all(String.valueOf(number)), String.valueOf(number)));
        String screen = responses.find(somebody).orElseThrow().screen();
        assertThat(responses.answers(somebody)).isEqualTo(all(screen));
    }

    @RepeatedTest(10)
    void keepsTheLatestSaveOfAPageInAnyOrder() throws Exception {
        responses.begin(somebody, CONSENTED, Map.of());
        ConcurrentThreads.run(THREADS, number -> {
            SubmissionKey key = new SubmissionKey("page", number / 2, "content" + number / 2);
            responses.save(somebody, all(String.valueOf(number / 2)), "s" + number / 2, key);
        });
        assertThat(responses.answers(somebody)).isEqualTo(all(String.valueOf((THREADS - 1) / 2)));
    }

    @RepeatedTest(10)
    void whatIsSettledOnSendingFitsTheAnswersThatAreSent() throws Exception {
        responses.begin(somebody, CONSENTED, Map.of());
        ConcurrentThreads.run(THREADS, number -> {
            if (number % 2 == 0) {
                responses.save(somebody, all(String.valueOf(number)), "review");
            } else {
                responses.submit(
                        somebody,
                        SENT.plusSeconds(number),
                        (screen, answers) -> Optional.of(Map.of("settled", answers.getOrDefault("q1", "none"))));
            }
        });
        Map<String, String> answers = responses.answers(somebody);
        assertThat(answers).containsEntry("settled", answers.getOrDefault("q1", "none"));
    }

    @RepeatedTest(5)
    void ofTwoStudiesPutInAtOnceOneStaysWhole() throws Exception {
        ConcurrentThreads.run(THREADS, number -> files.replaceAll(contents("study " + number)));
        assertThat(files.all()).hasSize(10);
        assertThat(files.all().values()).containsOnly(files.all().get("q1"));
    }

    private static Map<String, FileContent> contents(String text) {
        Map<String, FileContent> contents = new HashMap<>();
        all(text).forEach((place, content) -> contents.put(place, FileContent.ofText(content)));
        return contents;
    }

    private static Map<String, String> all(String answer) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 10; i++) {
            answers.put("q" + i, answer);
        }
        return answers;
    }

    private static PersonalInvitation invitation(int person) {
        return new PersonalInvitation(
                new ParticipantId("P-" + person), new WaveId("t0"), new InstrumentId("reference"), Language.ENGLISH);
    }
}
