package org.vpip.instruments.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.wording.Wording;

class ChoiceListTest {
    @Test
    void missingCodesAreOutsideTheRangeAndDoNotMakeAListOfWords() {
        ChoiceList list = list("1", "5", "-96", "-90");
        assertThat(list.isNumeric()).isTrue();
        assertThat(list.minimum()).hasValue(1);
        assertThat(list.maximum()).hasValue(5);
    }

    @Test
    void aNegativeNameThatIsNoMissingCodeCounts() {
        assertThat(list("-2", "2").minimum()).hasValue(-2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "1d", "NaN", "Infinity", "0x10", ""})
    void aNameThatIsNoNumberHasNone(String name) {
        assertThat(new Choice(name, Wording.NONE).number()).isEmpty();
        assertThat(list("1", name).isNumeric()).isFalse();
    }

    private static ChoiceList list(String... names) {
        return new ChoiceList(
                "list",
                Arrays.stream(names).map(name -> new Choice(name, Wording.NONE)).toList());
    }
}
