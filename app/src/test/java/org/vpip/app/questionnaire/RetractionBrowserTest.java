package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.vpip.instruments.wording.Language;

/** A choice that is not required can be taken back. */
class RetractionBrowserTest {
    @TempDir
    static Path folder = Path.of("");

    private static ShippedInstrumentsStudy study;
    private static Browser phone;
    private static int people = 20;

    private String link = "";

    @BeforeAll
    static void serve() throws IOException {
        study = ShippedInstrumentsStudy.start(folder);
        phone = Browser.phone();
    }

    @AfterAll
    static void stop() {
        phone.close();
        study.close();
    }

    @BeforeEach
    void withScripts() {
        phone.setScriptsEnabled(true);
        people++;
    }

    private String begin(Language language) {
        return begin("practice", language);
    }

    /** Opens a questionnaire at its first page with a choice that may be left blank, and returns that question. */
    private String begin(String instrument, Language language) {
        link = study.link("P-" + people, instrument, language);
        phone.go(link);
        phone.agreeToEverything();
        phone.leaveBy("#next");
        return String.valueOf(phone.run("return document.querySelector('.retract').value"));
    }

    private static String choice(String question, String condition) {
        return "document.querySelector('[name=\"" + question + "\"]" + condition + "')";
    }

    private static boolean isOffered(String question) {
        return phone.isTrue("getComputedStyle(document.querySelector('.retract[value=\"" + question
                + "\"]')).visibility === 'visible'");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTakenBackOnThePhoneAndByKeyboard(Language language) throws IOException {
        String question = begin(language);
        assertThat(isOffered(question)).isFalse();
        phone.run(choice(question, "") + ".click()");
        phone.await("document.querySelector('#live .saved')");
        assertThat(isOffered(question)).isTrue();
        assertThat(phone.axeFindings()).isEmpty();
        assertThat(phone.fitsScreen()).isTrue();
        phone.saveScreenshot("retract-" + language.code() + "-390");
        phone.show(1280, 900, 1);
        assertThat(phone.axeFindings()).isEmpty();
        assertThat(phone.fitsScreen()).isTrue();
        phone.saveScreenshot("retract-" + language.code() + "-1280");
        phone.show(390, 844, 1);
        phone.run("document.getElementById('live').replaceChildren()");
        phone.run("document.querySelector('.retract[value=\"" + question + "\"]').focus()");
        phone.keys(Keys.ENTER);
        phone.await("document.querySelector('#live .saved')");
        assertThat(phone.isTrue("document.activeElement.name === '" + question + "'"))
                .isTrue();
        assertThat(isOffered(question)).isFalse();
        phone.go(link);
        assertThat(phone.isTrue(choice(question, ":checked"))).isFalse();
    }

    @Test
    void standsNextToTheRowOfAMatrix() throws IOException {
        phone.show(1060, 900, 1);
        String question = begin("needs", Language.ENGLISH);
        phone.press("[name=\"" + question + "\"]");
        phone.await("document.querySelector('#live .saved')");
        assertThat(phone.isTrue("document.querySelector('#questions.liks')")).isTrue();
        assertThat(phone.fitsScreen()).isTrue();
        assertThat(phone.axeFindings()).isEmpty();
        phone.saveScreenshot("retract-matrix-1060");
        phone.press(".retract[value=\"" + question + "\"]");
        phone.await("!" + choice(question, ":checked"));
        phone.show(390, 844, 1);
    }

    @Test
    void isTakenBackWithoutScripts() {
        phone.setScriptsEnabled(false);
        String question = begin(Language.ENGLISH);
        phone.press("[name=\"" + question + "\"]");
        phone.leaveBy("#next");
        phone.go(link);
        phone.leaveBy("button[value=back]");
        assertThat(phone.isTrue(choice(question, ":checked"))).isTrue();
        phone.leaveBy(".retract[value=\"" + question + "\"]");
        assertThat(phone.isTrue(choice(question, ":checked"))).isFalse();
        assertThat(phone.address()).endsWith("#box-" + question);
        phone.go(link);
        assertThat(phone.isTrue(choice(question, ":checked"))).isFalse();
    }
}
