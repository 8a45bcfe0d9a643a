package org.vpip.app.storage.encryption;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.security.EncryptionKey;
import org.vpip.app.storage.database.Compaction;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;

/** The encryption, before anything reads them, of the answers and names that earlier versions stored in clear. */
@Component
class PlaintextEncryption implements InitializingBean {
    private static final String PEOPLE = "select participant from answer where encrypted = false"
            + " union select participant from contact where encrypted = false";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final PersonKeys keys;
    private final Compaction compaction;

    PlaintextEncryption(
            JdbcClient database,
            JdbcTemplate batches,
            Transaction transaction,
            PersonKeys keys,
            Compaction compaction) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.keys = keys;
        this.compaction = compaction;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> people = database.sql(PEOPLE).query(String.class).list();
        if (!people.isEmpty()) {
            transaction.run(compaction::request);
            people.forEach(person -> transaction.run(() -> encrypt(person)));
        }
    }

    /** Encrypts what one person wrote; a row of an erased person, for whom there is no key, is deleted. */
    private void encrypt(String person) {
        Optional<EncryptionKey> key = keys.lock(person);
        if (key.isPresent()) {
            encryptAnswers(person, key.get());
            encryptName(person, key.get());
        } else {
            delete("answer", person);
            delete("contact", person);
        }
    }

    private void delete(String table, String person) {
        database.sql("delete from " + table + " where participant = ? and encrypted = false")
                .param(person)
                .update();
    }

    private void encryptAnswers(String person, EncryptionKey key) {
        List<Object[]> rows = database.sql("select wave, instrument, item, raw from answer"
                        + " where participant = ? and encrypted = false for update")
                .param(person)
                .query((row, number) -> {
                    ResponseKey response =
                            new ResponseKey(person, row.getString(1), new InstrumentId(row.getString(2)));
                    Object[] context = EncryptedAnswers.context(response, row.getString(3));
                    return Stream.concat(Stream.of(key.encrypt(row.getString(4), context)), Stream.of(context))
                            .toArray();
                })
                .list();
        batches.batchUpdate(
                "update answer set raw = ?, encrypted = true"
                        + " where participant = ? and wave = ? and instrument = ? and item = ?",
                rows);
    }

    private void encryptName(String person, EncryptionKey key) {
        List<Object[]> rows = database.sql("select first_name, last_name from contact"
                        + " where participant = ? and encrypted = false for update")
                .param(person)
                .query((row, number) -> new Object[] {
                    EncryptedName.FIRST.encrypt(key, person, row.getString(1)),
                    EncryptedName.LAST.encrypt(key, person, row.getString(2)),
                    person
                })
                .list();
        batches.batchUpdate(
                "update contact set first_name = ?, last_name = ?, encrypted = true where participant = ?", rows);
    }
}
