package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.wording.Language;

/** What happens around answering: breaks, other devices, other languages, no mouse, no connection. */
class AnsweringBrowserTest {
    private static final String SAVED = "document.querySelector('#live .saved')";
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
    void somebodyElse() {
        people++;
        person = "P-" + people;
        browser.show(390, 844, 1);
        browser.setScriptsEnabled(true);
    }

    /** Opens a questionnaire and agrees; the first screen stands there. */
    private String begin(String instrument) {
        String link = study.link(person, instrument, Language.ENGLISH);
        browser.go(link);
        browser.agreeToEverything();
        browser.leaveBy("#next");
        return link;
    }

    /** The same, up to the question about one's role. */
    private String beginBeforeTheRole() {
        String link = begin("baseline");
        while (!browser.containsItem("role")) {
            browser.leaveBy("#next");
        }
        return link;
    }

    private static void fill() {
        new BrowserRespondent(browser, people, Language.ENGLISH).fill();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnInASecondBrowserWhereTheFirstOneStopped(boolean scripts) {
        browser.setScriptsEnabled(scripts);
        String link = begin("practice");
        fill();
        browser.leaveBy("#next");
        fill();
        browser.leaveBy("button[value=later]");
        assertThat(browser.text()).contains("Your answers are saved");
        try (Browser other = Browser.desk()) {
            other.go(link);
            DisplayedPage page = DisplayedPage.of(other);
            assertThat(page.boxes()).isNotEmpty().allMatch(DisplayedPage.DisplayedQuestion::isAnswered);
            assertThat(study.answers(person, "practice"))
                    .containsKey(page.boxes().get(0).key());
            other.leaveBy("button[value=back]");
            assertThat(DisplayedPage.of(other).screen()).isNotEqualTo(page.screen());
            assertThat(DisplayedPage.of(other).boxes()).allMatch(DisplayedPage.DisplayedQuestion::isAnswered);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesTheLanguageHalfWayWithoutLosingAnAnswer(boolean scripts) {
        browser.setScriptsEnabled(scripts);
        begin("practice");
        fill();
        browser.leaveBy("#next");
        fill();
        DisplayedPage english = DisplayedPage.of(browser);
        browser.leaveBy("button[value='lang:fr']");
        DisplayedPage french = DisplayedPage.of(browser);
        assertThat(french.language()).isEqualTo("fr-CA");
        assertThat(french.screen()).isEqualTo(english.screen());
        assertThat(french.boxes())
                .allMatch(DisplayedPage.DisplayedQuestion::isAnswered)
                .isEqualTo(english.boxes());
        browser.leaveBy("button[value='lang:en']");
        assertThat(DisplayedPage.of(browser).texts()).isEqualTo(english.texts());
    }

    @Test
    void isAnsweredWithoutAMouse() {
        browser.show(1280, 900, 1);
        browser.go(study.link(person, "training", Language.ENGLISH));
        KeyboardRespondent keyboard = new KeyboardRespondent(browser);
        for (int page = 0; page < 20 && !browser.isReceived(); page++) {
            keyboard.answer();
        }
        assertThat(browser.isReceived()).isTrue();
        assertThat(keyboard.hasSeenEveryFocus()).isTrue();
        assertThat(study.answers(person, "training")).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({"640, 2", "320, 4"})
    void isReadAtTwoAndFourTimesTheSizeWithoutMovingSideways(int width, int zoom) throws IOException {
        begin("baseline");
        browser.show(width, 450, zoom);
        for (int page = 0; page < 8; page++) {
            browser.saveScreenshot("zoom-" + zoom + "-" + page);
            assertThat(browser.fitsScreen()).isTrue();
            fill();
            browser.leaveBy("#next");
        }
    }

    @Test
    void keepsAnAnswerOfATabThatWasClosedWithoutPressingAnything() throws IOException {
        String link = beginBeforeTheRole();
        String place = "return document.getElementById('questions').getBoundingClientRect().top";
        Object before = browser.run(place);
        browser.choose("role", "manager");
        browser.await(SAVED + "?.getBoundingClientRect().bottom <= innerHeight");
        assertThat(browser.run(place)).as("nothing moves under the finger").isEqualTo(before);
        assertThat(browser.text()).contains("Saved at");
        browser.show(1280, 900, 1);
        assertThat(browser.text()).contains("Saved at").contains("the same link brings you back here");
        browser.saveScreenshot("saved-en-390");
        browser.reopenTab();
        browser.go(link);
        assertThat(browser.isChosen("role", "manager")).isTrue();
    }

    @Test
    void keepsWhatWasTypedAMomentBeforeTheTabWasClosed() {
        String link = begin("story");
        browser.type("vs_activity", "We met.");
        browser.reopenTab();
        browser.until(() -> study.answers(person, "story").containsKey("vs_activity"));
        browser.go(link);
        assertThat(DisplayedPage.of(browser).boxes().get(0).isAnswered()).isTrue();
    }

    @Test
    void tellsThatTheConnectionIsLostAndSavesOnceWhenItIsBack() throws IOException {
        beginBeforeTheRole();
        browser.run("window.taken = 0; const send = window.fetch;"
                + "window.fetch = async (...all) => { const got = await send(...all); window.taken++; return got; };");
        browser.setOnline(false);
        browser.choose("role", "manager");
        browser.await(LOST);
        assertThat(browser.text()).contains("Not saved yet").contains("Try again");
        assertThat(browser.isTrue(LOST + ".getBoundingClientRect().bottom <= innerHeight"))
                .isTrue();
        browser.saveScreenshot("lost-en-390");
        assertThat(browser.axeFindings()).isEmpty();
        assertThat(study.answers(person, "baseline")).doesNotContainKey("role");
        browser.setOnline(true);
        browser.await(SAVED + " && !" + LOST);
        assertThat(study.answers(person, "baseline")).containsEntry("role", "manager");
        browser.choose("role", "partner");
        browser.await("window.taken > 1");
        assertThat(browser.run("return window.taken")).isEqualTo(2L);
    }

    @Test
    void asksTheNextQuestionOnTheSamePageAndTakesItAwayAgain() throws IOException {
        beginBeforeTheRole();
        browser.run("window.here = true");
        assertThat(browser.containsItem("role_other")).isFalse();
        browser.choose("role", "other");
        browser.await("document.getElementById('role_other')");
        browser.saveScreenshot("live-en-390");
        assertThat(browser.axeFindings()).isEmpty();
        browser.choose("role", "manager");
        browser.await("!document.getElementById('role_other')");
        assertThat(browser.isTrue("window.here")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "vignettes", "network", "needs"})
    void weighsLittleOnItsFirstScreen(String instrument) {
        begin(instrument);
        browser.clearCookies();
        browser.go(browser.address());
        List<?> weights = (List<?>) Objects.requireNonNull(browser.run(DisplayedPage.script("weight.js")));
        assertThat(weights).hasSizeLessThanOrEqualTo(5);
        assertThat(weights.stream()
                        .mapToLong(weight -> ((Number) weight).longValue())
                        .sum())
                .isBetween(10_000L, 95_000L);
    }

    @Test
    void repeatsWhatWasMistyped() {
        begin("network");
        browser.choose("any_contact", "no");
        browser.leaveBy("#next");
        browser.type("out_count", "1o");
        browser.leaveBy("#next");
        assertThat(browser.text()).contains("You wrote “1o”.");
        browser.leaveBy("button[value='lang:fr']");
        assertThat(browser.text()).contains("Vous avez écrit «\u202f1o\u202f»");
    }

    @Test
    void isLookedAtByAxeThatFindsFaults() {
        browser.go("data:text/html,<html lang=en><title>x</title><main><h1>x</h1><img src=x></main>");
        assertThat(browser.axeFindings()).anyMatch(finding -> finding.startsWith("image-alt"));
    }
}
