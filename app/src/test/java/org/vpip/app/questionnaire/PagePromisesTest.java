package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;

/** What the pages of a link promise, and keep. */
class PagePromisesTest {
    private static final Pattern MINUTES = Pattern.compile("about (?:(\\d+) minutes|one minute)");

    @TempDir
    Path folder = Path.of("");

    private ConfigurableApplicationContext server;
    private Respondent respondent = new Respondent("", "");
    private String link = "";

    @BeforeEach
    void serve() throws IOException {
        serve("evaluation");
    }

    private void serve(String kind) throws IOException {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve(kind), 6);
        Path settings = study.folder().resolve("study.csv");
        Files.writeString(settings, Files.readString(settings).replace("kind,evaluation", "kind," + kind));
        server = WebServer.start(study.served(), "jdbc:h2:file:" + folder.resolve("db-" + kind), 0);
        respondent = new Respondent(WebServer.address(server), "203.0.113.9");
        link = "/s/"
                + server.getBean(InvitationIssuer.class).invite().stream()
                        .filter(invited -> invited.participant().value().equals("P-001"))
                        .findFirst()
                        .orElseThrow()
                        .token()
                        .value();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private VisitedPage begin() {
        return respondent.opens(link).consents("network", "named", "recontact", "sharing");
    }

    private static int minutes(VisitedPage page) {
        Matcher minutes = MINUTES.matcher(page.body());
        assertThat(minutes.find()).as(page.body()).isTrue();
        return minutes.group(1) == null ? 1 : Integer.parseInt(minutes.group(1));
    }

    private List<VisitedPage> walkToReview() {
        List<VisitedPage> pages = new ArrayList<>(List.of(begin()));
        pages.add(pages.get(0).answers("any_contact", "yes").saves());
        VisitedPage page =
                pages.get(1).answers("contact", "P-002", "P-003", "P-004").goesNext();
        while (!page.isReview()) {
            pages.add(page);
            page = page.skipsRest();
        }
        pages.add(page);
        return pages;
    }

    @Test
    void minutesNeverGrowOnTheWay() {
        List<Integer> minutes = new ArrayList<>(List.of(minutes(respondent.opens(link))));
        List<VisitedPage> pages = walkToReview();
        pages.subList(0, pages.size() - 1).forEach(page -> minutes.add(minutes(page)));
        assertThat(minutes).hasSizeGreaterThan(6).isSortedAccordingTo((one, other) -> other - one);
        assertThat(minutes.get(1)).isEqualTo(minutes.get(0));
    }

    @Test
    void countsNoScreensThatMayStillCome() {
        assertThat(begin().body()).contains("Screen 1 · about").doesNotContain("Screen 1 of");
    }

    @Test
    void showsTheAnswersBeforeTheyAreSent() {
        List<VisitedPage> pages = walkToReview();
        String review = pages.get(pages.size() - 1).body();
        assertThat(review).contains("My answers").containsPattern("<dd>P-00\\d, P-00\\d, P-00\\d</dd>");
    }

    @ParameterizedTest
    @CsvSource({
        "evaluation, research on, part of an evaluation",
        "research, evaluation of a programme, part of a research study"
    })
    void saysOneKindOfStudyOnly(String kind, String never, String purpose) throws IOException {
        server.close();
        folder = Files.createDirectory(folder.resolve("again"));
        serve(kind);
        assertThat(respondent.opens(link).body())
                .contains(purpose)
                .doesNotContain(never)
                .doesNotContain("destroyed");
    }

    @ParameterizedTest
    @CsvSource({"en, We store your answers under a code", "fr, Nous conservons vos réponses sous un code"})
    void consentPageHoldsTheWholeText(String language, String sentence) {
        assertThat(respondent.opens(link + "?lang=" + language).body()).contains(sentence);
    }

    @Test
    void headerNamesTheLanguageOfThePage() {
        assertThat(respondent.opens(link + "?lang=fr").header("Content-Language"))
                .contains("fr-CA");
        assertThat(respondent.opens(link + "?lang=en").header("Content-Language"))
                .contains("en-CA");
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, Ce lien ne mène nulle part", "en, This link leads nowhere"})
    void unknownLinkSpeaksTheLanguageOfTheBrowser(String browser, String title) throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(WebServer.address(server) + "/s/unknown"))
                                .header("Accept-Language", browser)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.body()).contains(title);
    }

    @ParameterizedTest
    @CsvSource({"fr, Protection des renseignements personnels, Accessibilité", "en, Privacy, Accessibility"})
    void everyFootLeadsToPrivacyAndAccessibility(String language, String privacy, String accessibility) {
        assertThat(respondent.opens("/?lang=" + language).body()).contains("/privacy?lang=" + language);
        assertThat(respondent.opens("/privacy?lang=" + language).body()).contains("<h1>" + privacy);
        assertThat(respondent.opens("/accessibility?lang=" + language).body()).contains("<h1>" + accessibility);
    }
}
