package org.vpip.app.storage;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;

/**
 * Responses from the first answer to their submission. Each method is one transaction and returns when it is on the disk. A
 * submitted response accepts no further answers.
 */
@Repository
public class StoredResponses {
    /** The order of exports; databases would sort by their own locale. */
    private static final Comparator<SubmittedResponse> ORDER = Comparator.comparing(SubmittedResponse::participant)
            .thenComparing(SubmittedResponse::wave)
            .thenComparing(SubmittedResponse::instrument);

    private static final String KEY = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final PageSubmissions submissions;
    private final InstrumentVersions versions;

    StoredResponses(
            JdbcClient database,
            JdbcTemplate batches,
            Transaction transaction,
            PageSubmissions submissions,
            InstrumentVersions versions) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.submissions = submissions;
        this.versions = versions;
    }

    /** A decision on whether a response may be sent. */
    public interface SubmissionPolicy {
        /**
         * Returns the values to store with the answers; empty when the response may not be sent yet.
         *
         * @param screen position of the response
         */
        Optional<Map<String, String>> answersToStore(String screen, Map<String, String> answers);
    }

    public Optional<ResponseProgress> find(Invitation invitation) {
        return find("select screen, submitted from response" + KEY, invitation.key());
    }

    /** Returns an unsent response and locks it to the end of the transaction; empty when it was sent. */
    private Optional<ResponseProgress> lockOpen(Invitation invitation) {
        return find("select screen, submitted from response" + KEY + " for update", invitation.key())
                .filter(saved -> saved.submittedAt() == null);
    }

    /** Returns whether the response to an invitation was sent. */
    public boolean isSubmitted(Invitation invitation) {
        return find(invitation).filter(saved -> saved.submittedAt() != null).isPresent();
    }

    private Optional<ResponseProgress> find(String sql, ResponseKey key) {
        return database.sql(sql)
                .params(key.values())
                .query((row, number) -> new ResponseProgress(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /** Returns the answers as typed, by item. */
    public Map<String, String> answers(Invitation invitation) {
        return answers(invitation.key());
    }

    private Map<String, String> answers(ResponseKey key) {
        return new TreeMap<>(snapshot(key).answers());
    }

    /** Returns the answers with the page views that wrote them, all of one moment. */
    public AnswerSnapshot snapshot(Invitation invitation) {
        return snapshot(invitation.key());
    }

    private AnswerSnapshot snapshot(ResponseKey key) {
        Map<String, String> answers = new HashMap<>();
        Map<String, String> pages = new HashMap<>();
        database.sql("select item, raw, page_key from answer" + KEY)
                .params(key.values())
                .query(row -> {
                    answers.put(row.getString(1), row.getString(2));
                    pages.put(row.getString(1), row.getString(3));
                });
        return new AnswerSnapshot(answers, pages);
    }

    /** Begins a response with answers known from earlier ones; a second call changes nothing. */
    public void begin(Invitation invitation, OffsetDateTime consented, Map<String, String> known) {
        transaction.runDurably(() -> {
            if (find(invitation).isEmpty()) {
                database.sql(
                                "insert into response (participant, wave, instrument, screen, consented) values (?, ?, ?, '', ?)")
                        .params(invitation.key().values())
                        .param(consented)
                        .update();
                replace(invitation.key(), known, SubmissionKey.NONE);
            }
        });
    }

    /** Deletes the unsent responses of a person. */
    public void discardUnsent(ParticipantId person) {
        String sql = "select wave, instrument from response where participant = ? and submitted is null for update";
        transaction.runDurably(() -> database.sql(sql)
                .param(person.value())
                .query((row, number) ->
                        new ResponseKey(person.value(), row.getString(1), new InstrumentId(row.getString(2))))
                .list()
                .forEach(this::delete));
    }

    /** Saves the answers of a page and the next screen; an answer replaces the earlier one, a blank one deletes it. */
    public void save(Invitation invitation, Map<String, String> answers, String nextScreen) {
        save(invitation, answers, nextScreen, SubmissionKey.NONE);
    }

    /** Saves the answers of a page, unless this submission or a later one of the page was applied before. */
    public void save(Invitation invitation, Map<String, String> answers, String nextScreen, SubmissionKey key) {
        transaction.runDurably(
                () -> lockOpen(invitation).ifPresent(open -> write(invitation, answers, nextScreen, key)));
    }

    /**
     * Saves the answers of a page as above, if the stored answers, and the pages that wrote them, are still those that the
     * caller read: an equal answer that another page wrote meanwhile may be contested where it was not before.
     *
     * @return false where another request changed them meanwhile: the caller reads them again
     */
    public boolean saveIfUnchanged(
            Invitation invitation,
            AnswerSnapshot read,
            Map<String, String> answers,
            String nextScreen,
            SubmissionKey key) {
        AtomicBoolean isUnchanged = new AtomicBoolean();
        transaction.runDurably(() -> {
            Optional<ResponseProgress> open = lockOpen(invitation);
            isUnchanged.set(open.isEmpty() || snapshot(invitation).equals(read));
            if (open.isPresent() && isUnchanged.get()) {
                write(invitation, answers, nextScreen, key);
            }
        });
        return isUnchanged.get();
    }

    private void write(Invitation invitation, Map<String, String> answers, String nextScreen, SubmissionKey key) {
        if (submissions.accept(invitation.key().values(), key)) {
            database.sql("update response set screen = ?" + KEY)
                    .param(nextScreen)
                    .params(invitation.key().values())
                    .update();
            replace(invitation.key(), answers, key);
        }
    }

    private void replace(ResponseKey key, Map<String, String> answers, SubmissionKey page) {
        List<Object[]> old = answers.keySet().stream()
                .map(item ->
                        Stream.concat(key.values().stream(), Stream.of(item)).toArray())
                .toList();
        List<Object[]> current = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isBlank())
                .map(answer -> Stream.concat(
                                key.values().stream(), Stream.of(answer.getKey(), answer.getValue(), page.key()))
                        .toArray())
                .toList();
        batches.batchUpdate("delete from answer" + KEY + " and item = ?", old);
        batches.batchUpdate(
                "insert into answer (participant, wave, instrument, item, raw, page_key) values (?, ?, ?, ?, ?, ?)",
                current);
    }

    /** Submits a response that is at the given review position; a second submission changes nothing. */
    public void submit(Invitation invitation, String review, OffsetDateTime time) {
        submit(invitation, time, (screen, answers) -> screen.equals(review) ? Optional.of(Map.of()) : Optional.empty());
    }

    /** Submits a response if the policy allows it; a second submission changes nothing. */
    public void submit(Invitation invitation, OffsetDateTime time, SubmissionPolicy policy) {
        transaction.runDurably(() -> lockOpen(invitation)
                .flatMap(saved -> policy.answersToStore(saved.screen(), answers(invitation)))
                .ifPresent(resolved -> {
                    replace(invitation.key(), resolved, SubmissionKey.NONE);
                    submissions.delete(invitation.key().values());
                    database.sql("update response set submitted = ?, version = ?" + KEY)
                            .param(time)
                            .param(versions.current(invitation.key().instrument()))
                            .params(invitation.key().values())
                            .update();
                }));
    }

    /** Returns the answers of a response and locks it; empty when the policy does not allow its submission. */
    Optional<Map<String, String>> answersToSubmit(Invitation invitation, SubmissionPolicy policy) {
        return lockOpen(invitation).flatMap(saved -> {
            Map<String, String> answers = answers(invitation);
            return policy.answersToStore(saved.screen(), Map.copyOf(answers)).map(resolved -> {
                answers.putAll(resolved);
                answers.values().removeIf(String::isBlank);
                return answers;
            });
        });
    }

    /** Replaces the answers of a response, sent or not; only within a transaction. */
    void rewrite(ResponseKey key, UnaryOperator<Map<String, String>> change) {
        find("select screen, submitted from response" + KEY + " for update", key);
        Map<String, String> answers = answers(key);
        Map<String, String> changed = change.apply(Map.copyOf(answers));
        Map<String, String> differing = new LinkedHashMap<>(changed);
        answers.keySet().forEach(item -> differing.putIfAbsent(item, ""));
        differing.entrySet().removeIf(entry -> entry.getValue().equals(answers.get(entry.getKey())));
        replace(key, differing, SubmissionKey.NONE);
    }

    /** Deletes a response with its answers; only within a transaction. */
    void delete(ResponseKey key) {
        submissions.delete(key.values());
        database.sql("delete from answer" + KEY).params(key.values()).update();
        database.sql("delete from response" + KEY).params(key.values()).update();
    }

    /** Returns all submitted responses, sorted by participant, wave and instrument. */
    public List<SubmittedResponse> submittedResponses() {
        String sql = "select r.participant, r.wave, r.instrument, i.language, r.version, r.consented, r.submitted"
                + " from response r"
                + " join invitation i on i.participant = r.participant and i.wave = r.wave and i.instrument = r.instrument"
                + " where r.submitted is not null";
        return database
                .sql(sql)
                .query((row, number) -> new SubmittedResponse(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new SubmittedResponse.SubmissionRecord(
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class),
                                row.getObject(7, OffsetDateTime.class)),
                        Map.of()))
                .list()
                .stream()
                .sorted(ORDER)
                .map(this::withAnswers)
                .toList();
    }

    private SubmittedResponse withAnswers(SubmittedResponse head) {
        return new SubmittedResponse(
                head.participant(),
                head.wave(),
                head.instrument(),
                head.submission(),
                answers(new ResponseKey(head.participant(), head.wave(), new InstrumentId(head.instrument()))));
    }
}
