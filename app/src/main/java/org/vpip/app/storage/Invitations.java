package org.vpip.app.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** The invitations behind links. A token is stored as its hash; a new token replaces the earlier one. */
@Repository
public class Invitations {
    /** Finds a personal link, or a further link of a short code. */
    private static final String PERSONAL =
            "select participant, wave, instrument, language from invitation where token_hash = ?"
                    + " union all select i.participant, i.wave, i.instrument, i.language from further_link f"
                    + " join invitation i on i.participant = f.participant and i.wave = f.wave"
                    + " and i.instrument = f.instrument where f.token_hash = ?";

    private static final String FEEDBACK =
            "select response, session, instrument, language from feedback_link where token_hash = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transaction transaction;
    private final RowLocks locks;

    Invitations(JdbcClient database, JdbcTemplate batches, Transaction transaction, RowLocks locks) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.locks = locks;
    }

    public Optional<Invitation> find(AccessToken token) {
        return findPersonal(token).<Invitation>map(found -> found).or(() -> findFeedback(token));
    }

    private Optional<PersonalInvitation> findPersonal(AccessToken token) {
        return database.sql(PERSONAL)
                .params(token.hash(), token.hash())
                .query((row, number) -> new PersonalInvitation(
                        new ParticipantId(row.getString(1)),
                        new WaveId(row.getString(2)),
                        new InstrumentId(row.getString(3)),
                        language(row.getString(4))))
                .optional();
    }

    private Optional<SessionFeedbackInvitation> findFeedback(AccessToken token) {
        return database.sql(FEEDBACK)
                .param(token.hash())
                .query((row, number) -> new SessionFeedbackInvitation(
                        row.getString(1),
                        row.getString(2),
                        new InstrumentId(row.getString(3)),
                        language(row.getString(4))))
                .optional();
    }

    private static Language language(String code) {
        return Language.of(code).orElse(Language.ENGLISH);
    }

    /**
     * Invites people, all or none; a new token replaces the earlier one of an invitation. Of two simultaneous calls with
     * common people the later one stays in full. Links may be handed out once the method has returned.
     */
    public void putAll(Map<AccessToken, PersonalInvitation> invited) {
        transaction.runDurably(() -> replaceAll(invited));
    }

    /** Invites people within the transaction of the caller. */
    void replaceAll(Map<AccessToken, PersonalInvitation> invited) {
        List<Object[]> old = invited.values().stream()
                .map(invitation -> invitation.key().values().toArray())
                .toList();
        List<Object[]> rows = invited.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        locks.lock(RowLocks.INVITATIONS);
        batches.batchUpdate("delete from invitation where participant = ? and wave = ? and instrument = ?", old);
        batches.batchUpdate(
                "insert into invitation (token_hash, participant, wave, instrument, language) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** Invites one person; a new token replaces the earlier one. */
    public void put(AccessToken token, PersonalInvitation invitation) {
        putAll(Map.of(token, invitation));
    }

    private static Object[] row(AccessToken token, PersonalInvitation invitation) {
        return new Object[] {
            token.hash(),
            invitation.participant().value(),
            invitation.wave().value(),
            invitation.instrument().value(),
            invitation.language().code()
        };
    }

    /** Stores the language that the person behind a link chose. */
    public void setLanguage(AccessToken token, Language language) {
        transaction.run(() -> find(token).ifPresent(invitation -> setLanguage(invitation, language)));
    }

    private void setLanguage(Invitation invitation, Language language) {
        String update = invitation.match(
                personal -> "update invitation set language = ? where participant = ? and wave = ?",
                feedback -> "update feedback_link set language = ? where response = ? and session = ?");
        database.sql(update + " and instrument = ?")
                .param(language.code())
                .params(invitation.key().values())
                .update();
    }
}
