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
import org.vpip.app.people.Invitation;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/**
 * Responses as they grow. Each method is one transaction and returns only when it is on the disk. After sending nothing
 * changes any more; what comes later is not stored.
 */
@Repository
public class StoredResponses {
    /** Databases sort by their own locale. */
    private static final Comparator<Submitted> ORDER = Comparator.comparing(Submitted::participant)
            .thenComparing(Submitted::wave)
            .thenComparing(Submitted::instrument);

    private static final String KEY = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final PageSaves saves;
    private final Durability durability;

    StoredResponses(
            JdbcClient database,
            JdbcTemplate batches,
            Transaction transaction,
            PageSaves saves,
            Durability durability) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.saves = saves;
        this.durability = durability;
    }

    /** Decides whether a response may be sent as it stands. */
    public interface Sending {
        /**
         * What is stored with the answers when they are sent; empty when they are not to be sent yet.
         *
         * @param screen where it stands
         */
        Optional<Map<String, String>> settled(String screen, Map<String, String> answers);
    }

    /** A submitted response, for export. */
    public record Submitted(
            String participant,
            String wave,
            String instrument,
            String language,
            OffsetDateTime submitted,
            Map<String, String> answers) {}

    private static List<Object> key(Invitation of) {
        return List.of(
                of.participant().value(), of.wave().value(), of.instrument().value());
    }

    public Optional<Saved> find(Invitation of) {
        return find("select screen, submitted from response" + KEY, of);
    }

    /** A response that was not sent yet; nobody else changes it before this transaction ends. */
    private Optional<Saved> lockOpen(Invitation of) {
        return find("select screen, submitted from response" + KEY + " for update", of)
                .filter(saved -> saved.submitted() == null);
    }

    private Optional<Saved> find(String sql, Invitation of) {
        return database.sql(sql)
                .params(key(of))
                .query((row, number) -> new Saved(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /** Answers by item, as they were typed. */
    public Map<String, String> answers(Invitation of) {
        return answers(key(of));
    }

    private Map<String, String> answers(List<Object> key) {
        Map<String, String> answers = new TreeMap<>();
        database.sql("select item, raw from answer" + KEY).params(key).query(row -> {
            answers.put(row.getString(1), row.getString(2));
        });
        return answers;
    }

    /**
     * Begins a response; beginning twice changes nothing.
     *
     * @param known what the program fills in from earlier answers
     */
    public void begin(Invitation of, OffsetDateTime consented, Map<String, String> known) {
        transaction.run(() -> {
            if (find(of).isEmpty()) {
                database.sql(
                                "insert into response (participant, wave, instrument, screen, consented) values (?, ?, ?, '', ?)")
                        .params(key(of))
                        .param(consented)
                        .update();
                replace(of, known);
            }
        });
        durability.await();
    }

    /** Forgets everything that this person began and did not send. */
    public void discardUnsent(ParticipantId person) {
        transaction.run(() -> {
            List<Invitation> begun = database.sql(
                            "select wave, instrument from response where participant = ? and submitted is null for update")
                    .param(person.value())
                    .query((row, number) -> new Invitation(
                            person, new WaveId(row.getString(1)), new InstrumentId(row.getString(2)), Language.ENGLISH))
                    .list();
            begun.forEach(this::forget);
        });
        durability.await();
    }

    /** Keeps the answers of one page and where to go on; an answer given before is replaced, a blank one taken back. */
    public void save(Invitation of, Map<String, String> answers, String nextScreen) {
        save(of, answers, nextScreen, SaveKey.NONE);
    }

    /** The same, unless that sending was applied before, or a later one from the same page shown. */
    public void save(Invitation of, Map<String, String> answers, String nextScreen, SaveKey key) {
        transaction.run(() -> {
            if (lockOpen(of).isPresent() && saves.take(key(of), key)) {
                database.sql("update response set screen = ?" + KEY)
                        .param(nextScreen)
                        .params(key(of))
                        .update();
                replace(of, answers);
            }
        });
        durability.await();
    }

    private void replace(Invitation of, Map<String, String> answers) {
        List<Object[]> old = answers.keySet().stream()
                .map(item -> Stream.concat(key(of).stream(), Stream.of(item)).toArray())
                .toList();
        List<Object[]> given = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isBlank())
                .map(answer -> Stream.concat(key(of).stream(), Stream.of(answer.getKey(), answer.getValue()))
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
    public void submit(Invitation of, String review, OffsetDateTime time) {
        submit(of, time, (screen, answers) -> screen.equals(review) ? Optional.of(Map.of()) : Optional.empty());
    }

    /** Sends a response if it may be sent as it stands now; sending twice keeps the first time. */
    public void submit(Invitation of, OffsetDateTime time, Sending sending) {
        transaction.run(() -> lockOpen(of)
                .flatMap(saved -> sending.settled(saved.screen(), answers(of)))
                .ifPresent(settled -> {
                    replace(of, settled);
                    saves.forget(key(of));
                    database.sql("update response set submitted = ?" + KEY)
                            .param(time)
                            .params(key(of))
                            .update();
                }));
        durability.await();
    }

    /** Every answer of a response that may be sent as it stands; empty when it may not. Nobody changes it meanwhile. */
    Optional<Map<String, String>> toSend(Invitation of, Sending sending) {
        return lockOpen(of).flatMap(saved -> {
            Map<String, String> answers = answers(of);
            return sending.settled(saved.screen(), Map.copyOf(answers)).map(settled -> {
                answers.putAll(settled);
                answers.values().removeIf(String::isBlank);
                return answers;
            });
        });
    }

    /** Puts other answers in the place of a response's, sent or not; only within a transaction. */
    void rewrite(Invitation of, UnaryOperator<Map<String, String>> change) {
        find("select screen, submitted from response" + KEY + " for update", of);
        Map<String, String> answers = answers(of);
        Map<String, String> changed = change.apply(Map.copyOf(answers));
        Map<String, String> differing = new LinkedHashMap<>(changed);
        answers.keySet().forEach(key -> differing.putIfAbsent(key, ""));
        differing.entrySet().removeIf(entry -> entry.getValue().equals(answers.get(entry.getKey())));
        replace(of, differing);
    }

    /** Forgets a response altogether; only within a transaction. */
    void forget(Invitation of) {
        saves.forget(key(of));
        database.sql("delete from answer" + KEY).params(key(of)).update();
        database.sql("delete from response" + KEY).params(key(of)).update();
    }

    /** Everything that was sent, in a fixed order. */
    public List<Submitted> submitted() {
        String sql = "select r.participant, r.wave, r.instrument, i.language, r.submitted from response r"
                + " join invitation i on i.participant = r.participant and i.wave = r.wave and i.instrument = r.instrument"
                + " where r.submitted is not null";
        List<Submitted> heads = database.sql(sql)
                .query((row, number) -> new Submitted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class),
                        Map.of()))
                .list();
        return heads.stream().sorted(ORDER).map(this::withAnswers).toList();
    }

    private Submitted withAnswers(Submitted head) {
        return new Submitted(
                head.participant(),
                head.wave(),
                head.instrument(),
                head.language(),
                head.submitted(),
                answers(List.of(head.participant(), head.wave(), head.instrument())));
    }
}
