package org.vpip.instruments.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.wording.Language.ENGLISH;
import static org.vpip.instruments.wording.Language.FRENCH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @Test
    void aMissingSideIsEmptyAndNeverACopyOfTheOther() {
        Wording wording = new Wording(" Yes ", " ");
        assertThat(wording.in(ENGLISH)).isEqualTo("Yes");
        assertThat(wording.in(FRENCH)).isEmpty();
        assertThat(wording.missing()).containsExactly(FRENCH);
        assertThat(wording.isEmpty()).isFalse();
    }

    @Test
    void nothingMissesBothLanguages() {
        assertThat(Wording.NONE.missing()).containsExactly(ENGLISH, FRENCH);
        assertThat(Wording.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr",
                " FR ",
                "fr-CA",
                "fr_CA",
                "French",
                "Français",
                "FRANCAIS",
                "French (fr)",
                "Français ( fr-CA )"
            })
    void findsFrenchHoweverItIsWritten(String written) {
        assertThat(Language.of(written)).contains(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN-ca", "English", "ENGLISH (EN)", "Anglais (en)", "anglais"})
    void findsEnglishHoweverItIsWritten(String written) {
        assertThat(Language.of(written)).contains(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "es", "French (es)", "Inuktitut (iu)", "()", "french)"})
    void otherLanguagesAreNeither(String written) {
        assertThat(Language.of(written)).isEmpty();
    }
}
