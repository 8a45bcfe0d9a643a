package org.vpip.app.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.EncryptedAnswers;
import org.vpip.app.storage.encryption.EncryptedAnswers.DecryptedAnswer;
import org.vpip.app.storage.encryption.PersonKeys;
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
    private final EncryptedAnswers encryptedAnswers;
    private final PersonKeys keys;
    private final Transaction transaction;
    private final PageSubmissions submissions;
    private final InstrumentVersions versions;

    StoredResponses(
            JdbcClient database,
            EncryptedAnswers encryptedAnswers,
            PersonKeys keys,
            Transaction transaction,
            PageSubmissions submissions,
            InstrumentVersions versions) {
        this.database = database;
        this.encryptedAnswers = encryptedAnswers;
        this.keys = keys;
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

    /** Returns the keys of the responses that a person sent. */
    public Set<ResponseKey> submittedKeys(ParticipantId person) {
        return Set.copyOf(
                database.sql("select wave, instrument from response where participant = ? and submitted is not null")
                        .param(person.value())
                        .query((row, number) ->
                                new ResponseKey(person.value(), row.getString(1), new InstrumentId(row.getString(2))))
                        .list());
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
        Map<String, String> typed = new HashMap<>();
        Map<String, String> pages = new HashMap<>();
        for (DecryptedAnswer answer : encryptedAnswers.of(key)) {
            typed.put(answer.item(), answer.raw());
            pages.put(answer.item(), answer.page());
        }
        return new AnswerSnapshot(typed, pages);
    }

    /** Begins a response with answers known from earlier ones; for a begun one or an erased person, nothing changes. */
    public void begin(Invitation invitation, OffsetDateTime consented, Map<String, String> known) {
        transaction.runDurably(() -> {
            if (keys.lock(invitation.key().respondent()).isPresent()
                    && find(invitation).isEmpty()) {
                insert(invitation, consented, known);
            }
        });
    }

    /** Begins a response anew of which no page was sent, with answers known by now; any other stays as it is. */
    public void beginAnew(Invitation invitation, OffsetDateTime time, Map<String, String> known) {
        transaction.runDurably(() -> lockOpen(invitation)
                .filter(begun -> begun.screen().isEmpty())
                .ifPresent(begun -> {
                    delete(invitation.key());
                    insert(invitation, time, known);
                }));
    }

    private void insert(Invitation invitation, OffsetDateTime time, Map<String, String> known) {
        database.sql("insert into response (participant, wave, instrument, screen, consented) values (?, ?, ?, '', ?)")
                .params(invitation.key().values())
                .param(time)
                .update();
        encryptedAnswers.replace(invitation.key(), known, SubmissionKey.NONE.key());
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
            encryptedAnswers.replace(invitation.key(), answers, key.key());
        }
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
                    encryptedAnswers.replace(invitation.key(), resolved, SubmissionKey.NONE.key());
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
        encryptedAnswers.replace(key, differing, SubmissionKey.NONE.key());
    }

    /** Deletes a response with its answers; only within a transaction. */
    void delete(ResponseKey key) {
        submissions.delete(key.values());
        encryptedAnswers.delete(key);
        database.sql("delete from response" + KEY).params(key.values()).update();
    }

    /** Returns all submitted responses, sorted by participant, wave and instrument. */
    public List<SubmittedResponse> submittedResponses() {
        Map<ResponseKey, Map<String, String>> answers = new HashMap<>();
        encryptedAnswers
                .all()
                .forEach(answer -> answers.computeIfAbsent(answer.response(), first -> new TreeMap<>())
                        .put(answer.item(), answer.raw()));
        String sql = "select r.participant, r.wave, r.instrument, i.language, r.version, r.consented, r.submitted"
                + " from response r"
                + " join invitation i on i.participant = r.participant and i.wave = r.wave and i.instrument = r.instrument"
                + " where r.submitted is not null";
        return database.sql(sql).query((row, number) -> submittedResponse(row, answers)).list().stream()
                .sorted(ORDER)
                .toList();
    }

    private static SubmittedResponse submittedResponse(ResultSet row, Map<ResponseKey, Map<String, String>> answers)
            throws SQLException {
        ResponseKey key = new ResponseKey(row.getString(1), row.getString(2), new InstrumentId(row.getString(3)));
        return new SubmittedResponse(
                key.respondent(),
                key.occasion(),
                key.instrument().value(),
                new SubmittedResponse.SubmissionRecord(
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class),
                        row.getObject(7, OffsetDateTime.class)),
                answers.getOrDefault(key, Map.of()));
    }
}
