package org.vpip.app.storage;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.Token;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** Who may open which link. A token is stored as its hash; a new one takes the place of the old. */
@Repository
public class Invitations {
    /** A personal link, a further one that a typed code opened, or a passing one. */
    private static final String ANY_LINK =
            "select participant, wave, instrument, language, 'LINKED' from invitation where token_hash = ?"
                    + " union all select i.participant, i.wave, i.instrument, i.language, 'LINKED' from further_link f"
                    + " join invitation i on i.participant = f.participant and i.wave = f.wave"
                    + " and i.instrument = f.instrument where f.token_hash = ?"
                    + " union all select response, session, instrument, language, 'UNLINKED' from feedback_link"
                    + " where token_hash = ?";

    private final JdbcClient database;

    private final TransactionTemplate transaction;

    public Invitations(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public Optional<Invitation> find(Token token) {
        return database.sql(ANY_LINK)
                .params(token.hash(), token.hash(), token.hash())
                .query((row, number) -> new Invitation(
                        new ParticipantId(row.getString(1)),
                        new WaveId(row.getString(2)),
                        new InstrumentId(row.getString(3)),
                        Language.of(row.getString(4)).orElse(Language.ENGLISH),
                        Invitation.Kind.valueOf(row.getString(5))))
                .optional();
    }

    /** Invites people, all or none; who was invited before gets a new token for the old. */
    public void putAll(Map<Token, Invitation> invited) {
        transaction.executeWithoutResult(status -> invited.forEach(this::replace));
    }

    /** Invites somebody, under a new token if they were invited before. */
    public void put(Token token, Invitation invitation) {
        putAll(Map.of(token, invitation));
    }

    private void replace(Token token, Invitation invitation) {
        database.sql("delete from invitation where participant = ? and wave = ? and instrument = ?")
                .params(
                        invitation.participant().value(),
                        invitation.wave().value(),
                        invitation.instrument().value())
                .update();
        database.sql(
                        "insert into invitation (token_hash, participant, wave, instrument, language) values (?, ?, ?, ?, ?)")
                .params(
                        token.hash(),
                        invitation.participant().value(),
                        invitation.wave().value(),
                        invitation.instrument().value(),
                        invitation.language().code())
                .update();
    }

    /** Remembers the language somebody chose. */
    public void speak(Token token, Language language) {
        find(token).ifPresent(of -> speak(of, language));
    }

    private void speak(Invitation of, Language language) {
        String table = of.isUnlinked()
                ? "feedback_link set language = ? where response = ? and session = ?"
                : "invitation set language = ? where participant = ? and wave = ?";
        database.sql("update " + table + " and instrument = ?")
                .params(
                        language.code(),
                        of.participant().value(),
                        of.wave().value(),
                        of.instrument().value())
                .update();
    }
}
