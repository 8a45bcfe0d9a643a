package org.vpip.app.storage.link;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ServerKey;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.VerifiedServerKey;
import org.vpip.instruments.response.ParticipantId;

/**
 * The replacement of all links and codes of a person, for example after the loss of a letter. The hashes of the replaced
 * ones stay, so that their pages can say what happened.
 */
@Repository
public class LinkReplacement {
    /** Makes all links and codes of a person former ones, in an order that foreign keys permit. */
    private static final List<String> REVOCATION = List.of(
            former("token_hash", "personal_link"),
            former("code_hash", "personal_link"),
            former("token_hash", "invitation"),
            former("token_hash", "further_link"),
            former("code_hash", "short_code"),
            "delete from further_link where participant = ?",
            "delete from short_code where participant = ?",
            "update invitation set token_hash = null where participant = ?");

    private final JdbcClient database;
    private final Transaction transaction;
    private final RowLocks locks;
    private final VerifiedServerKey serverKey;
    private final PersonalLinks links;

    LinkReplacement(
            JdbcClient database,
            Transaction transaction,
            RowLocks locks,
            VerifiedServerKey serverKey,
            PersonalLinks links) {
        this.database = database;
        this.transaction = transaction;
        this.locks = locks;
        this.serverKey = serverKey;
        this.links = links;
    }

    private static String former(String hash, String table) {
        return "insert into replaced_link (hash, participant) select " + hash + ", participant from " + table
                + " where participant = ? and " + hash + " is not null";
    }

    /**
     * Gives a person a new link and a new code; every earlier one ends.
     *
     * @param study id of the study
     */
    public PersonalLink replace(String study, ParticipantId person) {
        links.issue(study, List.of(person));
        ServerKey key = serverKey.key();
        transaction.runDurably(() -> {
            locks.lock(RowLocks.INVITATIONS);
            LinkRow row = Objects.requireNonNull(links.rows().get(person));
            LinkRow next = row.next(key, links.usedCodeHashes());
            REVOCATION.forEach(sql -> database.sql(sql).param(person.value()).update());
            database.sql("update personal_link set counter = ?, token_hash = ?, code_hash = ? where participant = ?")
                    .params(next.hashes(key))
                    .param(person.value())
                    .update();
        });
        return links.issue(study, List.of(person)).get(0);
    }

    /** Returns the person whose link it was until a newer one replaced it. */
    public Optional<ParticipantId> formerOwner(AccessToken token) {
        return formerOwner(token.hash());
    }

    /** Returns whether the code was one until a newer one replaced it. */
    public boolean isReplaced(ShortCode code) {
        return formerOwner(links.codeHash(code)).isPresent();
    }

    private Optional<ParticipantId> formerOwner(String hash) {
        return database.sql("select participant from replaced_link where hash = ?")
                .param(hash)
                .query(String.class)
                .optional()
                .map(ParticipantId::new);
    }
}
