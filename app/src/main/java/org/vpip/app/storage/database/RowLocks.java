package org.vpip.app.storage.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks that serialize the replacement of a set of rows, also among several servers on one database. */
@Component
public class RowLocks {
    public static final String INVITATIONS = "invitations";
    public static final String STUDY_FILES = "study files";
    public static final String FEEDBACK = "feedback";
    public static final String CONTACT_REQUESTS = "contact requests";

    private final JdbcClient database;

    RowLocks(JdbcClient database) {
        this.database = database;
    }

    /** Waits for the lock and holds it to the end of the transaction. */
    public void lock(String name) {
        database.sql("select name from turn where name = ? for update")
                .param(name)
                .query(String.class)
                .single();
    }
}
