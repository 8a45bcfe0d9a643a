package org.vpip.app.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last that was applied of each page shown, as long as the response is open. Used only while its row is locked. */
@Component
class PageSaves {
    private static final String RESPONSE = " where participant = ? and wave = ? and instrument = ?";

    private final JdbcClient database;

    PageSaves(JdbcClient database) {
        this.database = database;
    }

    /** Whether that sending is news, and then remembers it. */
    boolean take(List<Object> response, SaveKey key) {
        if (key.isNone()) {
            return true;
        }
        Optional<SaveKey> last = last(response, key.key());
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

    private Optional<SaveKey> last(List<Object> response, String pageKey) {
        return database.sql("select seq, digest from page_save" + RESPONSE + " and page_key = ?")
                .params(response)
                .param(pageKey)
                .query((row, number) -> new SaveKey(pageKey, row.getInt(1), row.getString(2)))
                .optional();
    }

    private void write(String sql, List<Object> response, SaveKey key) {
        List<Object> values = Stream.of(List.<Object>of(key.seq(), key.digest()), response, List.<Object>of(key.key()))
                .flatMap(List::stream)
                .toList();
        database.sql(sql).params(values).update();
    }

    /** After sending nothing is applied any more. */
    void forget(List<Object> response) {
        database.sql("delete from page_save" + RESPONSE).params(response).update();
    }
}
