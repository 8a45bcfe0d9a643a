package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;

/** What an erasure removes, what it keeps, and that it happens in full or not at all. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class DatabaseErasureTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final List<String> TABLES = List.of(
            "invitation",
            "further_link",
            "personal_link",
            "replaced_link",
            "page_save",
            "answer",
            "response",
            "consent",
            "contact",
            "code_element",
            "coded_person");

    @TempDir
    static Path folder = Path.of("");

    private static final StorageFixture STORAGE = new StorageFixture();

    private final ConfigurableApplicationContext context;
    private final ParticipantId erased = StorageFixture.person();
    private final ParticipantId other = StorageFixture.person();
    private final PersonalInvitation theirs = StorageFixture.invitation(erased, "t0");
    private final PersonalInvitation others = StorageFixture.invitation(other, "t0");
    private final AccessToken further = AccessToken.random();
    private final AccessToken former;
    private final AccessToken lasting;
    private final AccessToken token;
    private final List<Map<String, String>> transformed = new ArrayList<>();

    DatabaseErasureTest(DatabaseKind kind) {
        context = STORAGE.of(kind, folder);
        former = context.getBean(PersonalLinks.class)
                .issue("study", List.of(erased))
                .get(0)
                .token();
        lasting =
                context.getBean(LinkReplacement.class).replace("study", erased).token();
        token = store(erased, Map.of("q1", "3"));
        store(other, Map.of("contact", erased + " " + other, "trust~1", erased.value(), "q1", "4"));
        store(StorageFixture.person(), Map.of("contact", other.value()));
        new EarlierLinks(context).putFurther(further, theirs);
        context.getBean(StudyFiles.class).replaceAll(Map.of("data/x.csv", FileContent.ofText("before")));
    }

    private AccessToken store(ParticipantId person, Map<String, String> answers) {
        AccessToken link = AccessToken.random();
        context.getBean(CodeParticipants.class)
                .add(
                        new CodeParticipants.CodeParticipant(person, new CommunityId("c"), "", Map.of("1", "hash")),
                        link,
                        StorageFixture.invitation(person, "t0"));
        context.getBean(ConsentRegister.class)
                .record(
                        person,
                        List.of(new ConsentDecision(ConsentScope.SURVEY, "1", true)),
                        Language.FRENCH,
                        StorageFixture.CONSENTED);
        StoredResponses responses = context.getBean(StoredResponses.class);
        responses.begin(StorageFixture.invitation(person, "t0"), StorageFixture.CONSENTED, Map.of());
        responses.save(StorageFixture.invitation(person, "t0"), answers, "s1", new SubmissionKey("page", 1, "a"));
        Map<ParticipantId, ParticipantName> names =
                new LinkedHashMap<>(context.getBean(IdentityRegister.class).names());
        names.put(person, new ParticipantName("Ada", "L."));
        context.getBean(IdentityRegister.class).replaceAll(names);
        return link;
    }

    @AfterAll
    static void close() {
        STORAGE.close();
    }

    private DatabaseErasure.ErasureTransform transform(Map<String, FileContent> files) {
        return new DatabaseErasure.ErasureTransform() {
            @Override
            public Map<String, String> answers(InstrumentId instrument, Map<String, String> answers) {
                transformed.add(answers);
                return Map.of("contact", other.value(), "q1", "4");
            }

            @Override
            public Map<String, FileContent> files(Map<String, FileContent> all) {
                assertThat(all).containsEntry("data/x.csv", FileContent.ofText("before"));
                if (files.isEmpty()) {
                    throw new IllegalStateException("the files cannot be read");
                }
                return files;
            }
        };
    }

    private void erase() {
        context.getBean(DatabaseErasure.class)
                .erase(erased, DAY, transform(Map.of("data/x.csv", FileContent.ofText("after"))));
    }

    @Test
    void nothingOfThePersonStaysButTheHashesOfTheirLinks() {
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(StorageFixture.rows(context, table, erased))
                        .as(table)
                        .isPositive());
        erase();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(StorageFixture.rows(context, table, erased))
                        .as(table)
                        .isZero());
        assertThat(context.getBean(Invitations.class).find(token)).isEmpty();
        Withdrawals withdrawals = context.getBean(Withdrawals.class);
        assertThat(withdrawals.erasedLinkLanguage(token)).hasValue(Language.FRENCH);
        assertThat(withdrawals.erasedLinkLanguage(further)).hasValue(Language.FRENCH);
        assertThat(withdrawals.erasedLinkLanguage(lasting)).hasValue(Language.FRENCH);
        assertThat(withdrawals.erasedLinkLanguage(former)).isEmpty();
        assertThat(withdrawals.find(erased)).hasValue(WithdrawalType.ERASE);
        assertThat(withdrawals.erasureDates()).containsEntry(erased, DAY);
    }

    @Test
    void onlyWhatOthersSaidAboutThePersonIsTransformed() {
        erase();
        StoredResponses responses = context.getBean(StoredResponses.class);
        assertThat(transformed)
                .containsExactly(Map.of("contact", erased + " " + other, "trust~1", erased.value(), "q1", "4"));
        assertThat(responses.answers(others)).isEqualTo(Map.of("contact", other.value(), "q1", "4"));
        assertThat(responses.find(others)).isPresent();
        assertThat(TABLES.stream().filter(table -> !table.endsWith("_link")))
                .allSatisfy(table -> assertThat(StorageFixture.rows(context, table, other))
                        .as(table)
                        .isPositive());
        assertThat(context.getBean(StudyFiles.class).all())
                .isEqualTo(Map.of("data/x.csv", FileContent.ofText("after")));
    }

    @Test
    void exportsOfBeforeAreStaleSinceTheFirstErasure() {
        ExportLog exports = context.getBean(ExportLog.class);
        String before = exports.record(StorageFixture.SENT);
        assertThat(exports.staleExports()).noneMatch(export -> export.id().equals(before));
        erase();
        String after = exports.record(StorageFixture.SENT);
        context.getBean(StudyFiles.class).replaceAll(Map.of("data/x.csv", FileContent.ofText("before")));
        context.getBean(DatabaseErasure.class)
                .erase(other, DAY.plusDays(1), transform(Map.of("data/x.csv", FileContent.ofText("after"))));
        assertThat(exports.staleExports())
                .anyMatch(export ->
                        export.id().equals(before) && export.staleSince().equals(DAY))
                .anyMatch(export ->
                        export.id().equals(after) && export.staleSince().equals(DAY.plusDays(1)));
    }

    private String wrappedKey(ParticipantId person) {
        return context.getBean(JdbcClient.class)
                .sql("select coalesce(wrapped, '') from person_key where participant = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    @Test
    void theKeyIsDestroyedAndNoneIsEverMadeAgain() {
        assertThat(wrappedKey(erased)).isNotEmpty();
        erase();
        assertThat(wrappedKey(erased)).isEmpty();
        assertThat(wrappedKey(other)).isNotEmpty();
        StoredResponses responses = context.getBean(StoredResponses.class);
        responses.begin(theirs, StorageFixture.CONSENTED, Map.of("q1", "3"));
        context.getBean(IdentityRegister.class).replaceAll(Map.of(erased, new ParticipantName("Ada", "L.")));
        assertThat(responses.find(theirs)).isEmpty();
        assertThat(context.getBean(IdentityRegister.class).names()).isEmpty();
        assertThat(StorageFixture.rows(context, "contact", erased)).isZero();
        assertThat(wrappedKey(erased)).isEmpty();
    }

    @Test
    void nothingBegunDuringAnErasureOutlivesIt() throws Exception {
        StoredResponses responses = context.getBean(StoredResponses.class);
        ExecutorService requests = Executors.newFixedThreadPool(2);
        Map<String, FileContent> after = Map.of("data/x.csv", FileContent.ofText("after"));
        context.getBean(DatabaseErasure.class).erase(erased, DAY, new DatabaseErasure.ErasureTransform() {
            @Override
            public Map<String, String> answers(InstrumentId instrument, Map<String, String> answers) {
                return Map.of("q1", "4");
            }

            @Override
            public Map<String, FileContent> files(Map<String, FileContent> all) {
                requests.execute(() -> responses.begin(
                        StorageFixture.invitation(erased, "t1"), StorageFixture.CONSENTED, Map.of("q1", "3")));
                requests.execute(() -> responses.save(theirs, Map.of("q2", "3"), "s2"));
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                return after;
            }
        });
        requests.shutdown();
        assertThat(requests.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(StorageFixture.rows(context, table, erased))
                        .as(table)
                        .isZero());
    }

    @Test
    void answersCannotTakeEachOthersPlace() {
        context.getBean(JdbcClient.class)
                .sql("update answer set raw = (select b.raw from answer b where b.participant = answer.participant"
                        + " and b.item = 'trust~1') where participant = ? and item = 'q1'")
                .param(other.value())
                .update();
        StoredResponses responses = context.getBean(StoredResponses.class);
        assertThatIllegalStateException().isThrownBy(() -> responses.answers(others));
        context.getBean(JdbcClient.class)
                .sql("delete from answer where participant = ?")
                .param(other.value())
                .update();
    }

    @Test
    void anErasureThatFailsChangesNothing() {
        String export = context.getBean(ExportLog.class).record(StorageFixture.SENT);
        DatabaseErasure erasure = context.getBean(DatabaseErasure.class);
        assertThatIllegalStateException().isThrownBy(() -> erasure.erase(erased, DAY, transform(Map.of())));
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(StorageFixture.rows(context, table, erased))
                        .as(table)
                        .isPositive());
        assertThat(context.getBean(Invitations.class).find(token)).hasValue(theirs);
        assertThat(context.getBean(Withdrawals.class).find(erased)).isEmpty();
        assertThat(context.getBean(Withdrawals.class).erasedLinkLanguage(token)).isEmpty();
        assertThat(context.getBean(StoredResponses.class).answers(others)).containsKey("trust~1");
        assertThat(context.getBean(ExportLog.class).staleExports())
                .noneMatch(stale -> stale.id().equals(export));
    }
}
