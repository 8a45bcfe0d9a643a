package org.vpip.app.storage.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The compaction of PostgreSQL: {@code VACUUM FULL} of each table that an erasure changes, and of the column statistics. */
final class PostgresCompactor implements FileCompactor {
    private static final List<String> TABLES = List.of(
            "person_key",
            "answer",
            "response",
            "page_save",
            "consent",
            "contact",
            "code_element",
            "coded_person",
            "short_code",
            "further_link",
            "invitation",
            "study_file",
            "pg_catalog.pg_statistic");

    /** Transactions that began earlier may still see deleted rows, which VACUUM then keeps. */
    private static final String EARLIER = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid() and backend_xmin is not null and xact_start < ?";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(50);

    private final DataSource source;

    PostgresCompactor(DataSource source) {
        this.source = source;
    }

    @Override
    public void compact() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            awaitEarlierTransactions(connection, statement);
            statement.execute("set lock_timeout = " + PATIENCE.toMillis());
            try {
                for (String table : TABLES) {
                    statement.execute("vacuum full " + table);
                }
            } finally {
                statement.execute("reset lock_timeout");
            }
        }
    }

    private static void awaitEarlierTransactions(Connection connection, Statement statement) throws SQLException {
        Timestamp begin;
        try (ResultSet now = statement.executeQuery("select clock_timestamp()")) {
            now.next();
            begin = now.getTimestamp(1);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (hasEarlierTransaction(connection, begin)) {
            if (System.nanoTime() > end) {
                throw new SQLTransientException("a long transaction still sees the erased rows");
            }
            LockSupport.parkNanos(CHECK_INTERVAL.toNanos());
        }
    }

    private static boolean hasEarlierTransaction(Connection connection, Timestamp begin) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EARLIER)) {
            query.setTimestamp(1, begin);
            try (ResultSet count = query.executeQuery()) {
                return count.next() && count.getLong(1) > 0;
            }
        }
    }

    @Override
    public void deleteRemains() {
        // VACUUM leaves nothing behind
    }
}
