package org.vpip.instruments.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.wording.Language.ENGLISH;
import static org.vpip.instruments.wording.Language.FRENCH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Quoi ?               | Quoi~?
            a : b ; c ! 5 %      | a~: b~; c~! 5~%
            « mot »              | «~mot~»
            «mot»                | «~mot~»
            l'été d'ici          | l’été d’ici
            10:30 et scale:id    | 10:30 et scale:id
            ami·e·s              | ami·e·s
            """)
    void setsFrenchAsItIsPrinted(String written, String printed) {
        assertThat(Typography.set(written, FRENCH)).isEqualTo(printed.replace('~', '\u202F'));
    }

    @Test
    void widerSpacesBecomeNarrowOnes() {
        assertThat(Typography.set("5\u00A0% :  oui  ?", FRENCH)).isEqualTo("5\u202F%\u202F:  oui\u202F?");
    }

    @Test
    void englishOnlyGetsItsApostrophes() {
        assertThat(Typography.set("don't : « x » 5 %", ENGLISH)).isEqualTo("don’t : « x » 5 %");
    }

    @Test
    void quotationMarksAreNoApostrophes() {
        assertThat(Typography.set("the 'word' 5' tall", ENGLISH)).isEqualTo("the 'word' 5' tall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "»", "«", "« a : b ? »", "l'un l'autre!", "«»", " : ", "a\u00A0 ;", "« « x » »"})
    void settingTwiceChangesNothing(String text) {
        for (Language language : Language.values()) {
            String once = Typography.set(text, language);
            assertThat(Typography.set(once, language)).isEqualTo(once);
        }
    }
}
