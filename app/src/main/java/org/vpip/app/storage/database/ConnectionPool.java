package org.vpip.app.storage.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The pool of connections, which can be renewed as a whole. */
@Component
class ConnectionPool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(20);

    private final DataSource source;

    ConnectionPool(DataSource source) {
        this.source = source;
    }

    /** Closes every connection before any opens again: only then does H2 open a database that failed. */
    void renew() {
        HikariPoolMXBean pool = pool();
        pool.suspendPool();
        try {
            awaitConnections(pool, 0);
        } finally {
            pool.resumePool();
        }
    }

    /** Work with the only connection to the database, which may close it. */
    interface ExclusiveWork {
        void run(Connection last) throws IOException, SQLException;
    }

    /**
     * Runs the work while every other request for a connection waits, and renews the connections.
     *
     * @throws SQLTransientException when other connections remain in use
     */
    void runAlone(ExclusiveWork work) throws IOException, SQLException {
        HikariPoolMXBean pool = pool();
        try (Connection last = source.getConnection()) {
            pool.suspendPool();
            if (!awaitConnections(pool, 1)) {
                throw new SQLTransientException("the database is in use");
            }
            work.run(last);
        } finally {
            pool.softEvictConnections();
            pool.resumePool();
        }
    }

    /** Closes connections as they become free, and returns whether no more than the number remain. */
    private static boolean awaitConnections(HikariPoolMXBean pool, int number) {
        pool.softEvictConnections();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (pool.getTotalConnections() > number && System.nanoTime() < end) {
            LockSupport.parkNanos(CHECK_INTERVAL.toNanos());
        }
        return pool.getTotalConnections() <= number;
    }

    private HikariPoolMXBean pool() {
        try {
            return source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        } catch (SQLException noPool) {
            throw new IllegalStateException("the database has no pool of connections", noPool);
        }
    }
}
