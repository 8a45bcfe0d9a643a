package org.vpip.app.storage.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
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
            pool.softEvictConnections();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (pool.getTotalConnections() > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(CHECK_INTERVAL.toNanos());
            }
        } finally {
            pool.resumePool();
        }
    }

    private HikariPoolMXBean pool() {
        try {
            return source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        } catch (SQLException noPool) {
            throw new IllegalStateException("the database has no pool of connections", noPool);
        }
    }
}
