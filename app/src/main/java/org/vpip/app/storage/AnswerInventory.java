package org.vpip.app.storage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.EncryptedAnswers;
import org.vpip.app.storage.encryption.EncryptedAnswers.DecryptedAnswer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ItemInstance;

/** The stored answers to one questionnaire, of all people. */
@Repository
public class AnswerInventory {
    private final JdbcClient database;
    private final Transaction transaction;
    private final StoredResponses responses;
    private final EncryptedAnswers answers;

    AnswerInventory(JdbcClient database, Transaction transaction, StoredResponses responses, EncryptedAnswers answers) {
        this.database = database;
        this.transaction = transaction;
        this.responses = responses;
        this.answers = answers;
    }

    /**
     * A stored answer, sent or not.
     *
     * @param version of the questionnaire; blank before it was sent
     * @param count of equal answers
     */
    public record StoredAnswer(String item, String version, String raw, int count) {
        private StoredAnswer times(int number) {
            return new StoredAnswer(item, version, raw, number);
        }
    }

    /** Returns the distinct answers to a questionnaire with their number, in any instance of a repeat. */
    public List<StoredAnswer> of(InstrumentId instrument) {
        Map<ResponseKey, String> versions = new HashMap<>();
        database.sql("select participant, wave, version from response where instrument = ?")
                .param(instrument.value())
                .query(row -> {
                    versions.put(new ResponseKey(row.getString(1), row.getString(2), instrument), row.getString(3));
                });
        Map<StoredAnswer, Integer> counts = new LinkedHashMap<>();
        for (DecryptedAnswer answer : answers.to(instrument)) {
            String version = versions.getOrDefault(answer.response(), "");
            StoredAnswer one = new StoredAnswer(ItemInstance.itemOf(answer.item()), version, answer.raw(), 1);
            counts.merge(one, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(counted -> counted.getKey().times(counted.getValue()))
                .toList();
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
