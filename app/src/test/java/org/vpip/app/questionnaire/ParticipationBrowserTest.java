package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.instruments.wording.Language;

/** The whole way on a phone: consent, contacts, review, receipt, what one gets back, and leaving for good. */
class ParticipationBrowserTest {
    private static final int MOST_PAGES = 40;

    @TempDir
    static Path folder = Path.of("");

    private static ShippedInstrumentsStudy study;
    private static Browser phone;

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

    private static void look(String name, Language language) throws IOException {
        phone.saveScreenshot("journey-" + language.code() + "-" + name);
        assertThat(phone.language()).startsWith(language.code());
        assertThat(phone.axeFindings()).as(name).isEmpty();
        assertThat(phone.fitsScreen()).as(name).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromConsentToTheLastTrace(Language language) throws IOException {
        String person = language == Language.ENGLISH ? "S-3" : "S-4";
        String link = study.link(person, "network", language);
        phone.go(link);
        look("01-consent", language);
        phone.leaveBy("#next");
        look("02-consent-open", language);
        phone.agreeToEverything();
        phone.leaveBy("#next");
        BrowserRespondent respondent = new BrowserRespondent(phone, 7, language);
        for (int page = 0; page < MOST_PAGES && !phone.address().isEmpty() && !phone.isReceived(); page++) {
            respondent.fill();
            look(String.format(Locale.ROOT, "%02d-page", 3 + page), language);
            phone.leaveBy("#next");
        }
        assertThat(phone.isReceived()).isTrue();
        look("50-receipt", language);
        for (String back : List.of("answers", "results", "certificate")) {
            phone.go(link + "/" + back);
            look("51-" + back, language);
        }
        phone.go(link + "/leave");
        look("52-leave", language);
        phone.leaveBy("button[value=erase]");
        look("53-sure", language);
        phone.leaveBy("#confirm");
        look("54-erased", language);
        assertThat(study.answers(person, "network")).isEmpty();
        phone.go(link);
        look("55-link-afterwards", language);
        phone.go(study.link(language == Language.ENGLISH ? "S-5" : "S-6", "network", language));
        phone.leaveBy("button[value=decline]");
        look("56-declined", language);
    }
}
