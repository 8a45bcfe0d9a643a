package org.vpip.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;

/** Requests that no page of ours sends, to a server on PostgreSQL without a key. */
class HostileRequestsTest {
    private static final List<String> HEADERS = List.of(
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options",
            "cache-control",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy");

    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static AccessToken token = AccessToken.random();
    private static Respondent attacker = new Respondent("", "");

    @BeforeAll
    static void serve() throws IOException, SQLException {
        ServedStudy served = ReferenceStudyFixture.of(folder.resolve("study"), 3)
                .withSessions(List.of(List.of("s1", "2026-11-14", "2026-11-14T20:00-05:00")))
                .served();
        server = WebServer.start(
                served,
                DatabaseKind.POSTGRES.create(folder),
                0,
                Map.of(),
                new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z")));
        token = server.getBean(InvitationIssuer.class).invite().get(0).token();
        attacker = new Respondent(WebServer.address(server), "192.0.2.1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/f/x", "/c/x", "/c/x/y"})
    void findNoPagesThatNeedAKey(String path) {
        assertThat(attacker.opens(path).status()).isEqualTo(404);
        assertThat(attacker.attacks(path, "go=next").status()).isIn(404, 405);
    }

    @Test
    void findTheThanksWithoutAKey() {
        assertThat(attacker.opens("/f/thanks").status()).isEqualTo(200);
        assertThat(attacker.attacks("/f/thanks", "go=next").status()).isEqualTo(404);
    }

    /** Sends a request as it is and returns the response up to its end. */
    private static String raw(String request) throws IOException {
        URI address = URI.create(WebServer.address(server));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: x\r\nX-Forwarded-Host: evil.example"})
    void leadNoRedirectElsewhere(String headers) throws IOException {
        String path = "/s/" + token.value();
        assertThat(raw(get(path + "/answers", headers))).contains("\r\nLocation: " + path + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,https://evil.example,403",
        "Origin,null,403",
        "Origin,http://localhost,303",
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403",
        "Sec-Fetch-Site,same-origin,303"
    })
    void haveTheirFormsRefusedFromForeignPages(String header, String value, int status) {
        VisitedPage answer = attacker.attacks("/s/" + token.value(), "screen=nothing&go=back", header, value);
        assertThat(answer.answerStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /style.css HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /nope HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /?code=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x y\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "PUT /style.css HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "OPTIONS / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 2\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: brew\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n",
                "complete nonsense HTTP/1.1\r\n\r\n"
            })
    void getTheSameHeadersWhateverTheStatus(String request) throws IOException {
        String response = raw(request);
        String headers = response.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        assertThat(headers).startsWith("http/1.1 ").doesNotStartWith("http/1.1 500");
        HEADERS.forEach(name -> assertThat(headers).contains("\r\n" + name + ": "));
        assertThat(response).doesNotContain("Tomcat").doesNotContain("HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/%zz", "/s/nobody/answers", "/?code=%zz"})
    void getAPageInTheLanguageOfTheBrowser(String path) throws IOException {
        String response = raw(get(path, "Host: x", "Accept-Language: fr-CA"));
        assertThat(response).contains("<html lang=\"fr-CA\"").contains("style.css");
        assertThat(raw(get(path, "Host: x"))).contains("<html lang=\"en-CA\"");
    }

    @Test
    void getAPageInTheLanguageOfThePerson() throws IOException {
        AccessToken french = token;
        attacker.opens("/s/" + french.value()).switchesTo("fr");
        attacker.opens("/s/" + french.value());
        assertThat(raw(get("/s/" + french.value() + "/nope", "Host: x", "Accept-Language: en")))
                .contains("<html lang=\"fr-CA\"");
    }
}
