package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.wording.Language;

/** Two hundred names, situations that nobody comes back to, orders of chance, and what was before. */
class RosterAndVignetteBrowserTest {
    private static final String SEEN_NAMES = "return [...document.querySelectorAll('.person')]"
            + ".filter(person => person.checkVisibility()).map(person => person.querySelector('.who').textContent)";
    private static final String TICKED =
            "return [...document.querySelectorAll('.person input:checked')].map(tick => tick.value).sort()";

    @TempDir
    static Path folder = Path.of("");

    private static ShippedInstrumentsStudy study;
    private static Browser browser;

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

    private static String begin(String person, String instrument, boolean scripts) {
        browser.setScriptsEnabled(scripts);
        String link = study.link(person, instrument, Language.ENGLISH);
        browser.go(link);
        browser.agreeToEverything();
        browser.leaveBy("#next");
        return link;
    }

    private static List<String> strings(String script) {
        List<?> found = (List<?>) Objects.requireNonNull(browser.run(script));
        return found.stream().map(String::valueOf).toList();
    }

    @Test
    void listsOnlyPeopleWhoAgreedToBeListed() {
        begin("S-7", "network", true);
        browser.choose("any_contact", "yes");
        browser.await("document.querySelector('.roster')");
        List<String> listed = strings("return [...document.querySelectorAll('.person input')].map(tick => tick.value)");
        assertThat(listed).hasSize(10).doesNotContain("S-7", "S-12", "S-13");
    }

    @Test
    void findsNamesWhileTypingAndKeepsTickedOnesVisible() throws IOException {
        begin("L-1", "network", true);
        browser.choose("any_contact", "yes");
        browser.await("document.querySelector('.roster')");
        assertThat(browser.fitsScreen()).isTrue();
        assertThat(browser.axeFindings()).isEmpty();
        browser.saveScreenshot("roster-200-en-390");
        assertThat(strings(SEEN_NAMES)).hasSizeBetween(10, 60);
        browser.type("contact-find", "levesque");
        assertThat(strings(SEEN_NAMES)).hasSizeBetween(10, 60).allMatch(name -> name.startsWith("Lévesque"));
        browser.saveScreenshot("roster-found-en-390");
        assertThat(browser.axeFindings()).isEmpty();
        String levesque = strings(SEEN_NAMES).get(0);
        browser.run("[...document.querySelectorAll('.person')].find(person => person.checkVisibility())"
                + ".querySelector('input').click()");
        browser.type("contact-find", "cote 16");
        assertThat(strings(SEEN_NAMES)).hasSize(2).contains(levesque).anyMatch(name -> name.startsWith("Côté 16"));
        browser.await("document.querySelector('#live .saved')");
        browser.leaveBy("#next");
        assertThat(browser.heading()).contains(levesque);
    }

    @Test
    void findsWithoutScriptsByAButtonAndLosesNoTick() throws IOException {
        begin("L-2", "network", false);
        browser.choose("any_contact", "yes");
        browser.leaveBy("#next");
        List<String> first = strings(SEEN_NAMES).subList(0, 2);
        browser.run("[...document.querySelectorAll('.person input')].slice(0, 2).forEach(tick => tick.click())");
        List<String> ticked = strings(TICKED);
        browser.type("contact-find", "LEVESQUE");
        browser.leaveBy("button[value=find]");
        assertThat(strings(TICKED)).isEqualTo(ticked).hasSize(2);
        assertThat(strings(SEEN_NAMES)).containsAll(first).hasSizeBetween(10, 60);
        assertThat(strings(SEEN_NAMES))
                .filteredOn(name -> !name.startsWith("Lévesque"))
                .hasSizeLessThanOrEqualTo(2);
        browser.saveScreenshot("roster-button-en-390");
        assertThat(browser.axeFindings()).isEmpty();
        browser.leaveBy("#next");
        assertThat(study.answers("L-2", "network").getOrDefault("contact", "").split(" "))
                .containsExactlyInAnyOrderElementsOf(ticked);
    }

