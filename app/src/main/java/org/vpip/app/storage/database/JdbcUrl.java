package org.vpip.app.storage.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The address of a database as its driver reports it. */
final class JdbcUrl {
    private JdbcUrl() {}

    static String of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
