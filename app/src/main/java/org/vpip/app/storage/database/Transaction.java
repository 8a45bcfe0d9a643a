package org.vpip.app.storage.database;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All or nothing. Work that another transaction stood in the way of (the same row put in at the same moment, a wait too
 * long, a deadlock) is begun anew and then sees what the other one did; therefore it must not do anything but SQL.
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
