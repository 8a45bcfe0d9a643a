package org.vpip.app.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last that was applied of each page shown, as long as the response is open. Used only while its row is locked. */
@Component
class PageSubmissions {
    private static final String RESPONSE = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;

    PageSubmissions(JdbcClient database) {
        this.database = database;
    }

    /** Whether that sending is news, and then remembers it. */
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
        boolean news = key.follows(last.get());
        if (news) {
            write("update page_save set seq = ?, digest = ?" + RESPONSE + " and page_key = ?", response, key);
        }
        return news;
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

    /** After sending nothing is applied any more. */
    void delete(List<Object> response) {
        database.sql("delete from page_save" + RESPONSE).params(response).update();
    }
}
