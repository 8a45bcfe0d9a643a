package org.vpip.app.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/**
 * The list of who was asked what, and the links of one invitation: those of feedback, of code pages, and of earlier versions
 * of the program. A token is stored as its hash.
 */
@Repository
public class Invitations {
    /** Finds the link of one invitation, or a further one that a short code opened. */
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

    Invitations(JdbcClient database, JdbcTemplate batches, Transaction transaction) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
    }

    public Optional<Invitation> find(AccessToken token) {
        return findPersonal(token).<Invitation>map(found -> found).or(() -> findFeedback(token));
    }

    private Optional<PersonalInvitation> findPersonal(AccessToken token) {
        return database.sql(PERSONAL)
                .params(token.hash(), token.hash())
                .query((row, number) -> personal(row))
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

    /** Returns everything that a person was asked, in no particular order. */
    public List<PersonalInvitation> of(ParticipantId person) {
        return database.sql("select participant, wave, instrument, language from invitation where participant = ?")
                .param(person.value())
                .query((row, number) -> personal(row))
                .list();
    }

    private static PersonalInvitation personal(ResultSet row) throws SQLException {
        return new PersonalInvitation(
                new ParticipantId(row.getString(1)),
                new WaveId(row.getString(2)),
                new InstrumentId(row.getString(3)),
                language(row.getString(4)));
    }

    /** Records whom the study asks what, all or none; an earlier invitation stays as it is, with its links. */
    public void addAll(Collection<PersonalInvitation> invited) {
        List<Object[]> rows = invited.stream()
                .map(invitation -> Stream.of(columns(invitation), invitation.key().values().stream())
                        .flatMap(values -> values)
                        .toArray())
                .toList();
        transaction.runDurably(() -> batches.batchUpdate(
                "insert into invitation (participant, wave, instrument, language)"
                        + " select cast(? as varchar(64)), cast(? as varchar(64)), cast(? as varchar(64)),"
                        + " cast(? as varchar(2)) where not exists"
                        + " (select 1 from invitation where participant = ? and wave = ? and instrument = ?)",
                rows));
    }

    /** Invites one person by a link for this invitation alone, within the transaction of the caller. */
    void insert(AccessToken token, PersonalInvitation invitation) {
        database.sql("insert into invitation (token_hash, participant, wave, instrument, language)"
                        + " values (?, ?, ?, ?, ?)")
                .param(token.hash())
                .params(columns(invitation).toList())
                .update();
    }

    private static Stream<Object> columns(PersonalInvitation invitation) {
        return Stream.concat(
                invitation.key().values().stream(),
                Stream.of(invitation.language().code()));
    }

    /** Stores the language in which a person answers. */
    public void setLanguage(Invitation invitation, Language language) {
        String update = invitation.match(
                personal -> "update invitation set language = ? where participant = ? and wave = ?",
                feedback -> "update feedback_link set language = ? where response = ? and session = ?");
        transaction.run(() -> database.sql(update + " and instrument = ?")
                .param(language.code())
                .params(invitation.key().values())
                .update());
    }
}
