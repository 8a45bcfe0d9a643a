package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * What holds on every page of a questionnaire.
 *
 * @param foreign wordings of the other language, of the questionnaire and of the pages around it
 */
record PageRules(Language language, Set<String> foreign) {
    private static final int MOST_QUESTIONS = 8;
    private static final String HIGH_SIGN_WITHOUT_NARROW_SPACE =
            "(?<!\u202F)[;?!»]|(?<!\u202F|\\d|https?|localhost):|«(?!\u202F)";

    PageRules {
        foreign = Set.copyOf(foreign);
    }

    static PageRules of(Instrument instrument, Language language) {
        List<Wording> wordings = new ArrayList<>(List.of(instrument.title()));
        instrument.sections().forEach(section -> wordings.add(section.label()));
        instrument.items().forEach(item -> addWordings(item, wordings));
        Set<String> own = new HashSet<>(words(language));
        Set<String> foreign = new HashSet<>(words(language.other()));
        for (Wording wording : wordings) {
            own.add(wording.in(language));
            foreign.add(wording.in(language.other()));
        }
        foreign.removeAll(own);
        return new PageRules(language, foreign);
    }

    private static void addWordings(Item item, List<Wording> wordings) {
        wordings.addAll(List.of(
                item.label(),
                item.hint(),
                item.rules().constraintMessage(),
                item.rules().requiredMessage()));
        if (item.choices() != null) {
            item.choices().choices().forEach(choice -> wordings.add(choice.label()));
        }
    }

    private static List<String> words(Language language) {
        Properties keys = new Properties();
        String file = "pages_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PageTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            keys.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        PageTexts texts = new PageTexts(language);
        return keys.stringPropertyNames().stream().map(texts::get).toList();
    }

    /** Everything can be read as it stands. */
    static void checkRoom(DisplayedPage page, String name) {
        assertThat(page.fitsScreen()).as("%s fits the screen", name).isTrue();
        assertThat(page.clippedTexts()).as(name).isEmpty();
    }

    /** @param name of the page, for whoever reads that it failed */
    void check(DisplayedPage page, String name) {
        assertThat(page.language()).as(name).isEqualTo(language.code() + "-CA");
        checkRoom(page, name);
        assertThat(page.boxes()).as(name).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
        assertThat(page.texts()).as(name).isNotEmpty().doesNotContainAnyElementsOf(foreign);
        assertThat(page.texts()).as(name).allSatisfy(text -> {
            assertThat(text).doesNotContain("'", "\"", "${", "??");
            if (language == Language.FRENCH) {
                assertThat(text).doesNotContainPattern(HIGH_SIGN_WITHOUT_NARROW_SPACE);
            }
        });
    }
}
