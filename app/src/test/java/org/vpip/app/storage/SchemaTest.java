package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.ConnectionFailure;
import org.vpip.app.storage.database.DatabaseUnavailableException;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** The tables: their lengths, their earlier forms and their later ones. */
class SchemaTest {
    private static final int CHANGES = 13;
    private static final int REPEAT_SUFFIX = "~9999".length();
    private static final int EARLIER_PREFIX = "earlier/".length() + 1;

    @TempDir
    Path folder = Path.of("");

    private interface Work {
        void with(Connection connection) throws Exception;
    }

    private static void connect(String address, Work work) throws Exception {
        boolean h2 = address.startsWith("jdbc:h2:");
        try (Connection connection = DriverManager.getConnection(address)) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(h2 ? "H2" : "PostgreSQL");
            work.with(connection);
        }
    }

    /** Returns the columns of our tables in the order of creation, by table. */
    private static Map<String, List<Column>> tables(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        DatabaseMetaData metadata = connection.getMetaData();
        String schema = connection.getSchema();
        try (ResultSet rows = metadata.getColumns(null, schema, null, null)) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (!table.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                    tables.computeIfAbsent(table, name -> new ArrayList<>())
                            .add(new Column(
                                    rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                                    rows.getInt("DATA_TYPE"),
                                    rows.getInt("COLUMN_SIZE")));
                }
            }
        }
        return tables;
    }

    private record Column(String name, int type, int size) {
        Object value() {
            return switch (type) {
                case Types.BOOLEAN, Types.BIT -> true;
                case Types.INTEGER -> 1;
                case Types.BIGINT -> 1L;
                case Types.DATE -> java.sql.Date.valueOf("2026-01-01");
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z");
                default -> "é";
            };
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void holdsEveryNameOfTheGreatestLength(DatabaseKind kind) throws Exception {
        String address = kind.create(folder);
        WebServer.startDatabaseOnly(address).close();
        int file = EARLIER_PREFIX + LengthLimit.FILE.characters() + LengthLimit.INSTRUMENT_VERSION.characters();
        Map<String, Integer> longest = Map.ofEntries(
                Map.entry("participant", LengthLimit.PARTICIPANT.characters()),
                Map.entry("wave", LengthLimit.WAVE.characters()),
                Map.entry("instrument", LengthLimit.INSTRUMENT.characters()),
                Map.entry("community", LengthLimit.COMMUNITY.characters()),
                Map.entry("session", LengthLimit.SESSION.characters()),
                Map.entry("item", LengthLimit.ITEM.characters() + REPEAT_SUFFIX),
                Map.entry("screen", LengthLimit.ITEM.characters() + ".99.9999 review".length()),
                Map.entry("first_name", LengthLimit.PERSON_NAME.characters()),
                Map.entry("last_name", LengthLimit.PERSON_NAME.characters()),
                Map.entry("place", file));
        connect(
                address,
                connection -> tables(connection)
                        .forEach((table, columns) -> columns.forEach(column -> {
                            int least = column.name().equals("version")
                                    ? (table.equalsIgnoreCase("consent")
                                                    ? LengthLimit.CONSENT_VERSION
                                                    : LengthLimit.INSTRUMENT_VERSION)
                                            .characters()
                                    : longest.getOrDefault(column.name(), 0);
                            assertThat(column.size())
                                    .as(table + "." + column.name())
                                    .isGreaterThanOrEqualTo(least);
                        })));
    }

    static Stream<Arguments> earlierSchemas() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> IntStream.range(1, CHANGES).mapToObj(changes -> Arguments.of(kind, changes)));
    }

    @ParameterizedTest
    @MethodSource("earlierSchemas")
    void keepsTheRowsOfEachEarlierForm(DatabaseKind kind, int changes) throws Exception {
        String address = kind.create(folder);
        List<String> filled = new ArrayList<>();
        connect(address, connection -> {
            try (Liquibase liquibase = new Liquibase(
                    "db/changes.xml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
                liquibase.update(changes, new Contexts(), new LabelExpression());
                connection.setAutoCommit(true);
                filled.addAll(fill(connection));
                forgetKey(connection, filled);
                filled.removeIf("compaction_request"::equalsIgnoreCase); // the start itself fulfils these
            }
        });
        try (ConfigurableApplicationContext server = WebServer.startDatabaseOnly(address)) {
            JdbcClient database = server.getBean(JdbcClient.class);
            for (String table : filled) {
                assertThat(database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isPositive();
            }
            assertThat(server.getBean(StoredResponses.class)
                            .answers(new PersonalInvitation(
                                    new ParticipantId("é"), new WaveId("é"), new InstrumentId("é"), Language.FRENCH)))
                    .isEqualTo(Map.of("é", "é"));
            assertThat(server.getBean(IdentityRegister.class).names().values())
                    .allMatch(name -> name.first().equals("é") && name.last().equals("é"));
            assertThat(database.sql("select count(*) from answer where encrypted = false or raw = 'é'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(database.sql("select count(*) from contact where encrypted = false or first_name = 'é'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(database.sql("select count(*) from databasechangelog")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(CHANGES);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLinkOfAnEarlierFormStillOpens(DatabaseKind kind) throws Exception {
        String address = kind.create(folder);
        AccessToken token = AccessToken.random();
        connect(address, connection -> {
            try (Liquibase liquibase = new Liquibase(
                    "db/changes.xml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
                liquibase.update(CHANGES - 3, new Contexts(), new LabelExpression());
                connection.setAutoCommit(true);
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into invitation values (?, 'P', 't0', 'i', 'fr')")) {
                    insert.setString(1, token.hash());
                    insert.executeUpdate();
                }
            }
        });
        PersonalInvitation asked = new PersonalInvitation(
                new ParticipantId("P"), new WaveId("t0"), new InstrumentId("i"), Language.FRENCH);
        try (ConfigurableApplicationContext server = WebServer.startDatabaseOnly(address)) {
            server.getBean(PersonalLinks.class).issue("study", List.of(asked.participant()));
            Invitations invitations = server.getBean(Invitations.class);
            assertThat(invitations.find(token)).hasValue(asked);
            assertThat(invitations.of(asked.participant())).containsExactly(asked);
        }
    }

    /** Deletes the mark and the encryption of a key that nobody has. */
    private static void forgetKey(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (tables.stream().anyMatch("server_key"::equalsIgnoreCase)) {
                statement.execute("delete from server_key");
            }
            if (tables.stream().anyMatch("person_key"::equalsIgnoreCase)) {
                statement.execute("delete from person_key");
                statement.execute("update answer set encrypted = false");
                statement.execute("update contact set encrypted = false");
            }
        }
    }

    /** Writes a row into each table, as soon as the rows that it refers to are there. */
    private static List<String> fill(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = tables(connection);
        List<String> waiting = new ArrayList<>(tables.keySet());
        List<String> filled = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (String table : List.copyOf(waiting)) {
                if (insert(connection, table, tables.getOrDefault(table, List.of()))) {
                    waiting.remove(table);
                    filled.add(table);
                }
            }
        }
        assertThat(waiting).isEmpty();
        return filled;
    }

    private static boolean insert(Connection connection, String table, List<Column> columns) throws SQLException {
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, columns.get(i).value());
            }
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (e.getSQLState().startsWith("23")) { // refers to a row that is not there yet
                return false;
            }
            throw e;
        }
    }

    @Test
    void knowsEveryChange() throws Exception {
        String address = DatabaseKind.H2.create(folder);
        WebServer.startDatabaseOnly(address).close();
        connect(address, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from databasechangelog")) {
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).isEqualTo(CHANGES);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void isRefusedWhenANewerProgramHasChangedIt(DatabaseKind kind) throws Exception {
        String address = kind.create(folder);
        WebServer.startDatabaseOnly(address).close();
        connect(address, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted,"
                        + " exectype) values ('99-later', 'vpip', 'db/changes.xml', current_timestamp, 99,"
                        + " 'EXECUTED')");
            }
        });
        Throwable refused = catchThrowable(() -> WebServer.startDatabaseOnly(address));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        DatabaseUnavailableException.class,
                        failure -> assertThat(failure.failure()).isEqualTo(ConnectionFailure.NEWER));
    }
}
