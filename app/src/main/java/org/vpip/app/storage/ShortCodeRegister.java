package org.vpip.app.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.database.Transaction;
import org.vpip.app.storage.encryption.VerifiedServerKey;

/** Short codes and the further links that they open. Both end together with their invitation. */
@Repository
public class ShortCodeRegister {
    private final JdbcClient database;
    private final Transaction transaction;
    private final VerifiedServerKey serverKey;

    ShortCodeRegister(JdbcClient database, Transaction transaction, VerifiedServerKey serverKey) {
        this.database = database;
        this.transaction = transaction;
        this.serverKey = serverKey;
    }

    /** Stores codes for existing invitations, all or none. */
    public void putAll(Map<ShortCode, PersonalInvitation> codes) {
        transaction.runDurably(() -> codes.forEach(this::put));
    }

    private void put(ShortCode code, PersonalInvitation invitation) {
        database.sql("insert into short_code (code_hash, participant, wave, instrument) values (?, ?, ?, ?)")
                .param(hash(code))
                .params(invitation.key().values())
                .update();
    }

    /** Returns an additional link for the invitation of a code; empty for an unknown code. */
    public Optional<AccessToken> issueToken(ShortCode code) {
        if (!hasCodes()) {
            return Optional.empty();
        }
        AccessToken token = AccessToken.random();
        String codeHash = hash(code);
        AtomicInteger added = new AtomicInteger();
        transaction.runDurably(
                () -> added.set(database.sql("insert into further_link (token_hash, participant, wave, instrument)"
                                + " select cast(? as varchar(64)), participant, wave, instrument from short_code"
                                + " where code_hash = ?")
                        .params(token.hash(), codeHash)
                        .update()));
        return added.get() == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Returns whether any code exists; without one, a lookup needs no key. */
    private boolean hasCodes() {
        return database.sql("select count(*) from short_code").query(Long.class).single() > 0;
    }

    private String hash(ShortCode code) {
        return serverKey.key().hash(HashPurpose.SHORT_CODE, code.signs());
    }
}
