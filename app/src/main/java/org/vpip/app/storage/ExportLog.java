package org.vpip.app.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;

/** Which exports were made, and which of them hold somebody who has been erased since. */
@Repository
public class ExportLog {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;

    ExportLog(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    /**
     * An export.
     *
     * @param id as it stands in the export itself
     */
    public record LoggedExport(String id, OffsetDateTime madeAt, LocalDate staleSince) {}

    /** Remembers an export that is being made; its id is written into it. */
    public String record(OffsetDateTime time) {
        String id = UUID.randomUUID().toString();
        transaction.run(() -> database.sql("insert into export_made (id, made) values (?, ?)")
                .params(id, time)
                .update());
        durability.awaitSync();
        return id;
    }

    /** Marks everything that was exported so far; only within a transaction. */
    void markStale(LocalDate day) {
        database.sql("update export_made set stale_since = ? where stale_since is null")
                .param(day)
                .update();
    }

    /** Exports that should be deleted wherever they are, the oldest first. */
    public List<LoggedExport> staleExports() {
        return database.sql(
                        "select id, made, stale_since from export_made where stale_since is not null order by made, id")
                .query((row, number) -> new LoggedExport(
                        row.getString(1), row.getObject(2, OffsetDateTime.class), row.getObject(3, LocalDate.class)))
                .list();
    }
}
