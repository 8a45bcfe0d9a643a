package org.vpip.app.storage.encryption;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vpip.app.security.KeyFile;
import org.vpip.app.security.ServerKey;
import org.vpip.app.storage.database.MissingKeyException;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;

/**
 * The server key, verified at the start as the one behind the contents of the database. With another key no answer could be
 * read and no code found.
 */
@Component
public class VerifiedServerKey {
    private final JdbcClient database;
    private final ServerKey key;

    /** @throws MissingKeyException when the key of the database is not in the file; a new key would only hide the loss */
    VerifiedServerKey(JdbcClient database, Transaction transaction, RowLocks locks, KeyFile file) {
        this.database = database;
        if (!file.exists() && !marks().isEmpty()) {
            throw new MissingKeyException(file.path());
        }
        this.key = file.key();
        String mark = key.hash(ServerKey.HashPurpose.MARK);
        transaction.runDurably(() -> {
            locks.lock(RowLocks.STUDY_FILES);
            if (marks().isEmpty()) {
                database.sql("insert into server_key (mark) values (?)")
                        .param(mark)
                        .update();
            }
        });
        if (!marks().equals(List.of(mark))) {
            throw new MissingKeyException(file.path());
        }
    }

    public ServerKey key() {
        return key;
    }

    private List<String> marks() {
        return database.sql("select mark from server_key").query(String.class).list();
    }
}
