package org.vpip.app.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;

/**
 * Erases somebody in one transaction: answers, consents, name, codes and links, what others answered about them, and their
 * rows in the sheets of the study. What stays is that the pseudonym was erased, and the hashes of the links, so that they
 * can still say so.
 */
@Repository
public class DatabaseErasure {
    /** Tables with a row of the person, in an order in which each may go. */
    private static final List<String> OWN = List.of(
            "delete from page_save where participant = ?",
            "delete from answer where participant = ?",
            "delete from response where participant = ?",
            "delete from consent where participant = ?",
            "delete from contact where participant = ?",
            "delete from code_element where participant = ?",
            "delete from coded_person where participant = ?");

    private final JdbcClient database;
    private final Transaction transaction;
    private final StoredResponses responses;
    private final StudyFiles files;
    private final Withdrawals departures;
    private final ExportLog exports;
    private final Durability durability;

    DatabaseErasure(
            JdbcClient database,
            Transaction transaction,
            StoredResponses responses,
            StudyFiles files,
            Withdrawals departures,
            ExportLog exports,
            Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.responses = responses;
        this.files = files;
        this.departures = departures;
        this.exports = exports;
        this.durability = durability;
    }

    /** How everything that is kept is told without the person. */
    public interface ErasureTransform {
        Map<String, String> answers(InstrumentId instrument, Map<String, String> answers);

        Map<String, String> files(Map<String, String> all);
    }

    public void erase(ParticipantId person, LocalDate day, ErasureTransform without) {
        transaction.run(() -> {
            forgetLinks(person);
            OWN.forEach(sql -> database.sql(sql).param(person.value()).update());
            naming(person)
                    .forEach(key -> responses.rewrite(key, answers -> without.answers(key.instrument(), answers)));
            files.rewrite(without::files);
            departures.write(person, WithdrawalType.ERASE, day);
            exports.markStale(day);
        });
        durability.awaitSync();
    }

    private void forgetLinks(ParticipantId person) {
        database.sql("insert into erased_link (token_hash, language)"
                        + " select token_hash, language from invitation where participant = ?")
                .param(person.value())
                .update();
        database.sql(
                        "insert into erased_link (token_hash, language) select f.token_hash, i.language from further_link f"
                                + " join invitation i on i.participant = f.participant and i.wave = f.wave"
                                + " and i.instrument = f.instrument where f.participant = ?")
                .param(person.value())
                .update();
        database.sql("delete from invitation where participant = ?")
                .param(person.value())
                .update();
    }

    /** Responses in which the pseudonym stands. */
    private List<ResponseKey> naming(ParticipantId person) {
        return database.sql("select distinct participant, wave, instrument from answer where raw like ?")
                .param("%" + person.value().replace("%", "").replace("_", "\\_") + "%")
                .query((row, number) ->
                        new ResponseKey(row.getString(1), row.getString(2), new InstrumentId(row.getString(3))))
                .list();
    }
}
