package org.vpip.app.storage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.people.Departure;
import org.vpip.app.people.Token;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Who left, and how. Of somebody who was erased the pseudonym stays, so that no sheet brings them back. */
@Repository
public class Departures {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;

    Departures(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    public Optional<Departure> of(ParticipantId person) {
        return database.sql("select kind from departure where participant = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Departure::of);
    }

    /** The day on which each person left who is asked nothing more. */
    public Map<ParticipantId, LocalDate> left() {
        Map<ParticipantId, LocalDate> left = new LinkedHashMap<>();
        database.sql("select participant, left_on from departure where kind <> ? order by participant")
                .param(Departure.NO_REMINDERS.code())
                .query(row -> {
                    left.put(new ParticipantId(row.getString(1)), row.getObject(2, LocalDate.class));
                });
        return left;
    }

    /** People of whom nothing may be left. */
    public Map<ParticipantId, LocalDate> erased() {
        Map<ParticipantId, LocalDate> erased = new LinkedHashMap<>();
        database.sql("select participant, left_on from departure where kind = ? order by participant")
                .param(Departure.ERASE.code())
                .query(row -> {
                    erased.put(new ParticipantId(row.getString(1)), row.getObject(2, LocalDate.class));
                });
        return erased;
    }

    /** Records how somebody left; who left before now leaves in this way. */
    public void record(ParticipantId person, Departure kind, LocalDate day) {
        transaction.run(() -> write(person, kind, day));
        durability.await();
    }

    /** The same within a transaction that goes on. */
    void write(ParticipantId person, Departure kind, LocalDate day) {
        database.sql("delete from departure where participant = ?")
                .param(person.value())
                .update();
        database.sql("insert into departure (participant, kind, left_on) values (?, ?, ?)")
                .params(person.value(), kind.code(), day)
                .update();
    }

    /** The language of a link whose person was erased; empty for every other link. */
    public Optional<Language> erasedLink(Token token) {
        return database.sql("select language from erased_link where token_hash = ?")
                .param(token.hash())
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }
}
