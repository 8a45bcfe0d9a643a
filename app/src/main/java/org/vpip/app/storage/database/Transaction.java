package org.vpip.app.storage.database;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The runner of transactions. Work that collides with another transaction starts again and then sees the changes of the
 * other. A collision is an equal row inserted at the same moment, a timeout or a deadlock. The work must therefore do
 * nothing but SQL.
 */
@Component
public class Transaction {
    private static final int ATTEMPTS = 10;

    private final TransactionTemplate template;
    private final Durability durability;

    Transaction(TransactionTemplate template, Durability durability) {
        this.template = template;
        this.durability = durability;
    }

    public void run(Runnable work) {
        run(work, 1);
    }

    /** Runs the work and returns when its changes are on the disk. */
    public void runDurably(Runnable work) {
        run(work);
        durability.awaitSync();
    }

    private void run(Runnable work, int attempt) {
        try {
            durability.runBetweenSyncs(() -> template.executeWithoutResult(status -> work.run()));
        } catch (DuplicateKeyException | TransientDataAccessException e) {
            if (attempt == ATTEMPTS) {
                throw e;
            }
            run(work, attempt + 1);
        }
    }
}
