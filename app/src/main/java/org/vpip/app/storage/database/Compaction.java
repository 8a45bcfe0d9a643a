package org.vpip.app.storage.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The compaction of the database after an erasure, because deleted rows stay in the files of a database until other rows take
 * their place. A requested compaction runs within a minute, at the end of the program, and after a crash before the next
 * program serves anything. One that fails is repeated.
 */
@Component
public class Compaction implements SmartInitializingSingleton, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    private final JdbcClient database;
    private final Transaction transaction;
    private final FileCompactor compactor;

    Compaction(
            JdbcClient database,
            Transaction transaction,
            Durability durability,
            ConnectionPool pool,
            DataSource source,
            @Value("${spring.datasource.url}") String url) {
        this.database = database;
        this.transaction = transaction;
        this.compactor = JdbcUrl.of(source).startsWith("jdbc:postgresql:")
                ? new PostgresCompactor(source)
                : new H2Compactor(source, pool, durability, url);
    }

    /** Requests a compaction of the database after the transaction, within which alone it is called. */
    public void request() {
        database.sql("insert into compaction_request (id) values (?)")
                .param(UUID.randomUUID().toString())
                .update();
    }

    @Override
    public void afterSingletonsInstantiated() {
        compactor.deleteRemains();
        runRequested();
    }

    @Override
    public void destroy() {
        runRequested();
    }

    /** Compacts the database if an erasure has requested it. */
    @Scheduled(fixedDelayString = "${vpip.compact-every:PT1M}", initialDelayString = "${vpip.compact-every:PT1M}")
    synchronized void runRequested() {
        try {
            List<String> requests = database.sql("select id from compaction_request")
                    .query(String.class)
                    .list();
            if (!requests.isEmpty()) {
                compactor.compact();
                transaction.runDurably(
                        () -> requests.forEach(id -> database.sql("delete from compaction_request where id = ?")
                                .param(id)
                                .update()));
            }
        } catch (IOException | SQLException | DataAccessException | TransactionException e) {
            LOG.warn("The compaction after an erasure failed and will be repeated: {}", e.getMessage());
        }
    }
}
