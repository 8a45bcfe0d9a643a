package org.vpip.app.storage.database;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes committed work survive a power cut before anybody is told that it is saved. PostgreSQL does so at commit. H2 does
 * not: it has to be told to write to the disk, which is slow, so all requests that wait share one {@code CHECKPOINT SYNC}.
 *
 * <p>H2 must not write in the middle of a transaction either: it takes its tables one after the other, and when it is killed
 * right after that, a row may be there whose transaction is not. Such a row is invisible and locked for ever (H2's issue
 * 2080). Therefore transactions and the writing take turns here, and H2's own writing is put off.
 */
@Component
public class Durability {
    private final JdbcClient database;
    private final boolean needed;
    private final ReentrantReadWriteLock quiet = new ReentrantReadWriteLock(true);
    private long asked;
    private long done;
    private boolean running;

    public Durability(JdbcClient database, javax.sql.DataSource source) {
        this.database = database;
        String url = JdbcUrl.of(source);
        this.needed = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        if (needed) {
            database.sql("set write_delay 600000").update();
        }
    }

    /** Runs a transaction while nothing is written to the disk. */
    void runBetweenSyncs(Runnable transaction) {
        if (needed) {
            locked(quiet.readLock(), transaction);
        } else {
            transaction.run();
        }
    }

    private static void locked(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when everything committed before this call is on the disk. */
    public void awaitSync() {
        if (!needed) {
            return;
        }
        if (quiet.getReadHoldCount() > 0) {
            throw new IllegalStateException("a transaction waits for its own end");
        }
        long mine = nextRequest();
        while (true) {
            long upTo = lead(mine);
            if (upTo < 0) {
                return;
            }
            boolean written = false;
            try {
                locked(quiet.writeLock(), () -> database.sql("checkpoint sync").update());
                written = true;
            } finally {
                finish(written ? upTo : 0);
            }
        }
    }

    private synchronized long nextRequest() {
        return ++asked;
    }

    /** Waits until this request is done (then -1), or until it may lead the next round for all that wait. */
    private synchronized long lead(long mine) {
        while (done < mine && running) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before the answers were on the disk", e);
            }
        }
        if (done >= mine) {
            return -1;
        }
        running = true;
        return asked;
    }

    private synchronized void finish(long upTo) {
        running = false;
        done = Math.max(done, upTo);
        notifyAll();
    }
}
