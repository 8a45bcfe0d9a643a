package org.vpip.app.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;

/** The versions of the questionnaires that were ever served, each with a hash of its content. */
@Repository
public class InstrumentVersions {
    private final JdbcClient database;
    private final Transaction transaction;
    private final RowLocks locks;
    private final Map<InstrumentId, String> served = new ConcurrentHashMap<>();

    InstrumentVersions(JdbcClient database, Transaction transaction, RowLocks locks) {
        this.database = database;
        this.transaction = transaction;
        this.locks = locks;
    }

    private record RecordedVersion(String version, String hash) {}

    /**
     * Records a questionnaire as served from now on. A changed content under a known version gets that version with the
     * next free number, such as {@code 3-2}.
     *
     * @param declared version as its sheet says; blank counts as 1
     * @param hash of its content
     */
    public void record(InstrumentId instrument, String declared, String hash) {
        transaction.runDurably(() -> {
            locks.lock(RowLocks.STUDY_FILES);
            List<RecordedVersion> known = known(instrument);
            Optional<RecordedVersion> same = known.stream()
                    .filter(version -> version.hash().equals(hash))
                    .findFirst();
            String version = same.map(RecordedVersion::version).orElseGet(() -> free(declared, known));
            if (same.isEmpty()) {
                database.sql("insert into instrument_version (instrument, version, content_hash) values (?, ?, ?)")
                        .params(instrument.value(), version, hash)
                        .update();
            }
            served.put(instrument, version);
        });
    }

    /** Returns the version with that content; empty when it was never served. */
    public Optional<String> find(InstrumentId instrument, String hash) {
        return known(instrument).stream()
                .filter(version -> version.hash().equals(hash))
                .map(RecordedVersion::version)
                .findFirst();
    }

    private static String free(String declared, List<RecordedVersion> known) {
        String first = declared.isBlank() ? "1" : declared;
        String version = first;
        for (int number = 2; isUsed(version, known); number++) {
            version = first + "-" + number;
        }
        return version;
    }

    private static boolean isUsed(String version, List<RecordedVersion> known) {
        return known.stream().anyMatch(other -> other.version().equals(version));
    }

    private List<RecordedVersion> known(InstrumentId instrument) {
        return database.sql("select version, content_hash from instrument_version where instrument = ?")
                .param(instrument.value())
                .query((row, number) -> new RecordedVersion(row.getString(1), row.getString(2)))
                .list();
    }

    /** Returns the version that this server serves; blank before it is recorded. */
    String current(InstrumentId instrument) {
        return served.getOrDefault(instrument, "");
    }
}
