package org.vpip.app.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last applied submission of each page of an open response. Callers hold the lock of its row. */
@Component
class PageSubmissions {
    private static final String RESPONSE = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;

    PageSubmissions(JdbcClient database) {
        this.database = database;
    }

    /** Returns whether the submission is new, and records a new one. */
    boolean accept(List<Object> response, SubmissionKey key) {
        if (key.isNone()) {
            return true;
        }
        Optional<SubmissionKey> last = last(response, key.key());
        if (last.isEmpty()) {
            write(
                    "insert into page_save (seq, digest, participant, wave, instrument, page_key) values (?, ?, ?, ?, ?, ?)",
                    response,
                    key);
            return true;
        }
        boolean isNew = key.follows(last.get());
        if (isNew) {
            write("update page_save set seq = ?, digest = ?" + RESPONSE + " and page_key = ?", response, key);
        }
        return isNew;
    }

    private Optional<SubmissionKey> last(List<Object> response, String pageKey) {
        return database.sql("select seq, digest from page_save" + RESPONSE + " and page_key = ?")
                .params(response)
                .param(pageKey)
                .query((row, number) -> new SubmissionKey(pageKey, row.getInt(1), row.getString(2)))
                .optional();
    }

    private void write(String sql, List<Object> response, SubmissionKey key) {
        List<Object> values = Stream.of(
                        List.<Object>of(key.sequence(), key.digest()), response, List.<Object>of(key.key()))
                .flatMap(List::stream)
                .toList();
        database.sql(sql).params(values).update();
    }

    /** Deletes the submissions of a response that was sent or erased. */
    void delete(List<Object> response) {
        database.sql("delete from page_save" + RESPONSE).params(response).update();
    }
}
