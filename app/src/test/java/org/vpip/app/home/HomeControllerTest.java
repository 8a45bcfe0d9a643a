package org.vpip.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;

/** The home page, on a real server and database. */
class HomeControllerTest {
    @TempDir
    static Path folder = Path.of("");

    private static final AdjustableClock CLOCK = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));

    private static ConfigurableApplicationContext server;
    private static ServedStudy served = ServedStudy.NOTHING;
    private static final ShortCode EARLIER = ShortCode.random();
    private static ShortCode code = ShortCode.random();
    private static int addresses;

    @BeforeAll
    static void serve() throws IOException {
        served = ReferenceStudyFixture.of(folder.resolve("study"), 3).served();
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, Map.of(), CLOCK);
        InvitedPerson first = server.getBean(InvitationIssuer.class).invite().get(0);
        code = first.link().code();
        new EarlierLinks(server).put(EARLIER, first.invitations().get(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Respondent respondent() {
        return new Respondent(WebServer.address(server), "192.0.2." + ++addresses);
    }

    private static VisitedPage home(String language) {
        return respondent().opens("/?lang=" + language);
    }

    @ParameterizedTest
    @CsvSource({"en,Type your code", "fr,Tapez votre code"})
    void asksForTheCodeInBothLanguages(String language, String heading) {
        VisitedPage page = home(language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>" + heading + "</h1>")
                .contains("lang=\"" + language + "-CA\"")
                .doesNotContain("<script>")
                .doesNotContain("style=");
    }

    @Test
    void opensALinkHoweverTheCodeIsTyped() {
        VisitedPage first = home("en").answers("code", code.formatted()).goesNext();
        String lazily = code.signs().toLowerCase(Locale.ROOT).replace('0', 'o');
        VisitedPage second = home("fr").answers("code", lazily).goesNext();
        VisitedPage third = home("fr").answers("code", EARLIER.formatted()).goesNext();
        assertThat(first.path()).startsWith("/s/").isEqualTo(second.path()).isEqualTo(third.path());
        respondent().opens(first.path() + "?lang=fr").consents();
        assertThat(respondent().opens(second.path()).body()).contains("Écran 1 de 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XXXX", "0000-00000", "0000-00001", "UUUU-UUUUU", "<b>", "' or 1=1 --"})
    void saysTheSameWhateverIsWrong(String typed) {
        VisitedPage english = home("en").answers("code", typed).goesNext();
        VisitedPage french = home("fr").answers("code", typed).goesNext();
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.body()).contains("This code opens nothing.").doesNotContain("<b>");
        assertThat(french.body()).contains("Ce code n’ouvre rien.");
        assertThat(english.body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(home("en")
                        .answers("code", ShortCode.random().formatted())
                        .goesNext()
                        .body()
                        .replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void slowsGuessingDownByAddressAndLeavesLinksAlone() {
        Respondent guesser = respondent();
        VisitedPage english = guesser.opens("/?lang=en");
        VisitedPage french = guesser.opens("/?lang=fr");
        for (int i = 0; i < 10; i++) {
            english.answers("code", ShortCode.random().formatted()).goesNext();
        }
        VisitedPage slowed = french.answers("code", code.formatted()).goesNext();
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.body()).contains("Attendez une minute");
        assertThat(english.goesNext().body()).contains("Wait one minute");
        VisitedPage elsewhere = home("en").answers("code", code.formatted()).goesNext();
        assertThat(elsewhere.answerStatus()).isEqualTo(303);
        assertThat(guesser.opens(elsewhere.path()).status()).isEqualTo(200);
        CLOCK.move(Duration.ofMinutes(1));
        assertThat(english.answers("code", code.formatted()).goesNext().answerStatus())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::%x:1, 2001:db8:0:0:%x:0:0:1, 10",
        "2001:db8:1:%x::1, 2001:db8:1:%x:0:0:0:1, 40",
        "2001:db8:%x::1, 10.0.%d.7, 400"
    })
    void slowsGuessingDownByHouseholdSiteAndTotal(String one, String other, int most) {
        VisitedPage wrong = home("en").answers("code", ShortCode.random().formatted());
        String code = "code=" + ShortCode.random().formatted() + "&go=next";
        assertThat(wrong.goesNext().status()).isEqualTo(200);
        CLOCK.move(Duration.ofMinutes(1));
        long answered = IntStream.rangeClosed(1, most + 20)
                .mapToObj(i -> (i % 2 == 0 ? one : other).formatted(i))
                .filter(address -> new Respondent(WebServer.address(server), address)
                                .attacks("/", code)
                                .status()
                        == 200)
                .count();
        CLOCK.move(Duration.ofMinutes(1));
        assertThat(answered).isEqualTo(most);
    }

    @Test
    void answersTenOfManySimultaneousGuesses() {
        Respondent guesser = respondent();
        CLOCK.move(Duration.ofMinutes(1));
        long answered = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> guesser.attacks("/", "code=" + ShortCode.random().formatted()))
                .filter(page -> page.status() == 200)
                .count();
        assertThat(answered).isEqualTo(10);
    }

    @Test
    void changesNothingOnAGetButTheLanguage() {
        assertThat(respondent().opens("/?code=" + code.formatted() + "&go=next").answerStatus())
                .isEqualTo(200);
        assertThat(home("en").answers("code", "7K4M").switchesTo("fr").body())
                .contains("Tapez votre code")
                .contains("value=\"7K4M\"");
    }

    @Test
    void theCodeLastsUntilItIsReplaced() throws Exception {
        ServedStudy other = ReferenceStudyFixture.of(folder.resolve("other"), 1).served();
        try (ConfigurableApplicationContext again =
                WebServer.start(other, "jdbc:h2:file:" + folder.resolve("other-db/vpip"), 0)) {
            InvitationIssuer issuer = again.getBean(InvitationIssuer.class);
            InvitedPerson person = issuer.invite().get(0);
            String typed = person.link().code().formatted();
            Respondent respondent = new Respondent(WebServer.address(again), "192.0.2.200");
            VisitedPage filled = respondent.opens("/?lang=en").answers("code", typed);
            String link = filled.goesNext().path();
            issuer.invite();
            assertThat(filled.goesNext().path()).isEqualTo(link);
            again.getBean(LinkReplacement.class)
                    .replace(other.study().settings().id(), person.participant());
            assertThat(filled.goesNext().status()).isEqualTo(410);
            assertThat(filled.goesNext().body()).contains("You have a newer code");
            String newer = issuer.invite().get(0).link().code().formatted();
            VisitedPage opened =
                    respondent.opens("/?lang=en").answers("code", newer).goesNext();
            assertThat(opened.path()).startsWith("/s/").isNotEqualTo(link);
        }
    }
}
