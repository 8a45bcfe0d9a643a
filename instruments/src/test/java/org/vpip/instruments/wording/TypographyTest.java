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
    @CsvSource(delimiter = '|', textBlock = """
            hausse de +0,49 point        | hausse de [+0,49] point
            −1,10 à +1~234,5             | [−1,10] à [+1~234,5]
            12~% des 40 personnes        | [12~%] des 40 personnes
            12%, 40.                     | [12%], 40.
            (0.05; 3)                    | ([0.05]; 3)
            plus d’effet en 2026         | plus [d’effet] en 2026
            a+b, x−y, 3, 4               | a+b, x−y, 3, 4
            """)
    void numbersAndElisionsStayOnOneLine(String text, String marked) {
        assertThat(Typography.unbroken(text.replace('~', '\u202F'), part -> "[" + part + "]"))
                .isEqualTo(marked.replace('~', '\u202F'));
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
