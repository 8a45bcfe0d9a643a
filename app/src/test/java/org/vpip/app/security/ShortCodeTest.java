package org.vpip.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.app.security.ShortCode.ShortCodeFault;
import org.vpip.app.security.ShortCode.ShortCodeReading;

class ShortCodeTest {
    private static final List<String> SIGNS = List.of("0123456789ABCDEFGHJKMNPQRSTVWXYZ".split(""));

    private static final Optional<ShortCodeFault> NOTICED = Optional.of(ShortCodeFault.CHECK);

    private static Optional<ShortCodeFault> fault(String typed) {
        return ShortCode.read(typed) instanceof ShortCodeReading.InvalidShortCode mistaken
                ? Optional.of(mistaken.fault())
                : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource({"'',LENGTH", "' - ',LENGTH", "0000,LENGTH", "0000-000000,LENGTH", "UUUU-UUUUU,SIGN", "7K4M-2X!9C,SIGN"})
    void refusesWhatIsNoCode(String typed, ShortCodeFault why) {
        assertThat(fault(typed)).hasValue(why);
    }

    @Test
    void noticesEverySingleMistakenSign() {
        for (int round = 0; round < 50; round++) {
            String signs = ShortCode.random().signs();
            for (int place = 0; place < signs.length(); place++) {
                for (String other : SIGNS) {
                    String typed = signs.substring(0, place) + other + signs.substring(place + 1);
                    assertThat(fault(typed)).isEqualTo(typed.equals(signs) ? Optional.empty() : NOTICED);
                }
            }
        }
    }

    @Test
    void noticesEverySwapOfNeighboursWhicheverSignsTheyAre() {
        for (int place = 0; place < 7; place++) {
            for (String one : SIGNS) {
                for (String other : SIGNS) {
                    String before = "7".repeat(place);
                    String after = "3".repeat(6 - place);
                    String first = before + one + other + after;
                    String typed = before + other + one + after + CrockfordBase32.checkSymbol(first);
                    assertThat(fault(typed)).isEqualTo(one.equals(other) ? Optional.empty() : NOTICED);
                }
            }
        }
    }

    @Test
    void noticesThatTheCheckSignWasSwappedWithItsNeighbour() {
        for (int round = 0; round < 2_000; round++) {
            String signs = ShortCode.random().signs();
            String typed = signs.substring(0, 7) + signs.charAt(8) + signs.charAt(7);
            assertThat(fault(typed)).isEqualTo(typed.equals(signs) ? Optional.empty() : NOTICED);
        }
    }

    @Test
    void readsACodeHoweverItIsTyped() {
        ShortCode code = new ShortCode("0110ABCD" + CrockfordBase32.checkSymbol("0110ABCD"));
        String check = code.signs().substring(8);
        for (String typed : new String[] {
            code.formatted(),
            code.formatted().toLowerCase(java.util.Locale.ROOT),
            "oilo abcd " + check,
            "0 1 1 0–a b c d " + check,
            "\u00A0OLI0\u2011ABCD\u202F" + check + "\n"
        }) {
            assertThat(ShortCode.read(typed)).as(typed).isEqualTo(new ShortCodeReading.ValidShortCode(code));
        }
    }

    @Test
    void isWrittenInTwoGroupsWithoutSignsThatLookAlike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String written = ShortCode.random().formatted();
            assertThat(written).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(seen.add(written)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K4M2XQ90", "7k4m2xq9c"})
    void existsOnlyWithTheRightCheckSign(String signs) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortCode(signs));
    }

    @Test
    void doesNotTellItselfInALog() {
        ShortCode code = ShortCode.random();
        assertThat(code.toString() + ShortCode.read(code.formatted())).doesNotContain(code.signs());
    }
}
