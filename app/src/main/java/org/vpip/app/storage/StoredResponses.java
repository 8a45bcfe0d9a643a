package org.vpip.app.storage;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;

/**
 * Responses as they grow. Each method is one transaction and returns only when it is on the disk. After sending nothing
 * changes any more; what comes later is not stored.
 */
@Repository
public class StoredResponses {
    /** Databases sort by their own locale. */
    private static final Comparator<SubmittedResponse> ORDER = Comparator.comparing(SubmittedResponse::participant)
            .thenComparing(SubmittedResponse::wave)
            .thenComparing(SubmittedResponse::instrument);

    private static final String KEY = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final PageSubmissions saves;
    private final Durability durability;

    StoredResponses(
            JdbcClient database,
            JdbcTemplate batches,
            Transaction transaction,
            PageSubmissions saves,
            Durability durability) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.saves = saves;
        this.durability = durability;
    }

    /** Decides whether a response may be sent as it stands. */
    public interface SubmissionPolicy {
        /**
         * What is stored with the answers when they are sent; empty when they are not to be sent yet.
         *
         * @param screen where it stands
         */
        Optional<Map<String, String>> answersToStore(String screen, Map<String, String> answers);
    }

    /** A submitted response, for export. */
    public record SubmittedResponse(
            String participant,
            String wave,
            String instrument,
            String language,
            OffsetDateTime submittedAt,
            Map<String, String> answers) {}

    public Optional<ResponseProgress> find(Invitation invitation) {
        return find("select screen, submitted from response" + KEY, invitation.key());
    }

    /** A response that was not sent yet; nobody else changes it before this transaction ends. */
    private Optional<ResponseProgress> lockOpen(Invitation invitation) {
        return find("select screen, submitted from response" + KEY + " for update", invitation.key())
                .filter(saved -> saved.submittedAt() == null);
    }

    private Optional<ResponseProgress> find(String sql, ResponseKey key) {
        return database.sql(sql)
                .params(key.values())
                .query((row, number) -> new ResponseProgress(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /** Answers by item, as they were typed. */
    public Map<String, String> answers(Invitation invitation) {
        return answers(invitation.key());
    }

    private Map<String, String> answers(ResponseKey key) {
        Map<String, String> answers = new TreeMap<>();
        database.sql("select item, raw from answer" + KEY).params(key.values()).query(row -> {
            answers.put(row.getString(1), row.getString(2));
        });
        return answers;
    }

    /**
     * Begins a response; beginning twice changes nothing.
     *
     * @param known what the program fills in from earlier answers
     */
    public void begin(Invitation invitation, OffsetDateTime consented, Map<String, String> known) {
        transaction.run(() -> {
            if (find(invitation).isEmpty()) {
                database.sql(
                                "insert into response (participant, wave, instrument, screen, consented) values (?, ?, ?, '', ?)")
                        .params(invitation.key().values())
                        .param(consented)
                        .update();
                replace(invitation.key(), known);
            }
        });
        durability.awaitSync();
    }

    /** Forgets everything that this person began and did not send. */
    public void discardUnsent(ParticipantId person) {
        transaction.run(() -> {
            List<ResponseKey> begun = database.sql(
                            "select wave, instrument from response where participant = ? and submitted is null for update")
                    .param(person.value())
                    .query((row, number) ->
                            new ResponseKey(person.value(), row.getString(1), new InstrumentId(row.getString(2))))
                    .list();
            begun.forEach(this::delete);
        });
        durability.awaitSync();
    }

    /** Keeps the answers of one page and where to go on; an answer given before is replaced, a blank one taken back. */
    public void save(Invitation invitation, Map<String, String> answers, String nextScreen) {
        save(invitation, answers, nextScreen, SubmissionKey.NONE);
    }

    /** The same, unless that sending was applied before, or a later one from the same page shown. */
    public void save(Invitation invitation, Map<String, String> answers, String nextScreen, SubmissionKey key) {
        transaction.run(() -> {
            if (lockOpen(invitation).isPresent()
                    && saves.accept(invitation.key().values(), key)) {
                database.sql("update response set screen = ?" + KEY)
                        .param(nextScreen)
                        .params(invitation.key().values())
                        .update();
                replace(invitation.key(), answers);
            }
        });
        durability.awaitSync();
    }

    private void replace(ResponseKey key, Map<String, String> answers) {
        List<Object[]> old = answers.keySet().stream()
                .map(item ->
                        Stream.concat(key.values().stream(), Stream.of(item)).toArray())
                .toList();
        List<Object[]> given = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isBlank())
                .map(answer -> Stream.concat(key.values().stream(), Stream.of(answer.getKey(), answer.getValue()))
                        .toArray())
                .toList();
        batches.batchUpdate("delete from answer" + KEY + " and item = ?", old);
        batches.batchUpdate(
                "insert into answer (participant, wave, instrument, item, raw) values (?, ?, ?, ?, ?)", given);
    }

    /**
     * Sends a response that stands at its review; sending twice keeps the first time.
     *
     * @param review the place of the review: from another one nothing is sent
     */
    public void submit(Invitation invitation, String review, OffsetDateTime time) {
        submit(invitation, time, (screen, answers) -> screen.equals(review) ? Optional.of(Map.of()) : Optional.empty());
    }

    /** Sends a response if it may be sent as it stands now; sending twice keeps the first time. */
    public void submit(Invitation invitation, OffsetDateTime time, SubmissionPolicy sending) {
        transaction.run(() -> lockOpen(invitation)
                .flatMap(saved -> sending.answersToStore(saved.screen(), answers(invitation)))
                .ifPresent(settled -> {
                    replace(invitation.key(), settled);
                    saves.delete(invitation.key().values());
                    database.sql("update response set submitted = ?" + KEY)
                            .param(time)
                            .params(invitation.key().values())
                            .update();
                }));
        durability.awaitSync();
    }

    /** Every answer of a response that may be sent as it stands; empty when it may not. Nobody changes it meanwhile. */
    Optional<Map<String, String>> answersToSubmit(Invitation invitation, SubmissionPolicy sending) {
        return lockOpen(invitation).flatMap(saved -> {
            Map<String, String> answers = answers(invitation);
            return sending.answersToStore(saved.screen(), Map.copyOf(answers)).map(settled -> {
                answers.putAll(settled);
                answers.values().removeIf(String::isBlank);
                return answers;
            });
        });
    }

    /** Puts other answers in the place of a response's, sent or not; only within a transaction. */
    void rewrite(ResponseKey key, UnaryOperator<Map<String, String>> change) {
        find("select screen, submitted from response" + KEY + " for update", key);
        Map<String, String> answers = answers(key);
        Map<String, String> changed = change.apply(Map.copyOf(answers));
        Map<String, String> differing = new LinkedHashMap<>(changed);
        answers.keySet().forEach(item -> differing.putIfAbsent(item, ""));
        differing.entrySet().removeIf(entry -> entry.getValue().equals(answers.get(entry.getKey())));
        replace(key, differing);
    }

    /** Forgets a response altogether; only within a transaction. */
    void delete(ResponseKey key) {
        saves.delete(key.values());
        database.sql("delete from answer" + KEY).params(key.values()).update();
        database.sql("delete from response" + KEY).params(key.values()).update();
    }

    /** Everything that was sent, in a fixed order. */
    public List<SubmittedResponse> submittedResponses() {
        String sql = "select r.participant, r.wave, r.instrument, i.language, r.submitted from response r"
                + " join invitation i on i.participant = r.participant and i.wave = r.wave and i.instrument = r.instrument"
                + " where r.submitted is not null";
        List<SubmittedResponse> heads = database.sql(sql)
                .query((row, number) -> new SubmittedResponse(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class),
                        Map.of()))
                .list();
        return heads.stream().sorted(ORDER).map(this::withAnswers).toList();
    }

    private SubmittedResponse withAnswers(SubmittedResponse head) {
        return new SubmittedResponse(
                head.participant(),
                head.wave(),
                head.instrument(),
                head.language(),
                head.submittedAt(),
                answers(new ResponseKey(head.participant(), head.wave(), new InstrumentId(head.instrument()))));
    }
}
