package org.vpip.app.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.storage.database.Transaction;

/** A log of exports that marks those with data of a person who has been erased since. */
@Repository
public class ExportLog {
    private final JdbcClient database;
    private final Transaction transaction;

    ExportLog(JdbcClient database, Transaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * An export.
     *
     * @param id as written into the export
     */
    public record LoggedExport(String id, OffsetDateTime madeAt, LocalDate staleSince) {}

    /** Records an export and returns its id, which belongs into the export. */
    public String record(OffsetDateTime time) {
        String id = UUID.randomUUID().toString();
        transaction.runDurably(() -> database.sql("insert into export_made (id, made) values (?, ?)")
                .params(id, time)
                .update());
        return id;
    }

    /** Marks all exports so far as stale; only within a transaction. */
    void markStale(LocalDate day) {
        database.sql("update export_made set stale_since = ? where stale_since is null")
                .param(day)
                .update();
    }

    /** Returns the exports whose copies should be deleted, the oldest first. */
    public List<LoggedExport> staleExports() {
        return database.sql(
                        "select id, made, stale_since from export_made where stale_since is not null order by made, id")
                .query((row, number) -> new LoggedExport(
                        row.getString(1), row.getObject(2, OffsetDateTime.class), row.getObject(3, LocalDate.class)))
                .list();
    }
}
