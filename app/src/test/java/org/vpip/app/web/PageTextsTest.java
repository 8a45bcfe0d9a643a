package org.vpip.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.wording.Language;

/** The words of all pages. */
class PageTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Properties ENGLISH = texts(Language.ENGLISH);
    private static final Properties FRENCH = texts(Language.FRENCH);

    private static Properties texts(Language language) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        PageTextsTest.class.getResourceAsStream("pages_" + language.code() + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    @Test
    void standsInBothLanguagesWithTheSamePlaces() {
        assertThat(new TreeSet<>(FRENCH.stringPropertyNames())).isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
        ENGLISH.stringPropertyNames()
                .forEach(key -> assertThat(places(FRENCH.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(ENGLISH.getProperty(key))));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void setsANarrowSpaceBeforeHighPunctuationInFrench() {
        PageTexts french = new PageTexts(Language.FRENCH);
        for (String key : FRENCH.stringPropertyNames()) {
            assertThat(french.get(key)).as(key).doesNotContainPattern("(?<!\u202F)[;?!]|[^\u202F\\d]:(?!//)");
        }
    }

    @Test
    void promisesNobodyThatTheyCannotBeKnown() {
        for (Properties texts : List.of(ENGLISH, FRENCH)) {
            assertThat(texts.values().toString().toLowerCase(Locale.ROOT)).doesNotContain("anonym");
        }
    }
}
