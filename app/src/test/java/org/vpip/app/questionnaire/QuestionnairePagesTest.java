package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
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
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.sample.ReferenceStudy;

/** Pages as a browser without script gets them, on a real server and database. */
class QuestionnairePagesTest {
    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static List<AccessToken> tokens = List.of();

    @BeforeAll
    static void serve() throws IOException {
        new ReferenceStudy(20).write(folder.resolve("study"));
        ServedStudy served = new ServedStudy(StudyReader.read(folder.resolve("study"), new Problems()), null);
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        tokens = server.getBean(InvitationIssuer.class).invite().stream()
                .map(InvitedPerson::token)
                .toList();
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
    void tellsInBothLanguagesThatALinkIsUnknown() {
        assertThat(respondent().opens("/s/nonsense?lang=en").body()).contains("This link leads nowhere");
        VisitedPage french = respondent().opens("/s/nonsense?lang=fr");
        assertThat(french.status()).isEqualTo(404);
        assertThat(french.body()).contains("Ce lien ne mène nulle part").doesNotContain("This link");
    }

    @Test
    void tellsNothingOfItselfOnAPageThatIsNotThere() {
        VisitedPage page = respondent().opens("/no/such/page");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains("lang=\"en-CA\"", "This link leads nowhere")
                .doesNotContain("org.vpip")
                .doesNotContain("Exception");
    }

    @Test
    void changesNothingOnAGet() {
        AccessToken token = tokens.get(0);
        for (int i = 0; i < 3; i++) {
            assertThat(respondent()
                            .opens(link(token) + "?lang=fr&page=3&go=next")
                            .body())
                    .contains("J’accepte");
        }
        assertThat(responses().find(invitation(token))).isEmpty();
        assertThat(respondent().opens(link(token)).body()).contains("I agree");
    }

    @Test
    void weighsLittleAndAsksForNothingFromOutside() {
        VisitedPage page = respondent().opens(link(tokens.get(1)));
        VisitedPage style = respondent().opens("/style.css");
        VisitedPage script = respondent().opens("/questionnaire.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(page.body().length() + style.body().length() + script.body().length())
                .isLessThan(95_000);
        assertThat(page.body())
                .containsOnlyOnce("<script")
                .contains("<script src=\"/questionnaire.js\" defer>")
                .doesNotContain("src=\"http")
                .containsOnlyOnce("stylesheet");
        assertThat(page.header("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.header("referrer-policy")).hasValue("no-referrer");
        assertThat(page.header("cache-control")).hasValue("no-store");
    }

    @Test
    void refusesFormsThatAnotherSiteSendsOrThatCannotBeRead() {
        AccessToken token = tokens.get(19);
        VisitedPage foreign =
                respondent().attacks(link(token), "screen=consent&go=next", "Sec-Fetch-Site", "cross-site");
        assertThat(foreign.status()).isEqualTo(403);
        VisitedPage broken = respondent().attacks(link(token), "screen=consent&go=next&q1=%ff%fe&%zz=1");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(responses().find(invitation(token))).isEmpty();
    }

    @Test
    void letsNobodyElseReadTheFileOfTheDatabase() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("db/vpip.mv.db")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void keepsAnswersOfAPageWithAMissingOneAndAsksForItOnce() {
        AccessToken token = tokens.get(2);
        VisitedPage mended = answered(begin(token, "en"), 1, 9, "4").goesNext();
        assertThat(mended.answerStatus()).isEqualTo(200);
        assertThat(mended.body()).contains("Please look at 1 more").contains("name=\"asked\" value=\"yes\"");
        assertThat(responses().answers(invitation(token))).hasSize(9);
        VisitedPage passed = mended.goesNext();
        assertThat(passed.answerStatus()).isEqualTo(303);
        assertThat(responses().find(invitation(token)).map(ResponseProgress::screen))
                .hasValue("q11.0");
    }

    @Test
    void takesNoAnswerThatIsNoChoiceAndStoresTheOthers() {
        AccessToken token = tokens.get(3);
        VisitedPage mended = answered(begin(token, "fr"), 2, 10, "5")
                .forges("q1", "<script>")
                .goesNext();
        assertThat(mended.body()).contains("Choisissez une des réponses.").doesNotContain("<script>");
        assertThat(responses().answers(invitation(token))).hasSize(9).doesNotContainKey("q1");
    }

    @Test
    void switchesTheLanguageWithoutLosingAnswersAndRemembersIt() {
        AccessToken token = tokens.get(4);
        answered(begin(token, "en"), 1, 3, "2").switchesTo("fr");
        assertThat(responses().answers(invitation(token))).hasSize(3);
        assertThat(respondent().opens(link(token)).body())
                .contains("lang=\"fr-CA\"")
                .contains("Écran 1 de 4");
    }

    @Test
    void givesOneResponseHoweverOftenEachPageIsSent() {
        AccessToken token = tokens.get(5);
        VisitedPage consent = respondent().opens(link(token) + "?lang=en");
        VisitedPage page = consent.consents();
        VisitedPage otherTab = respondent().opens(link(token));
        List<VisitedPage> sent = new ArrayList<>();
        for (int screen = 0; screen < 4; screen++) {
            VisitedPage filled = answered(page, screen * 10 + 1, screen * 10 + 10, "3");
            sent.add(filled);
            filled.goesNext();
            page = filled.goesNext();
        }
        page.submits();
        page.submits();
        consent.consents();
        sent.forEach(filled -> filled.forges("key", "").goesNext());
        page.submits();
        answered(otherTab, 1, 10, "1").goesNext();
        assertThat(respondent().opens(link(token)).body()).contains("data-state=\"received\"");
        assertThat(responses().answers(invitation(token))).hasSize(40).containsEntry("q1", "3");
        assertThat(responses().submittedResponses().stream()
                        .filter(response -> response.participant()
                                .equals(invitation(token).key().respondent())))
                .hasSize(1);
    }

    @Test
    void keepsStoredAnswersWhenATabFromYesterdayIsSentBlank() {
        AccessToken token = tokens.get(9);
        VisitedPage yesterday = begin(token, "en");
        answered(respondent().opens(link(token)), 1, 10, "4").goesNext();
        assertThat(yesterday.answers("q2", "2").skipsRest().answerStatus()).isEqualTo(303);
        assertThat(responses().answers(invitation(token)))
                .containsEntry("q1", "4")
                .containsEntry("q2", "2")
                .hasSize(10);
    }

    @Test
    void takesBackAnAnswerThatThePageHadShown() {
        AccessToken token = tokens.get(10);
        VisitedPage second = answered(begin(token, "en"), 1, 10, "4").goesNext();
        second.goesBack().leavesBlank("q1").skipsRest();
        assertThat(responses().answers(invitation(token)))
                .doesNotContainKey("q1")
                .hasSize(9);
    }

    @Test
    void keepsTheRestOfAPageWithAnAnswerThatIsTooLong() {
        AccessToken token = tokens.get(11);
        VisitedPage mended = answered(begin(token, "fr"), 2, 10, "5")
                .forges("q1", "x".repeat(20_000))
                .goesNext();
        assertThat(mended.answerStatus()).isEqualTo(200);
        assertThat(responses().answers(invitation(token))).hasSize(9);
    }

    @Test
    void sendsNothingBeforeTheReviewWasReached() {
        AccessToken token = tokens.get(12);
        begin(token, "en").forges("screen", "review").goesNext();
        assertThat(responses().find(invitation(token)).map(ResponseProgress::submittedAt))
                .isEmpty();
        assertThat(respondent().opens(link(token)).body()).contains("Screen 1 of 4");
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
    void anOddRequestStoresNothingAndOpensNothing(String body, int status) {
        AccessToken token = tokens.get(6);
        respondent().attacks(link(token), "screen=consent&go=next&lang=en");
        assertThat(respondent().attacks(link(token), body).answerStatus()).isEqualTo(status);
        assertThat(responses().find(invitation(token))).isPresent();
        assertThat(responses().answers(invitation(token))).isEmpty();
        assertThat(respondent().opens(link(token)).body()).contains("Screen 1 of 4");
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
                for (String information : List.of("privacy", "accessibility")) {
                    browser.go(WebServer.address(server) + "/" + information + "?lang=" + language);
                    check(browser, information + "-" + language);
                }
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
        ParticipantId person = server.getBean(PersonalLinks.class).owner(token).orElseThrow();
        return server.getBean(Invitations.class).of(person).get(0);
    }

    private static Respondent respondent() {
        return new Respondent(WebServer.address(server), "203.0.113.1");
    }

    private static String link(AccessToken token) {
        return "/s/" + token.value();
    }

    /** Opens the link in that language, agrees, and gives the first page. */
    private static VisitedPage begin(AccessToken token, String language) {
        return respondent().opens(link(token) + "?lang=" + language).consents();
    }

    /** Gives the same answer to the items of those numbers. */
    private static VisitedPage answered(VisitedPage page, int from, int to, String value) {
        VisitedPage filled = page;
        for (int i = from; i <= to; i++) {
            filled = filled.answers("q" + i, value);
        }
        return filled;
    }
}
