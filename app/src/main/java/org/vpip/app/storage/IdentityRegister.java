package org.vpip.app.storage;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.security.EncryptionKey;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.EncryptedName;
import org.vpip.app.storage.encryption.PersonKeys;
import org.vpip.instruments.response.ParticipantId;

/** The names of participants by pseudonym, in a table apart from the answers, encrypted with the key of the person. */
@DependsOn("plaintextEncryption")
@Repository
public class IdentityRegister {
    private final JdbcClient database;
    private final Transaction transaction;
    private final PersonKeys keys;

    IdentityRegister(JdbcClient database, Transaction transaction, PersonKeys keys) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
    }

    public Map<ParticipantId, ParticipantName> names() {
        Map<ParticipantId, ParticipantName> names = new HashMap<>();
        database.sql("select c.participant, c.first_name, c.last_name, k.wrapped from contact c"
                        + " join person_key k on k.participant = c.participant where k.wrapped is not null")
                .query(row -> {
                    String person = row.getString(1);
                    EncryptionKey key = keys.unwrap(person, row.getString(4));
                    names.put(
                            new ParticipantId(person),
                            new ParticipantName(
                                    EncryptedName.FIRST.decrypt(key, person, row.getString(2)),
                                    EncryptedName.LAST.decrypt(key, person, row.getString(3))));
                });
        return names;
    }

    /** Replaces all names by the given ones, without those of erased people. */
    public void replaceAll(Map<ParticipantId, ParticipantName> names) {
        transaction.runDurably(() -> {
            database.sql("delete from contact").update();
            names.forEach((person, name) -> keys.lock(person.value()).ifPresent(key -> insert(person, name, key)));
        });
    }

    private void insert(ParticipantId person, ParticipantName name, EncryptionKey key) {
        database.sql("insert into contact (participant, first_name, last_name, encrypted) values (?, ?, ?, true)")
                .params(
                        person.value(),
                        EncryptedName.FIRST.encrypt(key, person.value(), name.first()),
                        EncryptedName.LAST.encrypt(key, person.value(), name.last()))
                .update();
    }
}
