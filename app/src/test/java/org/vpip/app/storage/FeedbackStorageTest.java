package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Feedback that keeps the answers and no link, also when several people send it at once. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class FeedbackStorageTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final StorageFixture STORAGE = new StorageFixture();

    @TempDir
    static Path folder = Path.of("");

    private final ConfigurableApplicationContext context;
    private final StoredResponses responses;
    private ParticipantId person = StorageFixture.person();

    FeedbackStorageTest(DatabaseKind kind) {
        context = STORAGE.of(kind, folder);
        responses = context.getBean(StoredResponses.class);
    }

    @AfterAll
    static void close() {
        STORAGE.close();
    }

    private <T> T the(Class<T> kind) {
        return context.getBean(kind);
    }

    @RepeatedTest(3)
    void everybodysFeedbackIsKeptWithoutALink() throws Exception {
        person = StorageFixture.person();
        FeedbackResponses feedback = the(FeedbackResponses.class);
        String session = "session of " + person;
        int people = 8;
        ConcurrentThreads.run(people, number -> {
            SessionFeedbackInvitation one = feedback(session, number);
            AccessToken link = AccessToken.random();
            feedback.open(link, one);
            assertThat(the(Invitations.class).find(link).map(Invitation::key)).hasValue(one.key());
            responses.begin(one, StorageFixture.CONSENTED, Map.of());
            responses.save(one, Map.of("q1", String.valueOf(number), "q2", "gone"), "");
            feedback.submit(one, DAY, (screen, answers) -> Optional.of(Map.of("q2", " ", "sum", "9")));
            assertThat(the(Invitations.class).find(link)).isEmpty();
            assertThat(responses.find(one)).isEmpty();
            assertThat(responses.answers(one)).isEmpty();
        });
        List<FeedbackResponses.FeedbackResponse> sent = feedback.submittedResponses().stream()
                .filter(one -> one.session().equals(session))
                .toList();
        assertThat(sent)
                .hasSize(people)
                .allMatch(one -> one.id() >= 0 && one.day().equals(DAY))
                .allMatch(one -> one.answers().keySet().equals(Set.of("q1", "sum")));
        assertThat(sent).extracting(one -> one.answers().get("q1")).doesNotHaveDuplicates();
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select id from feedback where session = ?")
                        .param(session)
                        .query(Long.class)
                        .list())
                .isSorted();
    }

    @Test
    void unsentFeedbackOfOneSessionIsDeleted() {
        FeedbackResponses feedback = the(FeedbackResponses.class);
        SessionFeedbackInvitation unsent = feedback("ended " + person, 1);
        SessionFeedbackInvitation other = feedback("open " + person, 2);
        AccessToken link = AccessToken.random();
        AccessToken otherLink = AccessToken.random();
        feedback.open(link, unsent);
        feedback.open(otherLink, other);
        for (SessionFeedbackInvitation one : List.of(unsent, other)) {
            responses.begin(one, StorageFixture.CONSENTED, Map.of("q1", "3"));
        }
        feedback.deleteUnsent(unsent.session());
        assertThat(the(Invitations.class).find(link)).isEmpty();
        assertThat(responses.find(unsent)).isEmpty();
        assertThat(responses.answers(unsent)).isEmpty();
        assertThat(the(Invitations.class).find(otherLink)).isPresent();
        assertThat(responses.answers(other)).isEqualTo(Map.of("q1", "3"));
    }

    private SessionFeedbackInvitation feedback(String session, int number) {
        return new SessionFeedbackInvitation(
                person + "/" + session + number, session, new InstrumentId("session"), Language.ENGLISH);
    }
}
