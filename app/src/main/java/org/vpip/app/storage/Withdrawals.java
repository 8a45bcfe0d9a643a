package org.vpip.app.storage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Who left, and how. Of somebody who was erased the pseudonym stays, so that no sheet brings them back. */
@Repository
public class Withdrawals {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;

    Withdrawals(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    public Optional<WithdrawalType> find(ParticipantId person) {
        return database.sql("select kind from departure where participant = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(WithdrawalType::of);
    }

    /** The day on which each person left who is asked nothing more. */
    public Map<ParticipantId, LocalDate> leavingDates() {
        Map<ParticipantId, LocalDate> left = new LinkedHashMap<>();
        database.sql("select participant, left_on from departure where kind <> ? order by participant")
                .param(WithdrawalType.NO_REMINDERS.code())
                .query(row -> {
                    left.put(new ParticipantId(row.getString(1)), row.getObject(2, LocalDate.class));
                });
        return left;
    }

    /** People of whom nothing may be left. */
    public Map<ParticipantId, LocalDate> erasureDates() {
        Map<ParticipantId, LocalDate> erased = new LinkedHashMap<>();
        database.sql("select participant, left_on from departure where kind = ? order by participant")
                .param(WithdrawalType.ERASE.code())
                .query(row -> {
                    erased.put(new ParticipantId(row.getString(1)), row.getObject(2, LocalDate.class));
                });
        return erased;
    }

    /** Records how somebody left; who left before now leaves in this way. */
    public void record(ParticipantId person, WithdrawalType kind, LocalDate day) {
        transaction.run(() -> write(person, kind, day));
        durability.awaitSync();
    }

    /** The same within a transaction that goes on. */
    void write(ParticipantId person, WithdrawalType kind, LocalDate day) {
        database.sql("delete from departure where participant = ?")
                .param(person.value())
                .update();
        database.sql("insert into departure (participant, kind, left_on) values (?, ?, ?)")
                .params(person.value(), kind.code(), day)
                .update();
    }

    /** The language of a link whose person was erased; empty for every other link. */
    public Optional<Language> erasedLinkLanguage(AccessToken token) {
        return database.sql("select language from erased_link where token_hash = ?")
                .param(token.hash())
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }
}
