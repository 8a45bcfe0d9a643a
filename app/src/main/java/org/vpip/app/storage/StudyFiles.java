package org.vpip.app.storage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;

/** The sheets of the served study, by their place in the folder, so that the database alone can write it out again. */
@Repository
public class StudyFiles {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final RowLocks turns;
    private final Durability durability;

    StudyFiles(
            JdbcClient database, JdbcTemplate batches, Transaction transaction, RowLocks turns, Durability durability) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.turns = turns;
        this.durability = durability;
    }

    /** Takes all files away and puts these in their place; of two that do so at once the later stays, whole. */
    public void replaceAll(Map<String, String> files) {
        transaction.run(() -> {
            turns.lock(RowLocks.STUDY_FILES);
            write(files);
        });
        durability.awaitSync();
    }

    /** Puts changed files in the place of all there are; only within a transaction. */
    void rewrite(UnaryOperator<Map<String, String>> change) {
        turns.lock(RowLocks.STUDY_FILES);
        write(change.apply(all()));
    }

    private void write(Map<String, String> files) {
        List<Object[]> rows = files.entrySet().stream()
                .map(file -> new Object[] {file.getKey(), file.getValue()})
                .toList();
        database.sql("delete from study_file").update();
        batches.batchUpdate("insert into study_file (place, content) values (?, ?)", rows);
    }

    /** By place, in the order of the places. */
    public Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        database.sql("select place, content from study_file").query(row -> {
            files.put(row.getString(1), row.getString(2));
        });
        return files;
    }
}
