package org.vpip.app.storage;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.ParticipantId;

/** The names of participants by pseudonym, in a table apart from the answers. */
@Repository
public class IdentityRegister {
    private final JdbcClient database;
    private final Transaction transaction;

    IdentityRegister(JdbcClient database, Transaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public Map<ParticipantId, ParticipantName> names() {
        Map<ParticipantId, ParticipantName> names = new HashMap<>();
        database.sql("select participant, first_name, last_name from contact").query(row -> {
            names.put(new ParticipantId(row.getString(1)), new ParticipantName(row.getString(2), row.getString(3)));
        });
        return names;
    }

    /** Replaces all names by the given ones. */
    public void replaceAll(Map<ParticipantId, ParticipantName> names) {
        transaction.runDurably(() -> {
            database.sql("delete from contact").update();
            names.forEach((person, name) -> database.sql(
                            "insert into contact (participant, first_name, last_name) values (?, ?, ?)")
                    .params(person.value(), name.first(), name.last())
                    .update());
        });
    }
}
