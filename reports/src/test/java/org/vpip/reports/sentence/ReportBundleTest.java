package org.vpip.reports.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Typography;
import org.vpip.reports.disclosure.Audience;

class ReportBundleTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties texts(Language language) {
        Properties texts = new Properties();
        String file = "/org/vpip/reports/sentence/sentences_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportBundleTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    static Stream<String> keysOfEnums() {
        return Stream.of(
                        Arrays.stream(NotEstimableReason.values()).map(reason -> "reason." + reason.id()),
                        Stream.of("withheld", "mark.withheld"),
                        Arrays.stream(MeasurementUnit.values()).map(unit -> "unit." + unit.id()),
                        Arrays.stream(IndicatorRole.values()).map(role -> "role." + role.id()),
                        Arrays.stream(ExclusionReason.values()).map(reason -> "leftout." + reason.id()),
                        Arrays.stream(Audience.values()).map(audience -> "audience." + audience.id()))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keysOfEnums")
    void everyNamedThingHasATextInBothLanguages(String key) {
        for (Language language : Language.values()) {
            assertThat(texts(language).getProperty(key))
                    .as("%s %s", key, language)
                    .isNotBlank();
        }
    }

    @Test
    void theLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(texts(Language.FRENCH).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(texts(Language.ENGLISH).stringPropertyNames()));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theLanguagesFillInTheSamePlaces() {
        Properties french = texts(Language.FRENCH);

        texts(Language.ENGLISH)
                .forEach((key, text) -> assertThat(places(french.getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(places(text.toString())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySingularHasItsPlural(Language language) {
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.endsWith(".one"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.getProperty(key.substring(0, key.length() - ".one".length())))
                        .isNotNull());
    }

    @Test
    void frenchIsSetTheFrenchWay() {
        texts(Language.FRENCH)
                .forEach((key, text) -> assertThat(text.toString().replace(' ', '\u202F'))
                        .as(key.toString())
                        .isEqualTo(
                                Typography.set(text.toString(), Language.FRENCH).replace(' ', '\u202F')));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void setTextsStayAsTheyAre(Language language) {
        texts(language).values().forEach(text -> {
            String set = Typography.set(text.toString(), language);
            assertThat(Typography.set(set, language)).isEqualTo(set);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void claimsNoEffectWithoutAComparison(Language language) {
        Properties texts = texts(language);

        assertThat(texts.values()).allSatisfy(value -> {
            String text = value.toString().replace("vPiP Impact", "").toLowerCase(Locale.ROOT);
            assertThat(text).doesNotContain("anonym").doesNotContainPattern("\\bimpact");
            boolean denied = text.contains("not proven effects") || text.contains("non d’effets prouvés");
            assertThat(denied
                            || !Pattern.compile("\\beffects\\b|\\beffets\\b|proven|prouvé")
                                    .matcher(text)
                                    .find())
                    .as(text)
                    .isTrue();
        });
    }

    @Test
    void englishMarksDoNotStandInFrenchTexts() {
        assertThat(texts(Language.FRENCH).values())
                .allSatisfy(
                        text -> assertThat(text.toString()).doesNotContain("“").doesNotContain(" the "));
    }
}
