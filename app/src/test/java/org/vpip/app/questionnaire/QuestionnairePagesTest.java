package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.Invitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ResponseProgress;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.sample.ReferenceStudy;

/** Pages as a browser without script gets them, on a real server and database. */
class QuestionnairePagesTest {
    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static List<AccessToken> tokens = List.of();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @BeforeAll
    static void serve() throws IOException {
        new ReferenceStudy(20).write(folder.resolve("study"));
        ServedStudy served = new ServedStudy(StudyReader.read(folder.resolve("study"), new Problems()), null);
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        tokens = List.copyOf(server.getBean(InvitationIssuer.class).invite().keySet());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void invitesEverybodyWithALinkOfItsOwn() {
        assertThat(tokens).hasSize(20).doesNotHaveDuplicates();
        assertThat(tokens).allSatisfy(token -> assertThat(token.value()).hasSizeGreaterThanOrEqualTo(22));
    }

    @Test
    void tellsInBothLanguagesThatALinkIsUnknown() throws Exception {
        assertThat(get("/s/nonsense?lang=en").body()).contains("This link leads nowhere");
        HttpResponse<String> french = get("/s/nonsense?lang=fr");
        assertThat(french.statusCode()).isEqualTo(404);
        assertThat(french.body()).contains("Ce lien ne mène nulle part").doesNotContain("This link");
    }

    @Test
    void tellsNothingOfItselfOnAPageThatIsNotThere() throws Exception {
        HttpResponse<String> page = get("/no/such/page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("lang=\"en\"")
                .contains("lang=\"fr\"")
                .doesNotContain("org.vpip")
                .doesNotContain("Exception");
    }

    @Test
    void changesNothingOnAGet() throws Exception {
        AccessToken token = tokens.get(0);
        for (int i = 0; i < 3; i++) {
            assertThat(get("/s/" + token.value() + "?lang=fr&page=3&go=next").body())
                    .contains("J’accepte");
        }
        assertThat(responses().find(invitation(token))).isEmpty();
        assertThat(get("/s/" + token.value()).body()).contains("I agree");
    }

    @Test
    void weighsLittleAndAsksForNothingFromOutside() throws Exception {
        HttpResponse<String> page = get("/s/" + tokens.get(1).value());
        HttpResponse<String> style = get("/style.css");
        HttpResponse<String> script = get("/questionnaire.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(page.body().length() + style.body().length() + script.body().length())
                .isLessThan(95_000);
        assertThat(page.body())
                .containsOnlyOnce("<script")
                .contains("<script src=\"/questionnaire.js\" defer>")
                .doesNotContain("src=\"http")
                .containsOnlyOnce("stylesheet");
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void refusesFormsThatAnotherSiteSendsOrThatCannotBeRead() throws Exception {
        AccessToken token = tokens.get(19);
        HttpRequest.Builder form = HttpRequest.newBuilder(URI.create(WebServer.address(server) + "/s/" + token.value()))
                .header("content-type", "application/x-www-form-urlencoded");
        HttpRequest foreign = form.copy()
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("screen=consent&go=next"))
                .build();
        assertThat(CLIENT.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        HttpRequest broken = form.copy()
                .POST(HttpRequest.BodyPublishers.ofString("screen=consent&go=next&q1=%ff%fe&%zz=1"))
                .build();
        assertThat(CLIENT.send(broken, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
        assertThat(responses().find(invitation(token))).isEmpty();
    }

    @Test
    void letsNobodyElseReadTheFileOfTheDatabase() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("db/vpip.mv.db")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void keepsAnswersOfAPageWithAMissingOneAndAsksForItOnce() throws Exception {
        AccessToken token = tokens.get(2);
        post(token, "screen=consent&go=next&lang=en");
        HttpResponse<String> mended = post(token, "screen=q1.0&go=next&lang=en&" + answers(1, 9, "4"));
        assertThat(mended.statusCode()).isEqualTo(200);
        assertThat(mended.body()).contains("Please look at 1 more").contains("name=\"asked\" value=\"yes\"");
        assertThat(responses().answers(invitation(token))).hasSize(9);
        HttpResponse<String> passed = post(token, "screen=q1.0&asked=yes&go=next&lang=en&" + answers(1, 9, "4"));
        assertThat(passed.statusCode()).isEqualTo(303);
        assertThat(responses().find(invitation(token)).map(ResponseProgress::screen))
                .hasValue("q11.0");
    }

    @Test
    void takesNoAnswerThatIsNoChoiceAndStoresTheOthers() throws Exception {
        AccessToken token = tokens.get(3);
        post(token, "screen=consent&go=next&lang=fr");
        HttpResponse<String> mended = post(token, "screen=q1.0&go=next&lang=fr&q1=%3Cscript%3E&" + answers(2, 10, "5"));
        assertThat(mended.body()).contains("Choisissez une des réponses.").doesNotContain("<script>");
        assertThat(responses().answers(invitation(token))).hasSize(9).doesNotContainKey("q1");
    }

    @Test
    void switchesTheLanguageWithoutLosingAnswersAndRemembersIt() throws Exception {
        AccessToken token = tokens.get(4);
        post(token, "screen=consent&go=next&lang=en");
        post(token, "screen=q1.0&lang=en&go=lang:fr&" + answers(1, 3, "2"));
        assertThat(responses().answers(invitation(token))).hasSize(3);
        assertThat(get("/s/" + token.value()).body()).contains("lang=\"fr-CA\"").contains("Écran 1 de 4");
    }

    @Test
    void givesOneResponseHoweverOftenEachPageIsSent() throws Exception {
        AccessToken token = tokens.get(5);
        for (int twice = 0; twice < 2; twice++) {
            post(token, "screen=consent&go=next&lang=en");
            for (int page = 0; page < 4; page++) {
                post(
                        token,
                        "screen=q" + (page * 10 + 1) + ".0&go=next&lang=en&"
                                + answers(page * 10 + 1, page * 10 + 10, "3"));
            }
            post(token, "screen=review&go=next&lang=en");
        }
        post(token, "screen=q1.0&go=next&lang=en&" + answers(1, 10, "1"));
        assertThat(get("/s/" + token.value()).body()).contains("data-state=\"received\"");
        assertThat(responses().answers(invitation(token))).hasSize(40).containsEntry("q1", "3");
        assertThat(responses().submittedResponses().stream()
                        .filter(sent -> sent.participant()
                                .equals(invitation(token).key().respondent())))
                .hasSize(1);
    }

    @Test
    void keepsStoredAnswersWhenATabFromYesterdayIsSentBlank() throws Exception {
        AccessToken token = tokens.get(9);
        post(token, "screen=consent&go=next&lang=en");
        post(token, "screen=q1.0&go=next&lang=en&" + answers(1, 10, "4"));
        post(token, "screen=q1.0&go=next&asked=yes&lang=en&filled=&q1=&q2=2");
        assertThat(responses().answers(invitation(token)))
                .containsEntry("q1", "4")
                .containsEntry("q2", "2")
                .hasSize(10);
    }

    @Test
    void takesBackAnAnswerThatThePageHadShown() throws Exception {
        AccessToken token = tokens.get(10);
        post(token, "screen=consent&go=next&lang=en");
        post(token, "screen=q1.0&go=next&lang=en&" + answers(1, 10, "4"));
        post(token, "screen=q1.0&go=next&asked=yes&lang=en&filled=q1&q1=&" + answers(2, 10, "4"));
        assertThat(responses().answers(invitation(token)))
                .doesNotContainKey("q1")
                .hasSize(9);
    }

    @Test
    void keepsTheRestOfAPageWithAnAnswerThatIsTooLong() throws Exception {
        AccessToken token = tokens.get(11);
        post(token, "screen=consent&go=next&lang=fr");
        HttpResponse<String> mended =
                post(token, "screen=q1.0&go=next&lang=fr&q1=" + "x".repeat(20_000) + "&" + answers(2, 10, "5"));
        assertThat(mended.statusCode()).isEqualTo(200);
        assertThat(responses().answers(invitation(token))).hasSize(9);
    }

    @Test
    void sendsNothingBeforeTheReviewWasReached() throws Exception {
        AccessToken token = tokens.get(12);
        post(token, "screen=consent&go=next&lang=en");
        post(token, "screen=review&go=next&lang=en");
        assertThat(responses().find(invitation(token)).map(ResponseProgress::submittedAt))
                .isEmpty();
        assertThat(get("/s/" + token.value()).body()).contains("Screen 1 of 4");
    }

    @ParameterizedTest
    @CsvSource({
        "screen=-1&go=next&q1=4, 303",
        "screen=&go=next&q1=4, 303",
        "screen=q99.0&go=next&q99=4, 303",
        "screen=q1.0.9999999999&go=next&q1=4, 303",
        "screen=review&go=open:q99.0, 303",
        "screen=review&go=open:, 303",
        "screen=q1.0&go=lang:xx, 303",
        "screen=q1.0&go=nonsense, 303",
        "screen=q1.0&go=save&q1=%00, 200"
    })
    void anOddRequestStoresNothingAndOpensNothing(String body, int status) throws Exception {
        AccessToken token = tokens.get(6);
        post(token, "screen=consent&go=next&lang=en");
        assertThat(post(token, body).statusCode()).isEqualTo(status);
        assertThat(responses().find(invitation(token))).isPresent();
        assertThat(responses().answers(invitation(token))).isEmpty();
        assertThat(get("/s/" + token.value()).body()).contains("Screen 1 of 4");
    }

    @Test
    void showsNothingThatAxeFindsOnAnyPageInEitherLanguage() throws Exception {
        for (String language : List.of("en", "fr")) {
            AccessToken token = tokens.get(language.equals("en") ? 7 : 8);
            String link = WebServer.address(server) + "/s/" + token.value();
            try (Browser browser = Browser.desk()) {
                browser.go(link + "?lang=" + language);
                check(browser, "consent-" + language);
                browser.next();
                check(browser, "page-" + language);
                browser.next();
                check(browser, "errors-" + language);
                for (int page = 0; page < 12 && !browser.isReceived(); page++) {
                    check(browser, "step-" + page + "-" + language);
                    browser.next();
                }
                assertThat(browser.isReceived()).as("receipt " + language).isTrue();
                check(browser, "receipt-" + language);
                browser.go(WebServer.address(server) + "/s/unknown?lang=" + language);
                check(browser, "unknown-" + language);
                browser.go(WebServer.address(server) + "/nowhere");
                check(browser, "failure");
            }
        }
    }

    private static void check(Browser browser, String name) throws IOException {
        assertThat(browser.axeFindings()).as(name).isEmpty();
        assertThat(browser.fitsScreen()).as(name).isTrue();
        browser.saveScreenshot(name + "-1280");
    }

    private static StoredResponses responses() {
        return server.getBean(StoredResponses.class);
    }

    private static Invitation invitation(AccessToken token) {
        return server.getBean(Invitations.class).find(token).orElseThrow();
    }

    private static String answers(int from, int to, String value) {
        StringBuilder body = new StringBuilder();
        for (int i = from; i <= to; i++) {
            body.append(i > from ? "&" : "").append("q").append(i).append("=").append(value);
        }
        return body.toString();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(WebServer.address(server) + path)));
    }

    private static HttpResponse<String> post(AccessToken token, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(WebServer.address(server) + "/s/" + token.value()))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
