package org.vpip.app.storage.database;

import java.io.IOException;
import java.sql.SQLException;

/** A way to rewrite the files of a database, without deleted rows. */
interface FileCompactor {
    /** @throws SQLException also when the database is too busy */
    void compact() throws IOException, SQLException;

    /** Deletes what a compaction left behind when its process was killed. */
    void deleteRemains();
}
