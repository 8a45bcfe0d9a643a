package org.vpip.app.storage;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.PersonKeys;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Language;

/**
 * Anonymous answers. A one-time link identifies them until they are sent, and a key of their own encrypts them. One
 * transaction then deletes the link and the key, and keeps a random number, the session, the day and the answers. These are
 * not encrypted: no one can ask for their erasure, because no one knows whose they are.
 */
@Repository
public class FeedbackResponses {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Transaction transaction;
    private final StoredResponses responses;
    private final PersonKeys keys;
    private final RowLocks locks;

    FeedbackResponses(
            JdbcClient database, Transaction transaction, StoredResponses responses, PersonKeys keys, RowLocks locks) {
        this.database = database;
        this.transaction = transaction;
        this.responses = responses;
        this.keys = keys;
        this.locks = locks;
    }

    /** Feedback as submitted. */
    public record FeedbackResponse(
            long id, String session, String instrument, LocalDate day, Map<String, String> answers) {
        public FeedbackResponse {
            answers = Map.copyOf(answers);
        }
    }

    /** Stores a one-time link. */
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
     * Submits the answers if the policy allows it, and deletes the link. Of several simultaneous submissions each waits for
     * the one before, because each rewrites all feedback of a session.
     */
    public void submit(SessionFeedbackInvitation invitation, LocalDate day, StoredResponses.SubmissionPolicy policy) {
        transaction.runDurably(() -> {
            locks.lock(RowLocks.FEEDBACK);
            responses.answersToSubmit(invitation, policy).ifPresent(answers -> {
                delete(invitation);
                keep(invitation, day, UrlEncodedAnswers.encode(answers));
            });
        });
    }

    private void delete(SessionFeedbackInvitation invitation) {
        responses.delete(invitation.key());
        keys.delete(invitation.response());
        database.sql("delete from feedback_link where response = ?")
                .param(invitation.response())
                .update();
    }

    /** Rewrites all feedback of a session, sorted by number, so that the order on the disk reveals nothing. */
    private void keep(SessionFeedbackInvitation invitation, LocalDate day, String answers) {
        List<Object> about =
                List.of(invitation.session(), invitation.instrument().value());
        List<FeedbackRow> rows = new ArrayList<>(database.sql(
                        "select id, answered_on, answers from feedback where session = ? and instrument = ?")
                .params(about)
                .query((row, number) ->
                        new FeedbackRow(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list());
        rows.add(new FeedbackRow(RANDOM.nextLong() >>> 1, day, answers));
        rows.sort(Comparator.comparingLong(FeedbackRow::id));
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

    /** Deletes the unsent answers about a session, with their links. */
    public void deleteUnsent(String session) {
        transaction.run(() -> {
            String unsent = " where wave = ? and participant in (select response from feedback_link where session = ?)";
            database.sql("delete from answer" + unsent).params(session, session).update();
            database.sql("delete from response" + unsent)
                    .params(session, session)
                    .update();
            database.sql("delete from person_key where participant in"
                            + " (select response from feedback_link where session = ?)")
                    .param(session)
                    .update();
            database.sql("delete from feedback_link where session = ?")
                    .param(session)
                    .update();
        });
    }

    /** Counts the answers of a day, with those that were begun since its start and not sent yet. */
    public long count(String session, InstrumentId instrument, OffsetDateTime startOfDay) {
        return database.sql("select (select count(*) from feedback where session = ? and instrument = ?"
                        + " and answered_on = ?) + (select count(*) from response where wave = ? and instrument = ?"
                        + " and consented >= ? and participant in (select response from feedback_link))")
                .params(session, instrument.value(), startOfDay.toLocalDate())
                .params(session, instrument.value(), startOfDay)
                .query(Long.class)
                .single();
    }

    /** Deletes the unsent answers to a questionnaire that were begun before a time, with their links. */
    public void deleteUnsent(String session, InstrumentId instrument, OffsetDateTime before) {
        transaction.run(() -> database.sql("select l.response from feedback_link l join response r"
                        + " on r.participant = l.response where l.session = ? and l.instrument = ? and r.consented < ?")
                .params(session, instrument.value(), before)
                .query(String.class)
                .list()
                .forEach(response ->
                        delete(new SessionFeedbackInvitation(response, session, instrument, Language.ENGLISH))));
    }

    /** Returns all submitted feedback, sorted by number. */
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
