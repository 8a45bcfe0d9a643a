package org.vpip.app.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The sheets of the served study, by their place in the folder, so that the database alone can write it out again. */
@Repository
public class StudyFiles {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public StudyFiles(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public void replaceAll(Map<String, String> files) {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from study_file").update();
            files.forEach((place, content) -> database.sql("insert into study_file (place, content) values (?, ?)")
                    .params(place, content)
                    .update());
        });
    }

    public Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        database.sql("select place, content from study_file order by place").query(row -> {
            files.put(row.getString(1), row.getString(2));
        });
        return files;
    }
}
