package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** Somebody in Vancouver who answers a study of St. John's, where it is four and a half hours later. */
class TimeZonesBrowserTest {
    private static final AccessToken TOKEN = AccessToken.random();
    private static final PersonalInvitation ALPHA = new PersonalInvitation(
            new ParticipantId("R-000000"), new WaveId("t0"), new InstrumentId("alpha"), Language.ENGLISH);

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-03-02T04:33:00Z"));

    @TempDir
    private Path folder = Path.of("");

    private ConfigurableApplicationContext server;

    @BeforeEach
    void serve() throws IOException {
        var study = ReferenceStudyFixture.of(folder.resolve("study"), 1)
                .inZone("America/St_Johns")
                .withQuestionnaires(List.of("alpha", "mu"), "2026-03-01", "2026-03-31")
                .served();
        server = WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, Map.of(), clock);
        new EarlierLinks(server).put(TOKEN, ALPHA);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String link(String language, String page) {
        return "/s/" + TOKEN.value() + page + "?response=t0/alpha&lang=" + language;
    }

    private String textWithoutScripts(String path) {
        return plain(Jsoup.parse(new Respondent(WebServer.address(server), "203.0.113.9")
                        .opens(path)
                        .body())
                .select("main")
                .text());
    }

    /** Returns the text with ordinary spaces, which a browser and the server choose differently. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    private void begin(String answer) {
        StoredResponses responses = server.getBean(StoredResponses.class);
        responses.begin(ALPHA, OffsetDateTime.now(clock), Map.of());
        responses.save(ALPHA, Map.of("q1", "4"), answer);
    }

    private Browser vancouver() {
        Browser browser = Browser.phone();
        browser.setTimeZone("America/Vancouver");
        return browser;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Saved at 8:33 p.m. | Saved at 1:03 a.m., St. John’s time",
                "fr | Enregistré à 20 h 33. | Enregistré à 1 h 03, heure de St. John’s."
            })
    void savedTimeIsThatOfThePerson(String language, String shown, String sent) {
        try (Browser browser = vancouver()) {
            browser.go(WebServer.address(server) + link(language, ""));
            browser.agreeToEverything();
            browser.next();
            browser.choose("q1", "4");
            browser.await("document.querySelector('#live .saved time')");
            assertThat(plain(browser.text())).contains(shown).doesNotContain("St. John");
        }
        var first = new Respondent(WebServer.address(server), "203.0.113.9")
                .opens(link(language, ""))
                .answers("q1", "5")
                .saves();
        assertThat(plain(Jsoup.parse(first.body()).select(".saved").text())).contains(sent);
        assertThat(first.body()).contains("datetime=\"2026-03-02T01:03:00-03:30\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | minutes, until March 31, 2026 at 7:29 p.m. | minutes, until March 31, 2026 at 11:59 p.m., St. John’s time",
                "fr | environ, jusqu’au 31 mars 2026 à 19 h 29 | environ, jusqu’au 31 mars 2026 à 23 h 59, heure de St. John’s"
            })
    void lastDayEndsWhenItEndsForTheStudy(String language, String shown, String sent) {
        begin("review");
        server.getBean(StoredResponses.class).submit(ALPHA, "review", OffsetDateTime.now(clock));
        try (Browser browser = vancouver()) {
            browser.go(WebServer.address(server) + link(language, ""));
            assertThat(plain(browser.text())).contains(shown).doesNotContain("St. John");
        }
        assertThat(textWithoutScripts(link(language, ""))).contains(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sent on March 1, 2026. | Sent on March 2, 2026, St. John’s time.",
                "fr | Envoyé le 1er mars 2026. | Envoyé le 2 mars 2026, heure de St. John’s."
            })
    void dayOfSendingIsThatOfThePerson(String language, String shown, String sent) {
        begin("review");
        server.getBean(StoredResponses.class).submit(ALPHA, "review", OffsetDateTime.now(clock));
        try (Browser browser = vancouver()) {
            browser.go(WebServer.address(server) + link(language, "/answers"));
            assertThat(plain(browser.text())).contains(shown).doesNotContain("St. John");
        }
        assertThat(textWithoutScripts(link(language, "/answers"))).contains(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It opens on February 28, 2026 at 7:30 p.m. | It opens on March 1, 2026, St. John’s time.",
                "fr | Il ouvre le 28 février 2026 à 19 h 30. | Il ouvre le 1er mars 2026, heure de St. John’s."
            })
    void openingIsToldInTheHourOfThePerson(String language, String shown, String sent) {
        clock.move(Duration.ofDays(-3));
        try (Browser browser = vancouver()) {
            browser.go(WebServer.address(server) + link(language, ""));
            assertThat(plain(browser.text())).contains(shown).doesNotContain("p.m..");
        }
        assertThat(textWithoutScripts(link(language, ""))).contains(sent);
    }

    @Test
    void dayStaysADayForWhoLivesInTheZone() {
        clock.move(Duration.ofDays(-3));
        try (Browser browser = Browser.phone()) {
            browser.setTimeZone("America/St_Johns");
            browser.go(WebServer.address(server) + link("fr", ""));
            assertThat(plain(browser.text())).contains("Il ouvre le 1er mars 2026.");
        }
    }
}
