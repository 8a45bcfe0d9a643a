package org.vpip.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ShortCodeRegister;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.HttpVisitor;
import org.vpip.app.web.WebServer;

/** The home page, on a real server and database. */
class HomeControllerTest {
    @TempDir
    static Path folder = Path.of("");

    private static final AdjustableClock CLOCK = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));

    private static ConfigurableApplicationContext server;
    private static ServedStudy served = ServedStudy.NOTHING;
    private static final ShortCode CODE = ShortCode.random();
    private static int addresses;

    @BeforeAll
    static void serve() throws IOException {
        served = ReferenceStudyFixture.of(folder.resolve("study"), 3).served();
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, Map.of(), CLOCK);
        PersonalInvitation first = server.getBean(InvitationIssuer.class)
                .invite()
                .values()
                .iterator()
                .next();
        server.getBean(ShortCodeRegister.class).putAll(Map.of(CODE, first));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpVisitor visitor() {
        return new HttpVisitor(WebServer.address(server), "192.0.2." + ++addresses);
    }

    @ParameterizedTest
    @CsvSource({"en,Type your code", "fr,Tapez votre code"})
    void asksForTheCodeInBothLanguages(String language, String heading) throws Exception {
        HttpResponse<String> page = visitor().get("/?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>" + heading + "</h1>")
                .contains("lang=\"" + language + "-CA\"")
                .doesNotContain("<script>")
                .doesNotContain("style=");
    }

    @Test
    void opensALinkHoweverTheCodeIsTyped() throws Exception {
        String first = HttpVisitor.location(visitor().post("/", "code", CODE.formatted(), "lang", "en"));
        String second = HttpVisitor.location(visitor()
                .post(
                        "/",
                        "code",
                        CODE.signs().toLowerCase(java.util.Locale.ROOT).replace('0', 'o')));
        assertThat(first).startsWith("/s/").isNotEqualTo(second);
        Invitations invitations = server.getBean(Invitations.class);
        assertThat(invitations.find(new AccessToken(first.substring(3))))
                .isPresent()
                .isEqualTo(invitations.find(new AccessToken(second.substring(3))));
        visitor().post(first, "screen", "consent", "go", "next", "lang", "fr");
        assertThat(visitor().get(second).body()).contains("Écran 1 de 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XXXX", "0000-00000", "0000-00001", "UUUU-UUUUU", "<b>", "' or 1=1 --"})
    void saysTheSameWhateverIsWrong(String typed) throws Exception {
        HttpResponse<String> english = visitor().post("/", "code", typed, "lang", "en");
        HttpResponse<String> french = visitor().post("/", "code", typed, "lang", "fr");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("This code opens nothing.").doesNotContain("<b>");
        assertThat(french.body()).contains("Ce code n’ouvre rien.");
        assertThat(english.body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(visitor()
                        .post("/", "code", ShortCode.random().formatted(), "lang", "en")
                        .body()
                        .replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void slowsGuessingDownByAddressAndLeavesLinksAlone() throws Exception {
        HttpVisitor guesser = visitor();
        for (int i = 0; i < 10; i++) {
            guesser.post("/", "code", ShortCode.random().formatted(), "lang", "en");
        }
        HttpResponse<String> slowed = guesser.post("/", "code", CODE.formatted(), "lang", "fr");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("Attendez une minute");
        assertThat(guesser.post("/", "code", "", "lang", "en").body()).contains("Wait one minute");
        HttpResponse<String> elsewhere = visitor().post("/", "code", CODE.formatted());
        assertThat(elsewhere.statusCode()).isEqualTo(303);
        assertThat(guesser.get(HttpVisitor.location(elsewhere)).statusCode()).isEqualTo(200);
        CLOCK.move(Duration.ofMinutes(1));
        assertThat(guesser.post("/", "code", CODE.formatted()).statusCode()).isEqualTo(303);
    }

    @Test
    void changesNothingOnAGetButTheLanguage() throws Exception {
        assertThat(visitor().get("/?code=" + CODE.formatted() + "&go=next").statusCode())
                .isEqualTo(200);
        assertThat(visitor()
                        .post("/", "code", "7K4M", "lang", "en", "go", "lang:fr")
                        .body())
                .contains("Tapez votre code")
                .contains("value=\"7K4M\"");
    }

    @Test
    void endsTheCodeAndItsLinksWhenNewLinksAreHandedOut() throws Exception {
        ServedStudy other = ReferenceStudyFixture.of(folder.resolve("other"), 1).served();
        try (ConfigurableApplicationContext again =
                WebServer.start(other, "jdbc:h2:file:" + folder.resolve("other-db/vpip"), 0)) {
            ShortCode code = ShortCode.random();
            again.getBean(ShortCodeRegister.class)
                    .putAll(Map.of(
                            code,
                            again.getBean(InvitationIssuer.class)
                                    .invite()
                                    .values()
                                    .iterator()
                                    .next()));
            HttpVisitor visitor = new HttpVisitor(WebServer.address(again), "192.0.2.200");
            String link = HttpVisitor.location(visitor.post("/", "code", code.formatted()));
            List.copyOf(again.getBean(InvitationIssuer.class).invite().keySet());
            assertThat(visitor.get(link).statusCode()).isEqualTo(404);
            assertThat(visitor.post("/", "code", code.formatted(), "lang", "en").body())
                    .contains("This code opens nothing.");
        }
    }
}
