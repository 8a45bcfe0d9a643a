package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.instruments.wording.Language;

/** Every shipped questionnaire from its consent page to its receipt, as somebody answers it. */
class ShippedInstrumentsInTheBrowserTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;
    private static final int MOST_PAGES = 120;

    @TempDir
    static Path folder = Path.of("");

    private static InstrumentsStudy study;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        study = InstrumentsStudy.at(folder);
        browser = Browser.phone();
    }

    @AfterAll
    static void stop() {
        browser.close();
        study.close();
    }

    /** One questionnaire in one language, on one screen, with or without scripts. */
    record Way(int number, String instrument, Language language, int width, boolean scripts) {
        /** Each value of one thing meets each value of every other. */
        static Way of(int number, String instrument, Language language) {
            int turn = turn(language);
            return new Way(
                    number,
                    instrument,
                    language,
                    (number + turn) % 2 == 0 ? PHONE : DESK,
                    (number / 2 + turn) % 2 == 0);
        }

        private static int turn(Language language) {
            return language == Language.ENGLISH ? 0 : 1;
        }

        String person() {
            boolean names = instrument.equals("network");
            return (names ? "S-" : "P-") + (names ? 1 + turn(language) : 1 + 2 * number + turn(language));
        }

        @Override
        public String toString() {
            return instrument + "-" + language.code() + "-" + width + (scripts ? "" : "-without-scripts");
        }
    }

    static Stream<Way> ways() {
        List<String> names = InstrumentsStudy.names();
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(number ->
                        Stream.of(Language.values()).map(language -> Way.of(number, names.get(number), language)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void isAnsweredFromConsentToReceipt(Way way) throws IOException {
        remember(way);
        browser.show(way.width(), HEIGHT, 1);
        browser.runScripts(way.scripts());
        browser.go(study.link(way.person(), way.instrument(), way.language()));
        PageRules rules = PageRules.of(study.instrument(way.instrument()), way.language());
        Respondent respondent = new Respondent(browser, way.number(), way.language());
        for (int page = 0; page < MOST_PAGES && !browser.isReceived(); page++) {
            look(rules, way, page);
            if (page == 0) {
                browser.agreeToEverything();
            }
            respondent.fill();
            browser.leaveBy("#next");
        }
        assertThat(browser.isReceived()).isTrue();
        look(rules, way, MOST_PAGES);
        assertThat(study.answers(way.person(), way.instrument())).isNotEmpty();
    }

    private static void look(PageRules rules, Way way, int page) throws IOException {
        String name = way + "-" + page;
        browser.picture(name);
        rules.check(Shown.of(browser), name);
        assertThat(browser.axeFindings()).as(name).isEmpty();
        browser.show(NARROWEST, HEIGHT, 1);
        assertThat(Shown.of(browser).fits()).as("%s on %d px", name, NARROWEST).isTrue();
        browser.show(way.width(), HEIGHT, 1);
    }

    /** What somebody has answered before, where a questionnaire comes back to it. */
    private static void remember(Way way) {
        if (List.of("post", "retrospective", "followup").contains(way.instrument())) {
            study.answered(
                    way.person(),
                    "baseline",
                    Map.of("role", "practitioner", "field", "pve", "se_1", "7", "motive_1", "m"));
        }
        if (way.instrument().equals("followup")) {
            study.answered(way.person(), "post", Map.of("chg_n", "2", "chg_what~1", "A", "chg_what~2", "B"));
        }
    }
}
