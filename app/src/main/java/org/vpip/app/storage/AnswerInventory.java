package org.vpip.app.storage;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ItemInstance;

/** The stored answers to one questionnaire, of all people. */
@Repository
public class AnswerInventory {
    private final JdbcClient database;
    private final Transaction transaction;
    private final StoredResponses responses;

    AnswerInventory(JdbcClient database, Transaction transaction, StoredResponses responses) {
        this.database = database;
        this.transaction = transaction;
        this.responses = responses;
    }

    /**
     * A stored answer, sent or not.
     *
     * @param version of the questionnaire; blank before it was sent
     * @param count of equal answers
     */
    public record StoredAnswer(String item, String version, String raw, int count) {}

    /** Returns the distinct answers to a questionnaire with their number, in any instance of a repeat. */
    public List<StoredAnswer> of(InstrumentId instrument) {
        return database.sql("select a.item, r.version, a.raw, count(*) from answer a join response r"
                        + " on r.participant = a.participant and r.wave = a.wave and r.instrument = a.instrument"
                        + " where a.instrument = ? group by a.item, r.version, a.raw")
                .param(instrument.value())
                .query((row, number) -> new StoredAnswer(
                        ItemInstance.itemOf(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    /** Replaces the answers of each unsent response to a questionnaire. */
    public void rewriteUnsent(InstrumentId instrument, UnaryOperator<Map<String, String>> change) {
        transaction.runDurably(
                () -> database.sql("select participant, wave from response where instrument = ? and submitted is null")
                        .param(instrument.value())
                        .query((row, number) -> new ResponseKey(row.getString(1), row.getString(2), instrument))
                        .list()
                        .forEach(key -> responses.rewrite(key, change)));
    }
}
