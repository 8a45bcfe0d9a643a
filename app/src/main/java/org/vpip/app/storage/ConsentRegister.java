package org.vpip.app.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.consent.Consent;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;

/** An append-only register of consent decisions, each with the version of the text, its language and the time. */
@Repository
public class ConsentRegister {
    private final JdbcClient database;
    private final Transaction transaction;

    ConsentRegister(JdbcClient database, Transaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Returns the last decision of a person on each scope. */
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

    /** Returns the last decision of each person on one scope. */
    public Map<ParticipantId, Boolean> decisionsOnScope(ConsentScope tier) {
        Map<ParticipantId, Boolean> last = new HashMap<>();
        database.sql("select participant, agreed from consent where tier = ? order by given, id")
                .param(tier.code())
                .query(row -> {
                    last.put(new ParticipantId(row.getString(1)), row.getBoolean(2));
                });
        return last;
    }

    /** Returns every decision, the oldest first, by column of an export. */
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

    /** Returns every decision on a known scope, the oldest first. */
    public List<Consent> consents() {
        List<Consent> decisions = new ArrayList<>();
        database.sql("select participant, tier, agreed, given from consent order by given, id")
                .query(row -> {
                    ParticipantId person = new ParticipantId(row.getString(1));
                    boolean agreed = row.getBoolean(3);
                    Instant given = row.getObject(4, OffsetDateTime.class).toInstant();
                    ConsentScope.of(row.getString(2))
                            .ifPresent(scope -> decisions.add(new Consent(person, scope, agreed, given)));
                });
        return decisions;
    }

    /** Records decisions, all or none, and returns when they are on the disk. */
    public void record(
            ParticipantId person, Collection<ConsentDecision> decisions, Language language, OffsetDateTime time) {
        transaction.runDurably(() -> decisions.forEach(decision -> insert(person, decision, language, time)));
    }

    private void insert(ParticipantId person, ConsentDecision decision, Language language, OffsetDateTime time) {
        database.sql("insert into consent (id, participant, tier, version, agreed, language, given)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        person.value(),
                        decision.tier().code(),
                        decision.version(),
                        decision.isGranted(),
                        language.code(),
                        time)
                .update();
    }
}
