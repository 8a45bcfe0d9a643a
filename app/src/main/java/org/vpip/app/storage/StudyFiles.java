package org.vpip.app.storage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;

/** The files of the served study by their path in the folder, from which an export restores the folder. */
@Repository
public class StudyFiles {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final RowLocks locks;

    StudyFiles(JdbcClient database, JdbcTemplate batches, Transaction transaction, RowLocks locks) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.locks = locks;
    }

    /** Replaces all files; of two simultaneous calls the later one stays in full. */
    public void replaceAll(Map<String, FileContent> files) {
        transaction.runDurably(() -> {
            locks.lock(RowLocks.STUDY_FILES);
            write(files);
        });
    }

    /** Replaces all files by their changed versions; only within a transaction. */
    void rewrite(UnaryOperator<Map<String, FileContent>> change) {
        locks.lock(RowLocks.STUDY_FILES);
        write(change.apply(all()));
    }

    private void write(Map<String, FileContent> files) {
        List<Object[]> rows = files.entrySet().stream()
                .map(file -> new Object[] {
                    file.getKey(), file.getValue().encoded(), file.getValue().isText()
                })
                .toList();
        database.sql("delete from study_file").update();
        batches.batchUpdate("insert into study_file (place, content, is_text) values (?, ?, ?)", rows);
    }

    /** Returns the files by path, sorted by path. */
    public Map<String, FileContent> all() {
        Map<String, FileContent> files = new TreeMap<>();
        database.sql("select place, content, is_text from study_file").query(row -> {
            files.put(row.getString(1), new FileContent(row.getString(2), row.getBoolean(3)));
        });
        return files;
    }
}
