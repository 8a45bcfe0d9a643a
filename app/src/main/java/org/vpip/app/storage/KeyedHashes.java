package org.vpip.app.storage;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vpip.app.people.KeyFile;
import org.vpip.app.people.ServerKey;

/**
 * The server's key, when it is the one with which the hashes in this database were made. With another one no code would
 * ever be found again, and nobody would know why.
 */
@Component
public class KeyedHashes {
    private final JdbcClient database;
    private final KeyFile file;
    private volatile boolean agreed;

    public KeyedHashes(JdbcClient database, KeyFile file) {
        this.database = database;
        this.file = file;
    }

    /** Whether there is, or can be, a key. */
    public boolean isPossible() {
        return file.hasPlace();
    }

    /** @throws IllegalStateException when there is no key, or not the one of this database */
    public ServerKey key() {
        ServerKey key = file.key();
        if (!agreed) {
            agree(key.hash(ServerKey.Purpose.MARK));
            agreed = true;
        }
        return key;
    }

    private void agree(String mark) {
        if (marks().isEmpty()) {
            try {
                database.sql("insert into server_key (mark) values (?)")
                        .param(mark)
                        .update();
            } catch (DuplicateKeyException somebodyElseWasFaster) {
                return;
            }
        }
        if (!marks().equals(List.of(mark))) {
            throw new IllegalStateException(
                    "this is not the key with which the codes in this database were made: name its file with --key FILE");
        }
    }

    private List<String> marks() {
        return database.sql("select mark from server_key").query(String.class).list();
    }
}
