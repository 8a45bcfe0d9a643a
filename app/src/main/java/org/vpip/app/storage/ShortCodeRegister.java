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
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;

/** Codes to type and the further links that they open. Both end with the invitation that they belong to. */
@Repository
public class ShortCodeRegister {
    private final JdbcClient database;
    private final Transaction transaction;
    private final VerifiedServerKey hashes;
    private final Durability durability;

    ShortCodeRegister(JdbcClient database, Transaction transaction, VerifiedServerKey hashes, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.hashes = hashes;
        this.durability = durability;
    }

    /** Gives codes to people who are invited already, all or none. */
    public void putAll(Map<ShortCode, PersonalInvitation> codes) {
        transaction.run(() -> codes.forEach(this::put));
        durability.awaitSync();
    }

    private void put(ShortCode code, PersonalInvitation invitation) {
        database.sql("insert into short_code (code_hash, participant, wave, instrument) values (?, ?, ?, ?)")
                .param(hash(code))
                .params(invitation.key().values())
                .update();
    }

    /** A fresh link for the invitation of that code, beside those there are; empty when the code opens nothing. */
    public Optional<AccessToken> issueToken(ShortCode code) {
        if (!isAnyGiven()) {
            return Optional.empty();
        }
        AccessToken token = AccessToken.random();
        String codeHash = hash(code);
        AtomicInteger added = new AtomicInteger();
        transaction.run(
                () -> added.set(database.sql("insert into further_link (token_hash, participant, wave, instrument)"
                                + " select cast(? as varchar(64)), participant, wave, instrument from short_code"
                                + " where code_hash = ?")
                        .params(token.hash(), codeHash)
                        .update()));
        durability.awaitSync();
        return added.get() == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Without any code no key is needed to say that this one opens nothing. */
    private boolean isAnyGiven() {
        return database.sql("select count(*) from short_code").query(Long.class).single() > 0;
    }

    private String hash(ShortCode code) {
        return hashes.key().hash(HashPurpose.SHORT_CODE, code.signs());
    }
}
