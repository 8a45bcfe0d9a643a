package org.vpip.app.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final Turns turns;
    private final Durability durability;

    Invitations(
            JdbcClient database, JdbcTemplate batches, Transaction transaction, Turns turns, Durability durability) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.turns = turns;
        this.durability = durability;
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

    /**
     * Invites people, all or none; who was invited before gets a new token for the old. Of two that invite the same people
     * at once the later stays, whole. Links may be handed out when this has returned.
     */
    public void putAll(Map<Token, Invitation> invited) {
        transaction.run(() -> replaceAll(invited));
        durability.await();
    }

    /** The same within a transaction that goes on. */
    void replaceAll(Map<Token, Invitation> invited) {
        List<Object[]> old = invited.values().stream().map(Invitations::key).toList();
        List<Object[]> rows = invited.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        turns.take(Turns.INVITATIONS);
        batches.batchUpdate("delete from invitation where participant = ? and wave = ? and instrument = ?", old);
        batches.batchUpdate(
                "insert into invitation (token_hash, participant, wave, instrument, language) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** Invites somebody, under a new token if they were invited before. */
    public void put(Token token, Invitation invitation) {
        putAll(Map.of(token, invitation));
    }

    private static Object[] key(Invitation of) {
        return new Object[] {
            of.participant().value(), of.wave().value(), of.instrument().value()
        };
    }

    private static Object[] row(Token token, Invitation of) {
        return new Object[] {
            token.hash(),
            of.participant().value(),
            of.wave().value(),
            of.instrument().value(),
            of.language().code()
        };
    }

    /** Remembers the language somebody chose. */
    public void speak(Token token, Language language) {
        transaction.run(() -> find(token).ifPresent(of -> speak(of, language)));
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
