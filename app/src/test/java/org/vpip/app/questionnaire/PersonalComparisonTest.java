package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** A participant's own answers then and now, in words, on the page that she gets back. */
class PersonalComparisonTest {
    private static final Map<String, String> NOW = Map.of(
            "se_1", "8", "se_2", "8", "se_3", "8", "se_4", "8", "plan_1", "5", "plan_2", "4", "plan_3", "4", "com_1",
            "2");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext server;

    private Respondent respondent = new Respondent("", "");
    private String link = "";

    @BeforeEach
    void answerASecondTime() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        Path instrument = Files.createDirectories(study.folder().resolve("instruments/practice"));
        for (String sheet : List.of("survey", "choices", "settings", "_scales", "_meta")) {
            Files.copy(
                    Path.of("../instruments/src/main/resources/instruments/practice", sheet + ".csv"),
                    instrument.resolve(sheet + ".csv"));
        }
        Path waves = study.folder().resolve("waves.csv");
        Files.writeString(
                waves,
                Files.readString(waves)
                        .replace("Then,Avant", "Autumn,Automne")
                        .replace("Now,Maintenant", "Spring,Printemps")
                        .replace(",network", ",network practice"));
        Files.createDirectories(study.folder().resolve("data/responses"));
        Files.writeString(study.folder().resolve("data/responses/practice.csv"), """
                participant,wave,version,se_1,se_2,se_3,se_4,se_5,plan_1,com_1,com_2,com_3,com_4
                P-001,t0,0.9,20,3,4,5,6,1,4,4,2,4
                P-002,t0,,9,9,9,9,9,5,5,5,5,5
                """);
        Files.writeString(
                study.folder().resolve("recodes.csv"),
                "instrument,item,from_version,from,to\npractice,se_1,0.9,20,2\n");
        server = WebServer.start(study.served(), "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        AccessToken token = AccessToken.random();
        PersonalInvitation invitation = new PersonalInvitation(
                new ParticipantId("P-001"), new WaveId("t1"), new InstrumentId("practice"), Language.FRENCH);
        new EarlierLinks(server).put(token, invitation);
        respondent = new Respondent(WebServer.address(server), "203.0.113.7");
        link = "/s/" + token.value();
        VisitedPage page = respondent.opens(link).consents();
        for (int screen = 0; screen < 20 && !page.isReview(); screen++) {
            page = page.answersAsked(NOW).skipsRest();
        }
        assertThat(page.submits().body()).contains("data-state=\"received\"");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Returns the part of the page about a scale. */
    private String section(String language, String scale) throws IOException, InterruptedException {
        String body = respondent.opens(link + "/results?lang=" + language).body();
        return Arrays.stream(body.split("<section"))
                .filter(part -> part.contains(">" + scale + "</h3>"))
                .findFirst()
                .orElse("");
    }

    @Test
    void comparesScoresOfBothTimesWithTheRecodedAnswer() throws Exception {
        String confidence = section("en", "Confidence in own practice");
        assertThat(confidence).contains(">4.0<", ">8.0<", "Autumn", "Spring", "Scores go from 0 to 10.", "<svg");
        assertThat(section("fr", "Confiance dans sa propre pratique"))
                .contains(">4,0<", ">8,0<", "Automne", "Printemps", "Les scores vont de 0 à 10.");
    }

    @Test
    void showsEachAnswerInWords() throws Exception {
        String planning = section("en", "Planning and acting jointly");
        assertThat(planning)
                .contains("Set goals for a case together with someone from another service")
                .contains("Then: Never", "Now: Weekly or more", "Then: no answer");
        assertThat(section("fr", "Planification et action conjointes"))
                .contains(
                        "Avant\u202f: Jamais", "Maintenant\u202f: Chaque semaine ou plus", "Avant\u202f: sans réponse");
    }

    @Test
    void saysWhereThereIsNoScore() throws Exception {
        assertThat(section("en", "Planning and acting jointly"))
                .contains("There is no score for then", ">none<")
                .doesNotContain("There is no score for now", "<svg");
        String language = section("en", "Common language and shared understanding");
        assertThat(language)
                .contains("There is no score for now", ">none<")
                .doesNotContain("There is no score for then", "<svg");
    }

    @Test
    void aScaleWithoutAnEarlierAnswerIsNotCompared() throws Exception {
        assertThat(section("en", "Professional isolation")).isEmpty();
    }

    @Test
    void nothingIsSaidOfOthersAndNothingIsJudged() throws Exception {
        String body = respondent.opens(link + "/results?lang=en").body();
        assertThat(body)
                .contains("One person’s answers go up and down for many reasons.")
                .doesNotContain(">9.0<", ">9<", "significan", "average", "mean of");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsAPhoneAndADeskWithoutScripts(Language language) throws Exception {
        String address = WebServer.address(server) + link + "/results?lang=" + language.code();
        try (Browser browser = Browser.phone()) {
            browser.setScriptsEnabled(false);
            browser.go(address);
            look(browser, "comparison-phone-" + language.code());
            browser.show(1280, 900, 1);
            look(browser, "comparison-desk-" + language.code());
        }
    }

    private static void look(Browser browser, String name) throws IOException {
        browser.saveScreenshot(name);
        assertThat(browser.fitsScreen()).as(name).isTrue();
        assertThat(browser.axeFindings()).as(name).isEmpty();
    }
}
