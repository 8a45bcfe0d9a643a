package org.vpip.app.storage.encryption;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.security.EncryptionKey;
import org.vpip.app.security.ServerKey.HashPurpose;

/**
 * The encryption keys of people, each wrapped under a key that derives from the server key. An erasure destroys the wrapped
 * key and keeps its row, so that no new key is ever made for an erased person. Keys are locked and changed only within a
 * transaction.
 */
@Repository
public class PersonKeys {
    private final JdbcClient database;
    private final EncryptionKey wrapping;

    PersonKeys(JdbcClient database, VerifiedServerKey serverKey) {
        this.database = database;
        this.wrapping = serverKey.key().encryptionKey(HashPurpose.PERSON_KEY);
    }

    /** Returns the key of a person and locks it; first use creates it. Empty for an erased person. */
    public Optional<EncryptionKey> lock(String person) {
        List<Optional<String>> stored = database.sql("select wrapped from person_key where participant = ? for update")
                .param(person)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list();
        return stored.isEmpty() ? Optional.of(create(person)) : stored.get(0).map(wrapped -> unwrap(person, wrapped));
    }

    private EncryptionKey create(String person) {
        EncryptionKey key = EncryptionKey.random();
        database.sql("insert into person_key (participant, wrapped) values (?, ?)")
                .params(person, wrapping.wrap(key, person))
                .update();
        return key;
    }

    /** Destroys the key of a person who is erased. */
    public void destroy(String person) {
        int destroyed = database.sql("update person_key set wrapped = null where participant = ?")
                .param(person)
                .update();
        if (destroyed == 0) {
            database.sql("insert into person_key (participant) values (?)")
                    .param(person)
                    .update();
        }
    }

    /** Deletes the key of an anonymous response. */
    public void delete(String response) {
        database.sql("delete from person_key where participant = ?")
                .param(response)
                .update();
    }

    /** Returns the key of a person from its stored form. */
    public EncryptionKey unwrap(String person, String wrapped) {
        return wrapping.unwrap(wrapped, person);
    }
}
