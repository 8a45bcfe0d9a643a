package org.vpip.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle has the same keys in English and French, with the same places to fill in. */
class BundlesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    static List<Path> englishBundles() throws IOException {
        return SourceTree.files(Path.of("..")).stream()
                .filter(file -> file.toString().endsWith("_en.properties"))
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void findsTheBundlesOfEveryModule() throws IOException {
        assertThat(englishBundles()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void saysTheSameInBothLanguages(Path file) throws IOException {
        Properties english = read(file);
        Properties french = read(Path.of(file.toString().replace("_en.properties", "_fr.properties")));
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(french.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }
}
