package org.vpip.app.storage.database;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The probe that writes to the database every two seconds. Pages read its result, so that no request waits for a database
 * that is frozen, gone, full or read-only. After a failure it renews the connections.
 */
@ConditionalOnWebApplication
@Component
public class DatabaseProbe {
    private static final Duration PATIENCE = Duration.ofMillis(2500);
    private static final long NOT_RUNNING = 0;

    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;
    private volatile boolean succeeded = true;
    private volatile long begin = NOT_RUNNING;

    DatabaseProbe(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    /** Returns whether the last write succeeded and the current one, if any, is not overdue. */
    public boolean isWritable() {
        long since = begin;
        return succeeded && (since == NOT_RUNNING || System.nanoTime() - since < PATIENCE.toNanos());
    }

    /** Marks the database as not writable until the next successful write. */
    public void reportFailure() {
        succeeded = false;
    }

    /** Writes once, to the disk. */
    @Scheduled(fixedDelayString = "${vpip.probe-every:PT2S}", initialDelayString = "${vpip.probe-every:PT2S}")
    void write() {
        begin = System.nanoTime();
        try {
            transaction.runDurably(() ->
                    database.sql("update write_probe set writes = writes + 1").update());
            succeeded = true;
        } catch (DataAccessException | TransactionException e) {
            succeeded = false;
            durability.renewConnections();
        } finally {
            begin = NOT_RUNNING;
        }
    }
}
