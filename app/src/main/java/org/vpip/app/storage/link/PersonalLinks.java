package org.vpip.app.storage.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ServerKey;
import org.vpip.app.security.Sha256;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.VerifiedServerKey;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/**
 * The lasting links of people. The database holds only hashes; the server key derives the link of a person anew whenever a
 * letter repeats it.
 */
@Repository
public class PersonalLinks {
    private static final String CODE_OWNER = "select participant from personal_link where code_hash = :hash"
            + " union select participant from short_code where code_hash = :hash";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final RowLocks locks;
    private final VerifiedServerKey serverKey;

    PersonalLinks(
            JdbcClient database,
            JdbcTemplate batches,
            Transaction transaction,
            RowLocks locks,
            VerifiedServerKey serverKey) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.locks = locks;
        this.serverKey = serverKey;
    }

    /**
     * Returns the links of people, in the given order. A person without a link gets one; an earlier link stays as it is.
     * Links may be handed out once the method has returned.
     *
     * @param study id of the study, so that one key gives people of two studies different links
     */
    public List<PersonalLink> issue(String study, Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        ServerKey key = serverKey.key();
        transaction.runDurably(() -> {
            locks.lock(RowLocks.INVITATIONS);
            insertAbsent(Sha256.hexadecimal(study), people, key);
        });
        Map<ParticipantId, LinkRow> rows = rows();
        return people.stream()
                .map(person -> Objects.requireNonNull(rows.get(person)).link(key))
                .toList();
    }

    private void insertAbsent(String studyHash, Collection<ParticipantId> people, ServerKey key) {
        Set<ParticipantId> linked = new HashSet<>(rows().keySet());
        Set<String> usedCodeHashes = usedCodeHashes();
        List<Object[]> added = new ArrayList<>();
        for (ParticipantId person : people) {
            if (linked.add(person)) {
                LinkRow row = new LinkRow(person, studyHash, 0, null).next(key, usedCodeHashes);
                usedCodeHashes.add(row.codeHash(key));
                added.add(Stream.concat(Stream.of(person.value(), studyHash), row.hashes(key).stream())
                        .toArray());
            }
        }
        batches.batchUpdate(
                "insert into personal_link (participant, study_hash, counter, token_hash, code_hash)"
                        + " values (?, ?, ?, ?, ?)",
                added);
    }

    /** Returns all stored links, by person. */
    Map<ParticipantId, LinkRow> rows() {
        Map<ParticipantId, LinkRow> rows = new HashMap<>();
        database.sql("select participant, study_hash, counter, language from personal_link")
                .query(row -> {
                    ParticipantId person = new ParticipantId(row.getString(1));
                    rows.put(person, new LinkRow(person, row.getString(2), row.getInt(3), row.getString(4)));
                });
        return rows;
    }

    /** Returns the hashes of all codes, with those of earlier versions of the program and the replaced ones. */
    Set<String> usedCodeHashes() {
        return new HashSet<>(database.sql("select code_hash from personal_link union select code_hash from short_code"
                        + " union select hash from replaced_link")
                .query(String.class)
                .list());
    }

    /** Returns the person whose lasting link it is. */
    public Optional<ParticipantId> owner(AccessToken token) {
        return database.sql("select participant from personal_link where token_hash = ?")
                .param(token.hash())
                .query(String.class)
                .optional()
                .map(ParticipantId::new);
    }

    /**
     * Returns the lasting link of the person with a code, which may be from a letter of an earlier version of the program.
     *
     * @param study id of the study
     */
    public Optional<AccessToken> token(String study, ShortCode code) {
        return database.sql(CODE_OWNER)
                .param("hash", codeHash(code))
                .query(String.class)
                .optional()
                .map(person ->
                        issue(study, List.of(new ParticipantId(person))).get(0).token());
    }

    /** Returns the hash under which a code is stored. */
    String codeHash(ShortCode code) {
        return LinkRow.codeHash(serverKey.key(), code);
    }

    /** Returns the language that a person with a lasting link chose on the pages; empty for none. */
    public Optional<Language> language(ParticipantId person) {
        return database.sql("select language from personal_link where participant = ? and language is not null")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }

    /** Stores the language that a person with a lasting link chose. */
    public void setLanguage(ParticipantId person, Language language) {
        transaction.run(() -> database.sql("update personal_link set language = ? where participant = ?")
                .params(language.code(), person.value())
                .update());
    }
}
