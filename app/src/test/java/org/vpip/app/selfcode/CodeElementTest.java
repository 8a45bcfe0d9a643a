package org.vpip.app.selfcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever form somebody types an answer in, in either language, it becomes the same. */
class CodeElementTest {

    @ParameterizedTest
    @EnumSource
    void nothingTypedIsNoAnswer(CodeElement element) {
        assertThat(element.normalize("")).isEmpty();
        assertThat(element.normalize("  ")).isEmpty();
        assertThat(element.normalize("?!")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "É,E",
        "é,E",
        "E\u0301,E",
        "Élisabethville,E",
        "Œuf,O",
        "ç,C",
        "i,I",
        "ı,I",
        "İ,I",
        "Saint-Jean,S",
        "St-Jean,S",
        "St. John's,S",
        "Ste-Foy,S",
        "Sainte-Foy,S",
        "McDonald,M",
        "MacDonald,M",
        "Mc Donald,M",
        "' montréal',M",
        "l’Assomption,L",
        "-Québec,Q",
        "Ñ,N",
        "École,E",
        "ᐃᖃᓗᐃᑦ,ᐃ"
    })
    void aWordGivesItsFirstLetterWithoutAccents(String typed, String letter) {
        assertThat(CodeElement.CITY.normalize(typed)).hasValue(letter);
        assertThat(CodeElement.SCHOOL.normalize(typed)).hasValue(letter);
        assertThat(CodeElement.PARENT.normalize(typed)).hasValue(letter);
    }

    @ParameterizedTest
    @CsvSource({"Zoé,E", "é,E", "Marie-Ève,E", "Jean-Luc,C", "Renée.,E", "D'Arcy,Y", "Noël,L", "Mac,C"})
    void aGivenNameGivesItsLastLetter(String typed, String letter) {
        assertThat(CodeElement.GIVEN_NAME.normalize(typed)).hasValue(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "McDonald,MACDONALD", "MacDonald,MACDONALD", "St-Jean,SAINTJEAN", "Saint Jean,SAINTJEAN", "St. Jean,SAINTJEAN",
        "Ste‑Foy,SAINTFOY", "Sainte-Foy,SAINTFOY", "Stephen,STEPHEN", "Mc,MC", "Sainteny,SAINTENY"
    })
    void spellingsOfOneNameAreOneWord(String typed, String word) {
        assertThat(CodeAnswerNormalizer.word(typed)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"1,01", "01,01", "001,01", "1er,01", "3rd,03", "31,31", "' 9 ',09"})
    void aDayHasTwoFigures(String typed, String day) {
        assertThat(CodeElement.DAY.normalize(typed)).hasValue(day);
    }

    @ParameterizedTest
    @CsvSource({"0", "32", "-1", "1.5", "1999", "first", "1 2"})
    void aDayOutsideTheMonthIsRefused(String typed) {
        assertThat(CodeElement.DAY.normalize(typed)).isEmpty();
        assertThat(CodeElement.MONTH.normalize("13")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "00,0", "8,8", "9,9+", "9+,9+", "9 +,9+", "10,9+", "30,9+"})
    void nineAndMoreOlderSiblingsAreOneAnswer(String typed, String siblings) {
        assertThat(CodeElement.SIBLINGS.normalize(typed)).hasValue(siblings);
    }

    @Test
    void siblingsPastBelievingAreRefused() {
        assertThat(CodeElement.SIBLINGS.normalize("31")).isEmpty();
        assertThat(CodeElement.SIBLINGS.normalize("+")).isEmpty();
        assertThat(CodeElement.SIBLINGS.normalize("-1")).isEmpty();
    }
}
