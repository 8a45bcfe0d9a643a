package org.vpip.instruments.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vpip.instruments.wording.Language.ENGLISH;
import static org.vpip.instruments.wording.Language.FRENCH;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = Messages.of("org.vpip.instruments.wording.samples");

    @Test
    void apostrophesNeedNoDoubling() {
        assertThat(messages.in(ENGLISH, "apostrophe", "x")).isEqualTo("don’t quote x’s {name}");
        assertThat(messages.in(FRENCH, "apostrophe", "x")).isEqualTo("l’item x n’est pas {name}");
    }

    @Test
    void bracesInWhatIsFilledInMeanNothing() {
        assertThat(messages.in(ENGLISH, "two", "{1}", "$0 \\ {0}")).isEqualTo("{1} and $0 \\ {0}");
    }

    @Test
    void aPlaceForWhichNothingIsGivenStaysVisible() {
        assertThat(messages.in(ENGLISH, "two", "one")).isEqualTo("one and {1}");
    }

    @Test
    void whatIsFilledInIsSetWithTheTextUnlessItIsQuoted() {
        assertThat(messages.in(FRENCH, "two", "l'un ?", 2)).isEqualTo("l’un\u202F? et 2");
        assertThat(messages.verbatim(FRENCH, "two", "l'un ?", 2)).isEqualTo("l'un ? et 2");
    }

    @Test
    void aTextThatIsMissingInOneLanguageIsNotTakenFromTheOther() {
        assertThat(messages.in(ENGLISH, "english_only")).isEqualTo("only here");
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> messages.in(FRENCH, "english_only"));
    }
}
