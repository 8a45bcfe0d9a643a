package org.vpip.app.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.ShortCode;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ShortCodes;
import org.vpip.app.study.Links;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Server;
import org.vpip.app.web.Visitor;

/** The home page, on a real server and database. */
class HomeTest {
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
        server = Server.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, Map.of(), CLOCK);
        PersonalInvitation first =
                server.getBean(Links.class).invite().values().iterator().next();
        server.getBean(ShortCodes.class).putAll(Map.of(CODE, first));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor visitor() {
        return new Visitor(Server.address(server), "192.0.2." + ++addresses);
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
    void opensAFurtherLinkToTheSameQuestionnaireHoweverTheCodeIsTyped() throws Exception {
        String first = Visitor.location(visitor().post("/", "code", CODE.written(), "lang", "en"));
        String second = Visitor.location(visitor()
                .post(
                        "/",
                        "code",
                        CODE.signs().toLowerCase(java.util.Locale.ROOT).replace('0', 'o')));
        assertThat(first).startsWith("/s/").isNotEqualTo(second);
        Invitations invitations = server.getBean(Invitations.class);
        assertThat(invitations.find(new Token(first.substring(3))))
                .isPresent()
                .isEqualTo(invitations.find(new Token(second.substring(3))));
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
                        .post("/", "code", ShortCode.random().written(), "lang", "en")
                        .body()
                        .replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void slowsGuessingDownByAddressAndLeavesLinksAlone() throws Exception {
        Visitor guesser = visitor();
        for (int i = 0; i < 10; i++) {
            guesser.post("/", "code", ShortCode.random().written(), "lang", "en");
        }
        HttpResponse<String> slowed = guesser.post("/", "code", CODE.written(), "lang", "fr");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("Attendez une minute");
        assertThat(guesser.post("/", "code", "", "lang", "en").body()).contains("Wait one minute");
        HttpResponse<String> elsewhere = visitor().post("/", "code", CODE.written());
        assertThat(elsewhere.statusCode()).isEqualTo(303);
        assertThat(guesser.get(Visitor.location(elsewhere)).statusCode()).isEqualTo(200);
        CLOCK.move(Duration.ofMinutes(1));
        assertThat(guesser.post("/", "code", CODE.written()).statusCode()).isEqualTo(303);
    }

    @Test
    void changesNothingOnAGetAndSwitchesTheLanguageWithWhatWasTyped() throws Exception {
        assertThat(visitor().get("/?code=" + CODE.written() + "&go=next").statusCode())
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
                Server.start(other, "jdbc:h2:file:" + folder.resolve("other-db/vpip"), 0)) {
            ShortCode code = ShortCode.random();
            again.getBean(ShortCodes.class)
                    .putAll(Map.of(
                            code,
                            again.getBean(Links.class)
                                    .invite()
                                    .values()
                                    .iterator()
                                    .next()));
            Visitor visitor = new Visitor(Server.address(again), "192.0.2.200");
            String link = Visitor.location(visitor.post("/", "code", code.written()));
            List.copyOf(again.getBean(Links.class).invite().keySet());
            assertThat(visitor.get(link).statusCode()).isEqualTo(404);
            assertThat(visitor.post("/", "code", code.written(), "lang", "en").body())
                    .contains("This code opens nothing.");
        }
    }
}
