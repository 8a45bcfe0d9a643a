package org.vpip.app.storage.database;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Durable writes: committed work survives a power cut before the program acknowledges it. PostgreSQL guarantees that at
 * commit. H2 writes to the disk only on {@code CHECKPOINT SYNC}, which is slow, so all waiting requests share one.
 *
 * <p>H2 must not write in the middle of a transaction either, because it writes its tables one by one. A process killed
 * right then leaves a row without its transaction, invisible and locked for ever (H2 issue 2080). This class therefore
 * alternates transactions and writes, and postpones the writes that H2 itself would start.
 *
 * <p>After a failed write, H2 closes the database, and a transaction that finds it closed may never return. This class
 * therefore renews the connections before the next transaction.
 */
@Component
public class Durability {
    private final JdbcClient database;
    private final ConnectionPool pool;
    private final boolean needed;
    private final ReentrantReadWriteLock quiet = new ReentrantReadWriteLock(true);
    private long asked;
    private long done;
    private boolean running;

    Durability(JdbcClient database, ConnectionPool pool, javax.sql.DataSource source) {
        this.database = database;
        this.pool = pool;
        String url = JdbcUrl.of(source);
        this.needed = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        if (needed) {
            database.sql("set write_delay 600000").update();
        }
    }

    /** Runs a transaction while H2 writes nothing to the disk. */
    void runBetweenSyncs(Runnable transaction) {
        if (needed) {
            locked(quiet.readLock(), transaction);
        } else {
            transaction.run();
        }
    }

    /** Returns the lock that keeps out transactions and writes to the disk. */
    Lock exclusiveLock() {
        return quiet.writeLock();
    }

    private static void locked(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything committed before this call is on the disk. */
    public void awaitSync() {
        if (!needed) {
            return;
        }
        if (quiet.getReadHoldCount() > 0) {
            throw new IllegalStateException("a transaction waits for its own end");
        }
        long mine = nextRequest();
        while (true) {
            long upTo = awaitTurn(mine);
            if (upTo < 0) {
                return;
            }
            boolean written = false;
            try {
                locked(quiet.writeLock(), this::sync);
                written = true;
            } finally {
                finish(written ? upTo : 0);
            }
        }
    }

    private void sync() {
        try {
            database.sql("checkpoint sync").update();
        } catch (DataAccessException e) {
            pool.renew();
            throw e;
        }
    }

    /** Renews the connections after a failure, between two transactions. */
    void renewConnections() {
        locked(quiet.writeLock(), pool::renew);
    }

    private synchronized long nextRequest() {
        return ++asked;
    }

    /** Waits and returns -1 once the request is done, or the last request of a write that the caller then performs. */
    private synchronized long awaitTurn(long mine) {
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
