package org.vpip.app.storage;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vpip.app.security.KeyFile;
import org.vpip.app.security.ServerKey;
import org.vpip.app.storage.database.Transaction;

/**
 * The server key, verified as the one behind the hashes in the database. With another key no code would ever be found
 * again, and the reason would stay hidden.
 */
@Component
public class VerifiedServerKey {
    private static final String MISSING_KEY =
            "the key with which the codes in this database were made is missing: name its file with --key FILE";

    private final JdbcClient database;
    private final Transaction transaction;
    private final KeyFile file;
    private volatile boolean verified;

    VerifiedServerKey(JdbcClient database, Transaction transaction, KeyFile file) {
        this.database = database;
        this.transaction = transaction;
        this.file = file;
    }

    /** Returns whether the settings name a key or a place for one; without it no page has a keyed address. */
    public boolean isConfigured() {
        return file.hasLocation();
    }

    /** @throws IllegalStateException when the database holds hashes of another key */
    public void verify() {
        if (!marks().isEmpty()) {
            key();
        }
    }

    /** @throws IllegalStateException when the key is missing or belongs to another database */
    public ServerKey key() {
        if (!verified && file.hasLocation() && !file.exists() && !marks().isEmpty()) {
            throw new IllegalStateException(MISSING_KEY); // a new key would only hide the loss of the right one
        }
        ServerKey key = file.key();
        if (!verified) {
            verifyMark(key.hash(ServerKey.HashPurpose.MARK));
            verified = true;
        }
        return key;
    }

    private void verifyMark(String mark) {
        if (marks().isEmpty()) {
            try {
                transaction.run(() -> database.sql("insert into server_key (mark) values (?)")
                        .param(mark)
                        .update());
            } catch (DuplicateKeyException insertedByAnotherServer) {
                return;
            }
        }
        if (!marks().equals(List.of(mark))) {
            throw new IllegalStateException(MISSING_KEY);
        }
    }

    private List<String> marks() {
        return database.sql("select mark from server_key").query(String.class).list();
    }
}
