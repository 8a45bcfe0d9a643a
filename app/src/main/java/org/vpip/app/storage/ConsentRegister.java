package org.vpip.app.storage;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;

/** What people agreed to and what not, with the version of the text, its language and the time. Nothing is overwritten. */
@Repository
public class ConsentRegister {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Durability durability;

    ConsentRegister(JdbcClient database, Transaction transaction, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
    }

    /** The last answer to each tier that the person was asked about. */
    public Map<ConsentScope, ConsentDecision> decisions(ParticipantId person) {
        Map<ConsentScope, ConsentDecision> last = new EnumMap<>(ConsentScope.class);
        database.sql("select tier, version, agreed from consent where participant = ? order by given, id")
                .param(person.value())
                .query(row -> {
                    String version = row.getString(2);
                    boolean agreed = row.getBoolean(3);
                    ConsentScope.of(row.getString(1))
                            .ifPresent(tier -> last.put(tier, new ConsentDecision(tier, version, agreed)));
                });
        return last;
    }

    /** Everybody's last answer to one tier. */
    public Map<ParticipantId, Boolean> decisionsOnScope(ConsentScope tier) {
        Map<ParticipantId, Boolean> last = new HashMap<>();
        database.sql("select participant, agreed from consent where tier = ? order by given, id")
                .param(tier.code())
                .query(row -> {
                    last.put(new ParticipantId(row.getString(1)), row.getBoolean(2));
                });
        return last;
    }

    /** Every answer that was ever given, the oldest first, by column of an export. */
    public List<Map<String, String>> all() {
        return database.sql(
                        "select participant, tier, version, agreed, language, given from consent order by given, id")
                .query((row, number) -> Map.of(
                        "participant", row.getString(1),
                        "tier", row.getString(2),
                        "version", row.getString(3),
                        "agreed", row.getBoolean(4) ? "yes" : "no",
                        "language", row.getString(5),
                        "given",
                                row.getObject(6, OffsetDateTime.class)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()))
                .list();
    }

    /** Records answers; all or none, on the disk when this returns. */
    public void record(
            ParticipantId person, Collection<ConsentDecision> given, Language language, OffsetDateTime time) {
        transaction.run(() -> given.forEach(answer -> insert(person, answer, language, time)));
        durability.awaitSync();
    }

    private void insert(ParticipantId person, ConsentDecision answer, Language language, OffsetDateTime time) {
        database.sql("insert into consent (id, participant, tier, version, agreed, language, given)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        person.value(),
                        answer.tier().code(),
                        answer.version(),
                        answer.isGranted(),
                        language.code(),
                        time)
                .update();
    }
}