    @Test
    void leadsNobodyBackToASituationThatWasLeft() {
        String link = begin("P-1", "vignettes", true);
        DisplayedPage first = DisplayedPage.of(browser);
        BrowserRespondent respondent = new BrowserRespondent(browser, 1, Language.ENGLISH);
        String other = browser.openTab();
        browser.go(link);
        while (DisplayedPage.of(browser).screen().startsWith(situation(first))) {
            respondent.fill();
            browser.leaveBy("#next");
        }
        DisplayedPage second = DisplayedPage.of(browser);
        Map<String, String> left = study.answers("P-1", "vignettes");
        assertThat(browser.isTrue("document.querySelector('button[value=back]')"))
                .isFalse();
        browser.back();
        assertThat(DisplayedPage.of(browser).boxes()).isEmpty();
        browser.go(link);
        assertThat(DisplayedPage.of(browser).screen()).isEqualTo(second.screen());
        browser.closeTab(other);
        assertThat(DisplayedPage.of(browser).screen()).isEqualTo(first.screen());
        new BrowserRespondent(browser, 2, Language.ENGLISH).fill();
        browser.leaveBy("#next");
        assertThat(DisplayedPage.of(browser).screen()).isEqualTo(second.screen());
        assertThat(study.answers("P-1", "vignettes")).isEqualTo(left);
    }

    private static String situation(DisplayedPage page) {
        return page.screen().substring(0, page.screen().indexOf('_'));
    }

    @Test
    void asksTwoPeopleInDifferentOrdersAndEachInOneOfTheirOwn() {
        String link = begin("P-3", "baseline", false);
        List<String> one = walked();
        try (Browser again = Browser.desk()) {
            again.go(link);
            List<?> listed = (List<?>)
                    Objects.requireNonNull(
                            again.run(
                                    "return [...document.querySelectorAll('button[value^=\"open:\"]')].map(open => open.value.slice(5))"));
            assertThat(listed).isEqualTo(one);
        }
        begin("P-4", "baseline", false);
        assertThat(walked()).isNotEqualTo(one).containsExactlyInAnyOrderElementsOf(one);
    }

    private static List<String> walked() {
        List<String> screens = new ArrayList<>();
        for (DisplayedPage page = DisplayedPage.of(browser);
                !page.screen().equals(FlowPosition.REVIEW);
                page = DisplayedPage.of(browser)) {
            if (!page.boxes().isEmpty()) {
                screens.add(page.screen());
            }
            browser.leaveBy("#next");
        }
        return screens.stream().distinct().toList();
    }

    @Test
    void showsNoEarlierAnswerToWhoeverLooksBack() {
        study.storeAnswers(
                "P-5", "baseline", Map.of("field", "pve", "role", "practitioner", "se_1", "7", "goal", "Xyzzy"));
        study.storeAnswers("P-5", "post", Map.of("se_1", "9", "chg_n", "1", "chg_what~1", "Xyzzy"));
        begin("P-5", "retrospective", false);
        for (DisplayedPage page = DisplayedPage.of(browser);
                !page.screen().equals(FlowPosition.REVIEW);
                page = DisplayedPage.of(browser)) {
            assertThat(page.boxes()).noneMatch(DisplayedPage.DisplayedQuestion::isAnswered);
            assertThat(page.texts()).noneMatch(text -> text.contains("Xyzzy"));
            new BrowserRespondent(browser, 5, Language.ENGLISH).fill();
            browser.leaveBy("#next");
        }
    }

    @Test
    void tellsWhichTimeItIsThatTheSameIsAsked() {
        begin("S-3", "network", false);
        browser.choose("any_contact", "no");
        browser.leaveBy("#next");
        browser.type("out_count", "2");
        browser.leaveBy("#next");
        assertThat(browser.heading()).isEqualTo("About this person (1 of 2)");
        new BrowserRespondent(browser, 3, Language.ENGLISH).fill();
        browser.leaveBy("#next");
        assertThat(browser.heading()).isEqualTo("About this person (2 of 2)");
    }

    @Test
    void promisesTheMinutesThatTheQuestionnaireSaysOfItself() {
        browser.go(study.link("S-4", "baseline", Language.ENGLISH) + "?response=t0/baseline");
        assertThat(browser.text()).contains("about 15 minutes");
    }
}
