package org.vpip.app.storage.encryption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.security.EncryptionKey;
import org.vpip.instruments.instrument.InstrumentId;

/**
 * The answers of people, of every type of item, encrypted with the key of their respondent. The context of a ciphertext is its
 * response and its item.
 */
@DependsOn("plaintextEncryption")
@Repository
public class EncryptedAnswers {
    private static final String KEY = " where participant = ? and wave = ? and instrument = ?";
    private static final String SELECT =
            "select a.participant, a.wave, a.instrument, a.item, a.raw, a.page_key, k.wrapped from answer a"
                    + " join person_key k on k.participant = a.participant where k.wrapped is not null";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final PersonKeys keys;

    EncryptedAnswers(JdbcClient database, JdbcTemplate batches, PersonKeys keys) {
        this.database = database;
        this.batches = batches;
        this.keys = keys;
    }

    /**
     * An answer as typed.
     *
     * @param page key of the page view that wrote it; blank for none
     */
    public record DecryptedAnswer(ResponseKey response, String item, String raw, String page) {}

    /** Returns the answers of one response. */
    public List<DecryptedAnswer> of(ResponseKey response) {
        return read(database.sql(SELECT + " and a.participant = ? and a.wave = ? and a.instrument = ?")
                .params(response.values()));
    }

    /** Returns all answers to a questionnaire. */
    public List<DecryptedAnswer> to(InstrumentId instrument) {
        return read(database.sql(SELECT + " and a.instrument = ?").param(instrument.value()));
    }

    /** Returns the answers in which a text occurs; too short ciphertexts are not decrypted. */
    public List<DecryptedAnswer> containing(String text) {
        return read(database.sql(SELECT + " and char_length(a.raw) >= ?").param(EncryptionKey.encryptedLength(text)))
                .stream()
                .filter(answer -> answer.raw().contains(text))
                .toList();
    }

    /** Returns the answers of everybody. */
    public List<DecryptedAnswer> all() {
        return read(database.sql(SELECT));
    }

    private List<DecryptedAnswer> read(JdbcClient.StatementSpec query) {
        List<DecryptedAnswer> answers = new ArrayList<>();
        Map<String, EncryptionKey> unwrapped = new HashMap<>();
        RowCallbackHandler decryption = row -> {
            String person = row.getString(1);
            ResponseKey response = new ResponseKey(person, row.getString(2), new InstrumentId(row.getString(3)));
            String wrapped = row.getString(7);
            EncryptionKey key = unwrapped.computeIfAbsent(person, unknown -> keys.unwrap(person, wrapped));
            String item = row.getString(4);
            answers.add(new DecryptedAnswer(
                    response, item, key.decrypt(row.getString(5), context(response, item)), row.getString(6)));
        };
        query.query(decryption);
        return answers;
    }

    static Object[] context(ResponseKey response, String item) {
        return Stream.concat(response.values().stream(), Stream.of(item)).toArray();
    }

    /**
     * Replaces answers by item, within a transaction; a blank one is deleted. Nothing is written for an erased person.
     *
     * @param page key of the page view; blank for none
     */
    public void replace(ResponseKey response, Map<String, String> answers, String page) {
        Optional<EncryptionKey> key = answers.isEmpty() ? Optional.empty() : keys.lock(response.respondent());
        if (key.isEmpty()) {
            return;
        }
        List<Object[]> old =
                answers.keySet().stream().map(item -> context(response, item)).toList();
        List<Object[]> current = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isBlank())
                .map(answer -> row(response, answer, page, key.get()))
                .toList();
        batches.batchUpdate("delete from answer" + KEY + " and item = ?", old);
        batches.batchUpdate(
                "insert into answer (participant, wave, instrument, item, raw, page_key, encrypted)"
                        + " values (?, ?, ?, ?, ?, ?, true)",
                current);
    }

    private static Object[] row(
            ResponseKey response, Map.Entry<String, String> answer, String page, EncryptionKey key) {
        Object[] context = context(response, answer.getKey());
        return Stream.concat(Stream.of(context), Stream.of(key.encrypt(answer.getValue(), context), page))
                .toArray();
    }

    /** Deletes the answers of a response. */
    public void delete(ResponseKey response) {
        database.sql("delete from answer" + KEY).params(response.values()).update();
    }
}
