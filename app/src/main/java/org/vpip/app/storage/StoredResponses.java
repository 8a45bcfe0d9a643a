package org.vpip.app.storage;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.vpip.app.people.Invitation;

/**
 * Responses as they grow. Each method is one transaction and returns only when it is on the disk. After sending nothing
 * changes any more; what comes later is not stored.
 */
@Repository
public class StoredResponses {
    private static final String KEY = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Durability durability;

    public StoredResponses(JdbcClient database, TransactionTemplate transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
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
        return database.sql("select screen, submitted from response" + KEY)
                .params(key(of))
                .query((row, number) -> new Saved(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /** Answers by item, as they were typed. */
    public Map<String, String> answers(Invitation of) {
        Map<String, String> answers = new LinkedHashMap<>();
        database.sql("select item, raw from answer" + KEY).params(key(of)).query(row -> {
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
        transaction.executeWithoutResult(status -> {
            if (find(of).isEmpty()) {
                database.sql(
                                "insert into response (participant, wave, instrument, screen, consented) values (?, ?, ?, '', ?)")
                        .params(key(of))
                        .param(consented)
                        .update();
                known.forEach((item, raw) -> replace(of, item, raw));
            }
        });
        durability.await();
    }

    /** Keeps the answers of one page and where to go on; an answer given before is replaced, a blank one taken back. */
    public void save(Invitation of, Map<String, String> answers, String nextScreen) {
        transaction.executeWithoutResult(status -> {
            int open = database.sql("update response set screen = ?" + KEY + " and submitted is null")
                    .param(nextScreen)
                    .params(key(of))
                    .update();
            if (open == 1) {
                answers.forEach((item, raw) -> replace(of, item, raw));
            }
        });
        durability.await();
    }

    private void replace(Invitation of, String item, String raw) {
        database.sql("delete from answer" + KEY + " and item = ?")
                .params(key(of))
                .param(item)
                .update();
        if (!raw.isBlank()) {
            database.sql("insert into answer (participant, wave, instrument, item, raw) values (?, ?, ?, ?, ?)")
                    .params(key(of))
                    .param(item)
                    .param(raw)
                    .update();
        }
    }

    /**
     * Sends a response that stands at its review; sending twice keeps the first time.
     *
     * @param review the place of the review: from another one nothing is sent
     */
    public void submit(Invitation of, String review, OffsetDateTime time) {
        transaction.executeWithoutResult(status -> database.sql(
                        "update response set submitted = ?" + KEY + " and submitted is null and screen = ?")
                .param(time)
                .params(key(of))
                .param(review)
                .update());
        durability.await();
    }

    /** Everything that was sent, in a fixed order. */
    public List<Submitted> submitted() {
        String sql = "select r.participant, r.wave, r.instrument, i.language, r.submitted from response r"
                + " join invitation i on i.participant = r.participant and i.wave = r.wave and i.instrument = r.instrument"
                + " where r.submitted is not null order by r.participant, r.wave, r.instrument";
        List<Submitted> heads = database.sql(sql)
                .query((row, number) -> new Submitted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class),
                        Map.of()))
                .list();
        return heads.stream().map(this::withAnswers).toList();
    }

    private Submitted withAnswers(Submitted head) {
        Map<String, String> answers = new LinkedHashMap<>();
        database.sql("select item, raw from answer" + KEY)
                .params(List.of(head.participant(), head.wave(), head.instrument()))
                .query(row -> {
                    answers.put(row.getString(1), row.getString(2));
                });
        return new Submitted(
                head.participant(), head.wave(), head.instrument(), head.language(), head.submitted(), answers);
    }
}
