package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.storage.contact.ContactRequests;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.wording.Language;

/** A request to join on a phone, from the home page to the address that one may leave. */
class JoiningBrowserTest {
    private static final int MOST_PAGES = 10;

    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static Browser phone;

    @BeforeAll
    static void serve() throws IOException {
        var study = ReferenceStudyFixture.of(folder.resolve("study"), 1)
                .withJoining()
                .withContact("Nadia Okafor", "nadia@example.org")
                .served();
        server = WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        phone = Browser.phone();
    }

    @AfterAll
    static void stop() {
        phone.close();
        server.close();
    }

    private static void look(String name, Language language) throws IOException {
        phone.saveScreenshot("join-" + language.code() + "-" + name);
        assertThat(phone.language()).startsWith(language.code());
        assertThat(phone.axeFindings()).as(name).isEmpty();
        assertThat(phone.fitsScreen()).as(name).isTrue();
    }

    private static void begin(Language language) throws IOException {
        phone.go(WebServer.address(server) + "/?lang=" + language.code());
        look("1-home", language);
        phone.leaveBy("#join");
        assertThat(phone.text()).contains("Nadia Okafor, nadia@example.org");
        look("2-start", language);
        phone.leaveBy("#next");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheHomePageToTheAddress(Language language) throws IOException {
        begin(language);
        BrowserRespondent respondent = new BrowserRespondent(phone, 3, language);
        for (int page = 0; page < MOST_PAGES && !phone.isReceived(); page++) {
            respondent.fill();
            look("3-page-" + page, language);
            phone.leaveBy("#next");
        }
        assertThat(phone.isReceived()).isTrue();
        assertThat(phone.address()).contains("/join/thanks");
        assertThat(phone.run("return localStorage.length")).isEqualTo(0L);
        look("4-thanks", language);
        phone.type("reach", "no address");
        phone.leaveBy("#next");
        look("5-wrong", language);
        phone.type("reach", language.code() + "@example.org");
        phone.leaveBy("#next");
        look("6-left", language);
        assertThat(server.getBean(ContactRequests.class).all())
                .extracting(ContactRequests.ContactRequest::address)
                .contains(language.code() + "@example.org");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linkBringsBackWhatWasTyped(Language language) throws IOException {
        begin(language);
        String link = phone.address();
        phone.choose("jr_sector", "health");
        phone.await("document.querySelector('#live .saved')");
        phone.reopenTab();
        phone.go(link);
        assertThat(phone.isTrue("window.innerWidth === 390")).isTrue();
        assertThat(phone.isChosen("jr_sector", "health")).isTrue();
    }
}
