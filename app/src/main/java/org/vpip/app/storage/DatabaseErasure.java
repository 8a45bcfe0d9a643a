package org.vpip.app.storage;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.database.Compaction;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.EncryptedAnswers;
import org.vpip.app.storage.encryption.EncryptedAnswers.DecryptedAnswer;
import org.vpip.app.storage.encryption.PersonKeys;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;

/**
 * The erasure of a person in one transaction: key, answers, consents, name, codes, links, answers of others about the
 * person, and rows in the sheets of the study. Only the erased pseudonym and the hashes of the links stay, so that an erased
 * link can be recognized. A compaction then removes the deleted rows from the files of the database.
 */
@Repository
public class DatabaseErasure {
    /** Deletions from the tables with rows of the person, in an order that foreign keys permit. */
    private static final List<String> OWN = List.of(
            "delete from page_save where participant = ?",
            "delete from answer where participant = ?",
            "delete from response where participant = ?",
            "delete from consent where participant = ?",
            "delete from contact where participant = ?",
            "delete from code_element where participant = ?",
            "delete from coded_person where participant = ?");

    /** Marks the links of the person as erased, each in a language of theirs, and deletes them. */
    private static final List<String> LINKS = List.of(
            erased("invitation"),
            erased("further_link"),
            erased("personal_link"),
            "delete from invitation where participant = ?",
            "delete from replaced_link where participant = ?",
            "delete from personal_link where participant = ?");

    private final JdbcClient database;
    private final Transaction transaction;
    private final StoredResponses responses;
    private final EncryptedAnswers encryptedAnswers;
    private final PersonKeys keys;
    private final Compaction compaction;
    private final StudyFiles files;
    private final Withdrawals withdrawals;
    private final ExportLog exports;

    DatabaseErasure(
            JdbcClient database,
            Transaction transaction,
            StoredResponses responses,
            EncryptedAnswers encryptedAnswers,
            PersonKeys keys,
            Compaction compaction,
            StudyFiles files,
            Withdrawals withdrawals,
            ExportLog exports) {
        this.database = database;
        this.transaction = transaction;
        this.responses = responses;
        this.encryptedAnswers = encryptedAnswers;
        this.keys = keys;
        this.compaction = compaction;
        this.files = files;
        this.withdrawals = withdrawals;
        this.exports = exports;
    }

    /** The transformation of stored data that removes a person. */
    public interface ErasureTransform {
        Map<String, String> answers(InstrumentId instrument, Map<String, String> answers);

        Map<String, FileContent> files(Map<String, FileContent> all);
    }

    public void erase(ParticipantId person, LocalDate day, ErasureTransform transform) {
        transaction.runDurably(() -> {
            lockResponses(person);
            keys.destroy(person.value());
            eraseLinks(person);
            OWN.forEach(sql -> database.sql(sql).param(person.value()).update());
            responsesNaming(person)
                    .forEach(key -> responses.rewrite(key, answers -> transform.answers(key.instrument(), answers)));
            files.rewrite(transform::files);
            withdrawals.write(person, WithdrawalType.ERASE, day);
            exports.markStale(day);
            compaction.request();
        });
    }

    /** Waits for the pages of the person that are being saved; later ones find no response. */
    private void lockResponses(ParticipantId person) {
        database.sql("select participant from response where participant = ? for update")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static String erased(String table) {
        return "insert into erased_link (token_hash, language) select l.token_hash, coalesce("
                + "(select p.language from personal_link p where p.participant = l.participant),"
                + " (select max(i.language) from invitation i where i.participant = l.participant), 'en')"
                + " from " + table + " l where l.participant = ? and l.token_hash is not null";
    }

    private void eraseLinks(ParticipantId person) {
        LINKS.forEach(sql -> database.sql(sql).param(person.value()).update());
    }

    /** Returns the keys of the responses with the pseudonym among their answers. */
    private Set<ResponseKey> responsesNaming(ParticipantId person) {
        return encryptedAnswers.containing(person.value()).stream()
                .map(DecryptedAnswer::response)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
