package org.vpip.app.storage;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;

/**
 * Answers that belong to nobody. While they are written they hang on a passing link; on sending, link and answers part in
 * one transaction: what is kept is a random number, the session, the day and the answers.
 */
@Repository
public class FeedbackResponses {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient database;
    private final Transaction transaction;
    private final StoredResponses responses;
    private final Durability durability;

    FeedbackResponses(JdbcClient database, Transaction transaction, StoredResponses responses, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.responses = responses;
        this.durability = durability;
    }

    /** Feedback as it was sent. */
    public record FeedbackResponse(
            long id, String session, String instrument, LocalDate day, Map<String, String> answers) {
        public FeedbackResponse {
            answers = Map.copyOf(answers);
        }
    }

    /** Opens a passing link. */
    public void open(AccessToken token, SessionFeedbackInvitation invitation) {
        transaction.run(
                () -> database.sql("insert into feedback_link (token_hash, response, session, instrument, language)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                token.hash(),
                                invitation.response(),
                                invitation.session(),
                                invitation.instrument().value(),
                                invitation.language().code())
                        .update());
    }

    /**
     * Sends what may be sent as it stands, and forgets the link.
     */
    public void submit(SessionFeedbackInvitation invitation, LocalDate day, StoredResponses.SubmissionPolicy sending) {
        transaction.run(() -> {
            lockFeedback();
            responses.answersToSubmit(invitation, sending).ifPresent(answers -> {
                delete(invitation);
                keep(invitation, day, UrlEncodedAnswers.encode(answers));
            });
        });
        durability.awaitSync();
    }

    /** Two that are sent at once would both write all feedback of the session anew. */
    private void lockFeedback() {
        database.sql("select mark from server_key for update")
                .query(String.class)
                .list();
    }

    private void delete(SessionFeedbackInvitation invitation) {
        responses.delete(invitation.key());
        database.sql("delete from feedback_link where response = ?")
                .param(invitation.response())
                .update();
    }

    /** All feedback of a session is written anew each time, sorted by number: the order on the disk tells no order. */
    private void keep(SessionFeedbackInvitation invitation, LocalDate day, String answers) {
        List<Object> about =
                List.of(invitation.session(), invitation.instrument().value());
        List<FeedbackRow> rows = new ArrayList<>(database.sql(
                        "select id, answered_on, answers from feedback where session = ? and instrument = ?")
                .params(about)
                .query((row, number) ->
                        new FeedbackRow(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list());
        rows.add(new FeedbackRow(CHANCE.nextLong() >>> 1, day, answers));
        rows.sort((a, b) -> Long.compare(a.id(), b.id()));
        database.sql("delete from feedback where session = ? and instrument = ?")
                .params(about)
                .update();
        rows.forEach(row -> database.sql(
                        "insert into feedback (id, session, instrument, answered_on, answers) values (?, ?, ?, ?, ?)")
                .param(row.id())
                .params(about)
                .param(row.day())
                .param(row.answers())
                .update());
    }

    private record FeedbackRow(long id, LocalDate day, String answers) {}

    /** Forgets what was begun about a session and not sent. */
    public void deleteUnsent(String session) {
        transaction.run(() -> {
            String unsent = " where wave = ? and participant in (select response from feedback_link where session = ?)";
            database.sql("delete from answer" + unsent).params(session, session).update();
            database.sql("delete from response" + unsent)
                    .params(session, session)
                    .update();
            database.sql("delete from feedback_link where session = ?")
                    .param(session)
                    .update();
        });
    }

    /** All that was sent, by number. */
    public List<FeedbackResponse> submittedResponses() {
        return database.sql("select id, session, instrument, answered_on, answers from feedback order by id")
                .query((row, number) -> new FeedbackResponse(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        UrlEncodedAnswers.decode(row.getString(5))))
                .list();
    }
}
