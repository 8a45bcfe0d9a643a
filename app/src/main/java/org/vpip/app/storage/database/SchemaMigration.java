package org.vpip.app.storage.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.ui.UIServiceEnum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * The update of the tables, one server at a time. The lock of Liquibase is a row, which stays for ever when its process is
 * killed. The locks here end with the process: an advisory lock of PostgreSQL, or the file of H2. The holder of such a lock
 * may remove the row that a killed process left.
 */
@Component
class SchemaMigration extends SpringLiquibase {
    /** An arbitrary number, equal in every version of the program. */
    private static final long LOCK = 7_069_731_800_281L;

    SchemaMigration(DataSource source, @Value("${spring.liquibase.change-log}") String changes) {
        setDataSource(new PatientDataSource(source));
        setChangeLog(changes);
        setAnalyticsEnabled(false);
        setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        setUiService(UIServiceEnum.LOGGER);
    }

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        if (!JdbcUrl.of(getDataSource()).startsWith("jdbc:postgresql:")) {
            super.afterPropertiesSet();
            return;
        }
        try (Connection holder = getDataSource().getConnection()) {
            call(holder, "select pg_advisory_lock(?)");
            try {
                super.afterPropertiesSet();
            } finally {
                call(holder, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Connections that wait as long as a change of the tables takes. */
    private static final class PatientDataSource extends DelegatingDataSource {
        PatientDataSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }

    private static void call(Connection holder, String sql) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    @Override
    protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
        liquibase.forceReleaseLocks();
        int unknown = liquibase
                .listUnexpectedChangeSets(new Contexts(), new LabelExpression())
                .size();
        if (unknown > 0) {
            throw new NewerSchemaException(unknown);
        }
        super.performUpdate(liquibase);
    }
}
