package org.vpip.app.storage;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vpip.app.security.KeyFile;
import org.vpip.app.security.ServerKey;
import org.vpip.app.storage.database.Transaction;

/**
 * The server's key, when it is the one with which the hashes in this database were made. With another one no code would
 * ever be found again, and nobody would know why.
 */
@Component
public class VerifiedServerKey {
    private static final String OTHER =
            "the key with which the codes in this database were made is missing: name its file with --key FILE";

    private final JdbcClient database;
    private final Transaction transaction;
    private final KeyFile file;
    private volatile boolean agreed;

    VerifiedServerKey(JdbcClient database, Transaction transaction, KeyFile file) {
        this.database = database;
        this.transaction = transaction;
        this.file = file;
    }

    /** @throws IllegalStateException when hashes were made and their key is not here */
    public void verify() {
        if (!marks().isEmpty()) {
            key();
        }
    }

    /** @throws IllegalStateException when there is no key, or not the one of this database */
    public ServerKey key() {
        if (!agreed && file.hasLocation() && !file.exists() && !marks().isEmpty()) {
            throw new IllegalStateException(OTHER); // a new key would only hide that the right one is lost
        }
        ServerKey key = file.key();
        if (!agreed) {
            agree(key.hash(ServerKey.HashPurpose.MARK));
            agreed = true;
        }
        return key;
    }

    private void agree(String mark) {
        if (marks().isEmpty()) {
            try {
                transaction.run(() -> database.sql("insert into server_key (mark) values (?)")
                        .param(mark)
                        .update());
            } catch (DuplicateKeyException somebodyElseWasFaster) {
                return;
            }
        }
        if (!marks().equals(List.of(mark))) {
            throw new IllegalStateException(OTHER);
        }
    }

    private List<String> marks() {
        return database.sql("select mark from server_key").query(String.class).list();
    }
}
