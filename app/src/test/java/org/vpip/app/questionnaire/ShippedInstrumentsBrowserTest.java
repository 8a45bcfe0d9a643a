package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.instruments.wording.Language;

/** Every shipped questionnaire from its consent page to its receipt, as somebody answers it. */
class ShippedInstrumentsBrowserTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;
    private static final int MOST_PAGES = 120;

    @TempDir
    static Path folder = Path.of("");

    private static final BlockingQueue<Browser> BROWSERS = new LinkedBlockingQueue<>();

    private static ShippedInstrumentsStudy study;

    @BeforeAll
    static void serve() throws IOException {
        study = ShippedInstrumentsStudy.start(folder);
        BROWSERS.add(Browser.phone());
        BROWSERS.add(Browser.phone());
    }

    @AfterAll
    static void stop() {
        BROWSERS.forEach(Browser::close);
        study.close();
    }

    /** One questionnaire in one language, on one screen, with or without scripts. */
    record InstrumentRun(int number, String instrument, Language language, int width, boolean hasScripts) {
        /** Each value of one thing meets each value of every other. */
        static InstrumentRun of(int number, String instrument, Language language) {
            int turn = turn(language);
            return new InstrumentRun(
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
            return instrument + "-" + language.code() + "-" + width + (hasScripts ? "" : "-without-scripts");
        }
    }

    static Stream<InstrumentRun> ways() {
        List<String> names = ShippedInstrumentsStudy.names();
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(number -> Stream.of(Language.values())
                        .map(language -> InstrumentRun.of(number, names.get(number), language)));
    }

    @Test
    void everyTwoConditionsMeet() {
        assertThat(met(way -> way.instrument() + way.language())).hasSize(32);
        assertThat(met(way -> way.instrument() + way.width())).hasSize(32);
        assertThat(met(way -> way.instrument() + way.hasScripts())).hasSize(32);
        assertThat(met(way -> way.language() + " " + way.width())).hasSize(4);
        assertThat(met(way -> way.language() + " " + way.hasScripts())).hasSize(4);
        assertThat(met(way -> way.width() + " " + way.hasScripts())).hasSize(4);
    }

    private static Set<String> met(Function<InstrumentRun, String> conditions) {
        return ways().map(conditions).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @Execution(ExecutionMode.CONCURRENT)
    void isAnsweredFromConsentToReceipt(InstrumentRun way) throws IOException, InterruptedException {
        Browser browser = BROWSERS.take();
        try {
            go(browser, way);
        } finally {
            BROWSERS.add(browser);
        }
        assertThat(study.answers(way.person(), way.instrument())).isNotEmpty();
    }

    private static void go(Browser browser, InstrumentRun way) throws IOException {
        remember(way);
        browser.show(way.width(), HEIGHT, 1);
        browser.setScriptsEnabled(way.hasScripts());
        browser.go(study.link(way.person(), way.instrument(), way.language()));
        PageRules rules = PageRules.of(study.instrument(way.instrument()), way.language());
        BrowserRespondent respondent = new BrowserRespondent(browser, way.number(), way.language());
        for (int page = 0; page < MOST_PAGES && !browser.isReceived(); page++) {
            look(browser, rules, way, page);
            if (page == 0) {
                browser.agreeToEverything();
            }
            respondent.fill();
            browser.leaveBy("#next");
        }
        assertThat(browser.isReceived()).isTrue();
        look(browser, rules, way, MOST_PAGES);
    }

    private static void look(Browser browser, PageRules rules, InstrumentRun way, int page) throws IOException {
        String name = way + "-" + page;
        browser.saveScreenshot(name);
        rules.check(DisplayedPage.of(browser), name);
        assertThat(browser.axeFindings()).as(name).isEmpty();
        browser.show(NARROWEST, HEIGHT, 1);
        PageRules.checkRoom(DisplayedPage.of(browser), name + " on the narrowest");
        browser.show(way.width(), HEIGHT, 1);
    }

    /** What somebody has answered before, where a questionnaire comes back to it. */
    private static void remember(InstrumentRun way) {
        if (List.of("post", "retrospective", "followup").contains(way.instrument())) {
            Map<String, String> work = Map.of("role", "practitioner", "field", "pve", "se_1", "7");
            study.storeAnswers(
                    way.person(), "baseline", way.language() == Language.ENGLISH ? work : Map.of("se_1", "7"));
        }
        if (way.instrument().equals("followup")) {
            study.storeAnswers(way.person(), "post", Map.of("chg_n", "2", "chg_what~1", "A", "chg_what~2", "B"));
        }
    }
}
