package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.letter.LetterWriter;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.wording.Language;

/** One link for the whole study, on a phone: reminders, two questionnaires of one wave, old tabs and a lost letter. */
class LastingLinkBrowserTest {
    private static final String KEPT = "Object.keys(localStorage).some(name => name.startsWith('vpip-'))";
    private static final String SAVED = "document.querySelector('#live .saved')";

    @TempDir
    static Path folder = Path.of("");

    private static ServedStudy study = ServedStudy.NOTHING;
    private static ConfigurableApplicationContext server;
    private static Browser phone;
    private static int people;

    private InvitedPerson person;

    @BeforeAll
    static void serve() throws IOException {
        study = ReferenceStudyFixture.of(folder.resolve("study"), 12)
                .withQuestionnaires(List.of("zeta", "alpha"), "2999-03-01")
                .withLaterWave("zeta", "2999-04-01")
                .withContact("Ada Roy", "ada@example.org")
                .served();
        server = WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        phone = Browser.phone();
    }

    @AfterAll
    static void stop() {
        phone.close();
        server.close();
    }

    @BeforeEach
    void invite() {
        person = invited().get(people++);
        phone.setOnline(true);
    }

    private static List<InvitedPerson> invited() {
        return server.getBean(InvitationIssuer.class).invite();
    }

    private static String link(InvitedPerson one, Language language) {
        return WebServer.address(server) + "/s/" + one.token().value() + "?lang=" + language.code();
    }

    private Map<String, String> answers(int questionnaire) {
        PersonalInvitation invitation = person.invitations().get(questionnaire);
        return server.getBean(StoredResponses.class).answers(invitation);
    }

    private static void look(String name, Language language) throws IOException {
        phone.saveScreenshot("lasting-" + language.code() + "-" + name);
        assertThat(phone.language()).startsWith(language.code());
        assertThat(phone.axeFindings()).as(name).isEmpty();
        assertThat(phone.fitsScreen()).as(name).isTrue();
    }

    private static void finish(Language language) {
        BrowserRespondent respondent = new BrowserRespondent(phone, 5, language);
        for (int page = 0; page < 12 && !phone.isReceived(); page++) {
            respondent.fill();
            phone.leaveBy("#next");
        }
        assertThat(phone.isReceived()).isTrue();
    }

    @Test
    void twoRemindersInTheMiddleOfAPageHarmNothing() throws IOException {
        String link = link(person, Language.ENGLISH);
        phone.go(link);
        phone.leaveBy("#next");
        phone.choose("q1", "3");
        for (String reminder : List.of("first", "second")) {
            server.getBean(LetterWriter.class).write(folder.resolve(reminder), "https://study.example.org", invited());
        }
        phone.choose("q2", "4");
        phone.await(SAVED);
        phone.until(() -> answers(0).containsKey("q2") && !phone.isTrue(KEPT));
        phone.go(link);
        assertThat(phone.isChosen("q1", "3")).isTrue();
        assertThat(phone.isChosen("q2", "4")).isTrue();
        assertThat(phone.isTrue(KEPT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneConsentPageServesBothQuestionnaires(Language language) throws IOException {
        phone.go(link(person, language));
        look("01-consent", language);
        phone.leaveBy("#next");
        finish(language);
        look("02-receipt-next", language);
        assertThat(phone.text()).contains("alpha");
        phone.leaveBy("#continue");
        assertThat(phone.isTrue("document.getElementById('questions')")).isTrue();
        finish(language);
        look("03-receipt-later", language);
        assertThat(phone.isTrue("document.getElementById('continue')")).isFalse();
        assertThat(answers(0)).hasSize(40);
        assertThat(answers(1)).hasSize(40);
        assertThat(phone.isTrue(KEPT)).isFalse();
    }

    @Test
    void anOldTabWritesNothingIntoTheNextQuestionnaire() {
        String link = link(person, Language.ENGLISH);
        phone.go(link);
        phone.leaveBy("#next");
        String old = phone.openTab();
        phone.go(link);
        finish(Language.ENGLISH);
        phone.leaveBy("#continue");
        phone.closeTab(old);
        Map<String, String> sent = answers(0);
        phone.setOnline(false);
        phone.choose("q1", "1");
        phone.await(KEPT);
        phone.go("about:blank");
        phone.setOnline(true);
        phone.go(link);
        assertThat(phone.isTrue("document.querySelector('input[name=response]').value === 't0/alpha'"))
                .isTrue();
        assertThat(phone.isTrue("document.querySelector('#questions input:checked')"))
                .isFalse();
        assertThat(phone.isTrue(KEPT)).isFalse();
        assertThat(answers(0)).isEqualTo(sent);
        assertThat(answers(1)).isEmpty();
    }

    @Test
    void anOldTabShowsTheReceiptOfItsOwnQuestionnaire() {
        String link = link(person, Language.ENGLISH);
        phone.go(link);
        phone.leaveBy("#next");
        String old = phone.openTab();
        phone.go(link);
        finish(Language.ENGLISH);
        phone.closeTab(old);
        phone.choose("q1", "1");
        phone.await("document.querySelector('[data-state=received]')");
        assertThat(phone.text()).contains("Continue with “alpha”");
        assertThat(answers(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReplacedLinkSaysSoAndTheNewOneTakesUpThePage(Language language) throws IOException {
        phone.go(link(person, language));
        phone.leaveBy("#next");
        phone.choose("q1", "3");
        phone.await(SAVED);
        server.getBean(LinkReplacement.class).replace(study.study().settings().id(), person.participant());
        phone.choose("q2", "4");
        phone.until(() -> phone.heading()
                .equals(language == Language.ENGLISH ? "You have a newer link" : "Vous avez un lien plus récent"));
        look("04-replaced", language);
        assertThat(answers(0)).containsOnlyKeys("q1");
        InvitedPerson again = invited().stream()
                .filter(one -> one.participant().equals(person.participant()))
                .findFirst()
                .orElseThrow();
        phone.go(link(again, language));
        phone.until(() -> answers(0).containsKey("q2"));
        phone.await("!(" + KEPT + ")");
        assertThat(phone.isChosen("q2", "4")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLetterCanBeReadOnAPhone(Language language) throws IOException {
        Path letters = folder.resolve("letters");
        server.getBean(LetterWriter.class).write(letters, "https://study.example.org", List.of(person));
        InvitedPerson other = new InvitedPerson(person.link(), person.invitations(), language);
        server.getBean(LetterWriter.class).write(letters, "https://study.example.org", List.of(other));
        phone.go(letters.resolve(person.participant() + ".html").toUri().toString());
        look("05-letter", language);
    }
}
