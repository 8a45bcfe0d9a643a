package org.vpip.app.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** The storage of one database of each kind, which the tests of a class share, and people who are new to it. */
final class StorageFixture implements AutoCloseable {
    static final OffsetDateTime CONSENTED = OffsetDateTime.parse("2026-11-20T21:04:00Z");
    static final OffsetDateTime SENT = OffsetDateTime.parse("2026-11-20T21:09:00Z");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Map<DatabaseKind, ConfigurableApplicationContext> open = new EnumMap<>(DatabaseKind.class);

    ConfigurableApplicationContext of(DatabaseKind kind, Path folder) {
        return open.computeIfAbsent(kind, unopened -> start(unopened, folder));
    }

    private static ConfigurableApplicationContext start(DatabaseKind kind, Path folder) {
        try {
            return WebServer.startDatabaseOnly(kind.create(folder));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(ConfigurableApplicationContext::close);
    }

    /** A pseudonym that no other test uses. */
    static ParticipantId person() {
        return new ParticipantId(String.format("P-%04d", PEOPLE.incrementAndGet()));
    }

    static PersonalInvitation invitation(ParticipantId person, String wave) {
        return new PersonalInvitation(person, new WaveId(wave), new InstrumentId("reference"), Language.FRENCH);
    }

    /** The number of rows of a person in a table. */
    static long rows(ConfigurableApplicationContext context, String table, ParticipantId person) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + table + " where participant = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }
}
