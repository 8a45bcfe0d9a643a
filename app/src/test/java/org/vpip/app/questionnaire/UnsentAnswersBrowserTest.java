package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.wording.Language;

/** What the browser keeps of answers that the server does not have, and what it forgets. */
class UnsentAnswersBrowserTest {
    private static final String KEPT =
            "Object.keys(localStorage).concat(Object.keys(sessionStorage)).some(name => name.startsWith('vpip-'))";
    private static final String LOST = "document.querySelector('#live .lost')";

    @TempDir
    static Path folder = Path.of("");

    private static ShippedInstrumentsStudy study;
    private static Browser browser;
    private static int people;

    private String person = "";

    @BeforeAll
    static void serve() throws IOException {
        study = ShippedInstrumentsStudy.start(folder);
        browser = Browser.phone();
    }

    @AfterAll
    static void stop() {
        browser.close();
        study.close();
    }

    @BeforeEach
    void invite() {
        people++;
        person = "P-" + people;
    }

    private String begin(Browser phone, String instrument) {
        String link = study.link(person, instrument, Language.ENGLISH);
        phone.go(link);
        phone.agreeToEverything();
        phone.leaveBy("#next");
        return link;
    }

    @Test
    void keepsThePageAndGoesOnWhenTheLineIsBack() throws IOException {
        begin(browser, "story");
        browser.setOnline(false);
        browser.type("vs_activity", "We met in Sherbrooke.");
        browser.press("#next");
        browser.await(LOST);
        assertThat(browser.text()).contains("We send them as soon as it is back");
        browser.saveScreenshot("unsent-en-390");
        assertThat(browser.axeFindings()).isEmpty();
        assertThat(browser.isTrue("document.getElementById('vs_activity').value === 'We met in Sherbrooke.'"))
                .isTrue();
        browser.setOnline(true);
        browser.await("!document.getElementById('vs_activity')");
        assertThat(study.answers(person, "story")).containsEntry("vs_activity", "We met in Sherbrooke.");
        assertThat(browser.isTrue(KEPT)).isFalse();
    }

    @Test
    void keepsAnswersThoughTheBrowserIsKilled(@TempDir Path profile) throws IOException {
        String link;
        try (Browser phone = Browser.phone(profile)) {
            link = begin(phone, "story");
            phone.setOnline(false);
            phone.type("vs_activity", "Nous avons parlé.");
            phone.press("#next");
            phone.await(LOST);
            phone.until(() -> isOnDisk(profile));
            Browser.kill(profile);
        }
        assertThat(study.answers(person, "story")).doesNotContainKey("vs_activity");
        try (Browser phone = Browser.phone(profile)) {
            phone.go(link);
            phone.await("document.getElementById('vs_activity')?.value === 'Nous avons parlé.'");
            phone.await("!(" + KEPT + ")");
            assertThat(study.answers(person, "story")).containsEntry("vs_activity", "Nous avons parlé.");
        }
    }

    private static boolean isOnDisk(Path profile) {
        try (Stream<Path> files = Files.walk(profile.resolve("Default/Local Storage"))) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> content(file).contains("vpip-unsaved-"));
        } catch (IOException e) {
            return false;
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void keepsNothingOnASharedDevice() {
        begin(browser, "story");
        browser.press("#shared input");
        browser.setOnline(false);
        browser.type("vs_activity", "We met.");
        browser.press("#next");
        browser.await(LOST);
        assertThat(browser.text()).contains("Your answers are still on this page");
        assertThat(browser.isTrue("Object.keys(localStorage).some(name => name.startsWith('vpip-'))"))
                .isFalse();
        browser.setOnline(true);
        browser.await("!document.getElementById('vs_activity')");
        assertThat(study.answers(person, "story")).containsEntry("vs_activity", "We met.");
    }

    @Test
    void forgetsAnswersThatAreOlderThanAWeek() {
        begin(browser, "story");
        browser.run(
                "localStorage.setItem('vpip-unsaved-x', JSON.stringify({at: Date.now() - 7 * 86400000 - 1000, body: ''}));"
                        + "localStorage.setItem('vpip-unsaved-y', JSON.stringify({at: Date.now() - 6 * 86400000, body: ''}))");
        browser.go(browser.address());
        assertThat(browser.isTrue("localStorage.getItem('vpip-unsaved-x')")).isFalse();
        assertThat(browser.isTrue("localStorage.getItem('vpip-unsaved-y')")).isTrue();
        browser.run("localStorage.clear()");
    }

    @Test
    void isOneEntryOfTheHistoryFromConsentToReceipt() {
        browser.go("about:blank");
        String link = study.link(person, "practice", Language.ENGLISH);
        browser.go(link);
        Object entries = browser.run("return history.length");
        browser.agreeToEverything();
        browser.leaveBy("#next");
        BrowserRespondent respondent = new BrowserRespondent(browser, 3, Language.ENGLISH);
        for (int page = 0; page < 40 && !browser.isReceived(); page++) {
            respondent.fill();
            browser.leaveBy("#next");
        }
        assertThat(browser.isReceived()).isTrue();
        assertThat(browser.run("return history.length")).isEqualTo(entries);
        assertThat(browser.isTrue(KEPT)).isFalse();
    }

    @Test
    void leavesInAHurryWithoutATrace() {
        browser.go("data:text/html,<h1>before</h1>");
        begin(browser, "story");
        browser.type("vs_activity", "We met.");
        assertThat(browser.isTrue(KEPT)).isTrue();
        browser.run("scrollTo(0, document.body.scrollHeight)");
        assertThat(browser.isTrue("document.getElementById('exit').getBoundingClientRect().top >= 0"
                        + " && document.getElementById('exit').getBoundingClientRect().bottom <= innerHeight"))
                .isTrue();
        String elsewhere = study.address() + "/";
        browser.run("document.getElementById('exit').href = arguments[0]", elsewhere);
        browser.press("#exit");
        browser.until(() -> browser.address().equals(elsewhere));
        assertThat(browser.isTrue(KEPT)).isFalse();
        browser.back();
        assertThat(browser.heading()).isEqualTo("before");
    }

    @Test
    void tellsWhatAnotherDeviceChanged() throws IOException {
        String link = begin(browser, "story");
        try (Browser other = Browser.desk()) {
            other.go(link);
            other.type("vs_activity", "At the desk.");
            other.leaveBy("#next");
            browser.type("vs_activity", "On the phone.");
            browser.leaveBy("#next");
            assertThat(browser.text()).contains("You also answered this on another device: “At the desk.”");
            assertThat(study.answers(person, "story")).containsEntry("vs_activity", "At the desk.");
            browser.saveScreenshot("contested-en-390");
            assertThat(browser.axeFindings()).isEmpty();
            browser.leaveBy("#next");
            assertThat(study.answers(person, "story")).containsEntry("vs_activity", "On the phone.");
        }
    }

    @Test
    void undoesNothingThatAnotherDeviceChanged() {
        String link = begin(browser, "practice");
        List<DisplayedPage.DisplayedQuestion> boxes = DisplayedPage.of(browser).boxes();
        String first = boxes.get(0).key();
        String second = boxes.get(1).key();
        browser.choose(first, "2");
        browser.await("document.querySelector('#live .saved')");
        try (Browser other = Browser.desk()) {
            other.go(link);
            other.choose(first, "4");
            other.await("document.querySelector('#live .saved')");
        }
        browser.choose(second, "3");
        browser.until(() -> study.answers(person, "practice").containsKey(second));
        assertThat(study.answers(person, "practice")).containsEntry(first, "4");
    }
}
