package org.vpip.app.storage;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.ParticipantId;

/** Names by pseudonym, in a table of their own. */
@Repository
public class IdentityRegister {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;

    IdentityRegister(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    public Map<ParticipantId, ParticipantName> names() {
        Map<ParticipantId, ParticipantName> names = new HashMap<>();
        database.sql("select participant, first_name, last_name from contact").query(row -> {
            names.put(new ParticipantId(row.getString(1)), new ParticipantName(row.getString(2), row.getString(3)));
        });
        return names;
    }

    /** Puts these names in the place of all there were. */
    public void replaceAll(Map<ParticipantId, ParticipantName> names) {
        transaction.run(() -> {
            database.sql("delete from contact").update();
            names.forEach((person, name) -> database.sql(
                            "insert into contact (participant, first_name, last_name) values (?, ?, ?)")
                    .params(person.value(), name.first(), name.last())
                    .update());
        });
        durability.awaitSync();
    }
}
