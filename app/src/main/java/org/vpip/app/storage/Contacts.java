package org.vpip.app.storage;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.people.Name;
import org.vpip.instruments.response.ParticipantId;

/** Names by pseudonym, in a table of their own. */
@Repository
public class Contacts {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;

    Contacts(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    public Map<ParticipantId, Name> names() {
        Map<ParticipantId, Name> names = new HashMap<>();
        database.sql("select participant, first_name, last_name from contact").query(row -> {
            names.put(new ParticipantId(row.getString(1)), new Name(row.getString(2), row.getString(3)));
        });
        return names;
    }

    /** Puts these names in the place of all there were. */
    public void replaceAll(Map<ParticipantId, Name> names) {
        transaction.run(() -> {
            database.sql("delete from contact").update();
            names.forEach((person, name) -> database.sql(
                            "insert into contact (participant, first_name, last_name) values (?, ?, ?)")
                    .params(person.value(), name.first(), name.last())
                    .update());
        });
        durability.await();
    }
}
