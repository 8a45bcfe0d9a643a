package org.vpip.app.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.contact.ContactRequests;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;

/** A questionnaire that anyone may fill in, on a real server and both databases: what is asked, kept and exported. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class JoiningTest {
    private static final List<String> TABLES_OF_LINKS = List.of("feedback_link", "response", "answer");
    private static final String PHONE = "902-555-0143";

    @TempDir
    static Path folder = Path.of("");

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));
    private final ConfigurableApplicationContext server;

    JoiningTest(DatabaseKind kind) throws IOException, SQLException {
        Path study = Files.createTempDirectory(folder, "study");
        server = WebServer.start(
                ReferenceStudyFixture.of(study.resolve("study"), 2)
                        .withJoining()
                        .served(),
                kind.create(study),
                0,
                Map.of("vpip.requests-a-day", 4, "vpip.forget-unsent-requests-every", "PT0.1S"),
                clock);
        server.getBean(StudyFiles.class).replaceAll(StudyImport.read(study.resolve("study")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Respondent respondent(String address) {
        return new Respondent(WebServer.address(server), address);
    }

    private Respondent respondent() {
        return respondent("192.0.2.9");
    }

    private VisitedPage begin(String language) {
        return respondent().opens("/join?lang=" + language).goesNext();
    }

    private static VisitedPage send(VisitedPage first, String sector) {
        VisitedPage page = first;
        for (int number = 0; number < 6 && !page.isReview(); number++) {
            page = page.answersAsked(Map.of("jr_sector", sector)).skipsRest();
        }
        return page.submits();
    }

    private long count(String table) {
        return server.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "en, I have no link, Asking to join, Your request has arrived",
        "fr, aimerais me joindre, Demande d’adhésion, Votre demande est bien arrivée"
    })
    void leadsFromTheHomePageToAReceipt(String language, String way, String title, String receipt) {
        assertThat(respondent().opens("/?lang=" + language).body())
                .contains(way)
                .contains("href=\"/join?lang=" + language);
        assertThat(respondent().opens("/join?lang=" + language).body()).contains("<h1>" + title);
        VisitedPage first = begin(language);
        assertThat(first.path()).startsWith("/s/j-");
        VisitedPage sent = send(first, "health");
        assertThat(sent.path()).isEqualTo("/join/thanks?lang=" + language);
        assertThat(sent.body()).contains(receipt).contains("data-state=\"received\"");
    }

    @Test
    void keepsNoConnectionBetweenLinkAndAnswers() {
        VisitedPage first = begin("en");
        TABLES_OF_LINKS.forEach(table ->
                assertThat(table.equals("answer") || count(table) > 0).as(table).isTrue());
        send(first.answers("jr_sector", "police").saves(), "police");
        TABLES_OF_LINKS.forEach(table -> assertThat(count(table)).as(table).isZero());
        assertThat(count("feedback")).isEqualTo(1);
        assertThat(respondent().opens(first.path()).body()).contains("This link is used up");
    }

    @Test
    void endsInARegisterThatCheckReadsAgain() throws IOException {
        send(begin("fr"), "health");
        send(begin("en"), "police");
        respondent().opens("/join/thanks?lang=en").answers("reach", PHONE).goesNext();
        Path out = Files.createTempDirectory(folder, "exported");
        server.getBean(StudyExport.class).write(out);
        LoadedStudy loaded = LoadedStudy.read(out);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.intake().lines(Language.ENGLISH)).contains("Requests to join in 2026: 2");
        assertThat(loaded.intake().lines(Language.FRENCH)).contains("Demandes d’adhésion en 2026\u202F: 2");
        Sheet register = SheetReader.read(out.resolve("data/registers/join.csv"), "join.csv", new Problems())
                .get(0);
        assertThat(register.header().subList(0, 2)).containsExactly("request", "date");
        assertThat(register.rows())
                .extracting(row -> row.get("date") + " " + row.get("jr_sector"))
                .containsExactlyInAnyOrder("2026-11-15 health", "2026-11-15 police");
        assertThat(register.rows().stream().map(row -> row.get("request"))).isSorted();
        assertThat(out.resolve("data/feedback")).doesNotExist();
        assertThat(contents(out)).doesNotContain(PHONE);
    }

    private static String contents(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void keepsAnAddressApartFromAnswersAndDays() {
        send(begin("en"), "police");
        VisitedPage left = respondent()
                .opens("/join/thanks?lang=fr")
                .answers("reach", " someone@example.org ")
                .goesNext();
        assertThat(left.body()).contains("Votre adresse est dans la liste");
        assertThat(server.getBean(ContactRequests.class).all())
                .extracting(contact -> contact.address() + " " + contact.language())
                .containsExactly("someone@example.org FRENCH");
        assertThat(columns()).containsExactlyInAnyOrder("id", "address", "language");
    }

    private List<String> columns() {
        return server
                .getBean(JdbcClient.class)
                .sql("select column_name from information_schema.columns where lower(table_name) = 'contact_request'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someone", "a b@example.org", "12", "=1+1"})
    void asksAgainForWhatIsNoAddress(String typed) {
        VisitedPage again = respondent()
                .opens("/join/thanks?lang=en")
                .answers("reach", typed)
                .goesNext();
        assertThat(again.body()).contains("Write an e-mail address").contains("aria-invalid");
        assertThat(server.getBean(ContactRequests.class).all()).isEmpty();
    }

    @Test
    void takesNoMoreThanTheGreatestNumberADay() {
        send(begin("en"), "health");
        for (int begun = 0; begun < 3; begun++) {
            assertThat(begin("en").path()).startsWith("/s/j-");
        }
        VisitedPage refused = begin("en");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("No more requests today");
        clock.move(Duration.ofDays(1));
        assertThat(begin("en").path()).startsWith("/s/j-");
    }

    @Test
    void takesFewAnHourFromOneNetwork() {
        for (int attempt = 0; attempt < 30; attempt++) {
            begin("en");
        }
        assertThat(begin("en").body()).contains("Too many requests from here");
        assertThat(respondent("192.0.2.10").opens("/join?lang=en").goesNext().body())
                .contains("No more requests today");
        clock.move(Duration.ofHours(1));
        assertThat(begin("en").body()).contains("No more requests today");
    }

    @Test
    void forgetsWhatWasNotSentForAWeek() throws Exception {
        begin("en").answers("jr_sector", "police").saves();
        clock.move(Duration.ofDays(7));
        Thread.sleep(500);
        assertThat(count("feedback_link")).isEqualTo(1);
        clock.move(Duration.ofDays(1));
        for (int tenth = 0; tenth < 100 && count("feedback_link") > 0; tenth++) {
            Thread.sleep(100);
        }
        TABLES_OF_LINKS.forEach(table -> assertThat(count(table)).as(table).isZero());
    }

    @Test
    void asksForNoConsentAndHasNobodyToLeave() {
        VisitedPage first = begin("en");
        assertThat(first.body()).doesNotContain(first.path() + "/consent").doesNotContain(first.path() + "/leave");
        assertThat(respondent().opens(first.path() + "/leave").status()).isEqualTo(404);
    }
}
