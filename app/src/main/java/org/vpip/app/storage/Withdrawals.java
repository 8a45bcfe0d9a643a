package org.vpip.app.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Withdrawals by pseudonym. The pseudonym of an erased person stays, so that no sheet brings the person back. */
@Repository
public class Withdrawals {
    private final JdbcClient database;
    private final Transaction transaction;

    Withdrawals(JdbcClient database, Transaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public Optional<WithdrawalType> find(ParticipantId person) {
        return database.sql("select kind from departure where participant = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(WithdrawalType::of);
    }

    /** Returns whether the person answers no further questions. */
    public boolean hasStopped(ParticipantId person) {
        return find(person).filter(kind -> kind != WithdrawalType.NO_REMINDERS).isPresent();
    }

    /** Returns the day of withdrawal of each person who answers no further questions. */
    public Map<ParticipantId, LocalDate> leavingDates() {
        return dates("kind <> ?", WithdrawalType.NO_REMINDERS);
    }

    /** Returns the day from which each person who withdrew only that receives no more messages. */
    public Map<ParticipantId, LocalDate> messageRefusalDates() {
        return dates("kind = ?", WithdrawalType.NO_REMINDERS);
    }

    /** Returns the day of erasure of each erased person. */
    public Map<ParticipantId, LocalDate> erasureDates() {
        return dates("kind = ?", WithdrawalType.ERASE);
    }

    private Map<ParticipantId, LocalDate> dates(String condition, WithdrawalType kind) {
        Map<ParticipantId, LocalDate> dates = new LinkedHashMap<>();
        database.sql("select participant, left_on from departure where " + condition + " order by participant")
                .param(kind.code())
                .query(row -> {
                    dates.put(new ParticipantId(row.getString(1)), row.getObject(2, LocalDate.class));
                });
        return dates;
    }

    /** Records a withdrawal, which replaces an earlier one of the person. */
    public void record(ParticipantId person, WithdrawalType kind, LocalDate day) {
        transaction.runDurably(() -> write(person, kind, day));
    }

    /** Records a withdrawal within the transaction of the caller. */
    void write(ParticipantId person, WithdrawalType kind, LocalDate day) {
        database.sql("delete from departure where participant = ?")
                .param(person.value())
                .update();
        database.sql("insert into departure (participant, kind, left_on) values (?, ?, ?)")
                .params(person.value(), kind.code(), day)
                .update();
    }

    /** Logs a withdrawal that the staff of a study enter on behalf of a person. */
    public void log(ParticipantId person, WithdrawalType kind, OffsetDateTime time) {
        transaction.runDurably(
                () -> database.sql("insert into withdrawal_log (participant, kind, entered) values (?, ?, ?)")
                        .params(person.value(), kind.code(), time)
                        .update());
    }

    /** A withdrawal entered on behalf of a person. */
    public record LoggedWithdrawal(ParticipantId person, WithdrawalType kind, OffsetDateTime time) {}

    /** Returns the withdrawals entered on behalf of people, the oldest first. */
    public List<LoggedWithdrawal> logged() {
        return database.sql("select participant, kind, entered from withdrawal_log order by entered, participant")
                .query((row, number) -> new LoggedWithdrawal(
                        new ParticipantId(row.getString(1)),
                        WithdrawalType.of(row.getString(2)).orElseThrow(),
                        row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    /** Returns whether the database has an invitation, a response, a code or a withdrawal of the person. */
    public boolean isKnown(ParticipantId person) {
        return Stream.of("invitation", "response", "coded_person", "departure")
                .anyMatch(table -> database.sql("select count(*) from " + table + " where participant = ?")
                                .param(person.value())
                                .query(Long.class)
                                .single()
                        > 0);
    }

    /** Returns the language of a link of an erased person; empty for every other link. */
    public Optional<Language> erasedLinkLanguage(AccessToken token) {
        return database.sql("select language from erased_link where token_hash = ?")
                .param(token.hash())
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }
}
