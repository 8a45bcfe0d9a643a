package org.vpip.instruments.engagement.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionDetectorTest {
    /** The rule as a pattern, too slow for half a million messages. */
    private static final Pattern ASIDE = Pattern.compile("```[^`]*+```|`[^`\\n]*+`|<[^>\\n]*+>|https?://\\S++");

    private static final List<String> PARTS = List.of(
            "?",
            "`",
            "```",
            "<",
            ">",
            "\n",
            " ",
            "h",
            "http",
            "https",
            "://",
            "http://",
            "https://",
            "a",
            "？",
            "؟",
            "\t");

    @ParameterizedTest
    @ValueSource(strings = {"Who?", "Qui ?", "谁？", "من؟", "see <b\n?", "http:// ?", "``` ?", "``?``?`"})
    void isAskedByAMarkInOnesOwnWords(String text) {
        assertThat(QuestionDetector.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No.", "https://example.org/?a", "<@U1|who?>", "`a ? b`", "```\na ?\n```"})
    void isNotAskedByALinkAMentionOrCode(String text) {
        assertThat(QuestionDetector.isIn(text)).isFalse();
    }

    @Test
    void isWhatThePatternSays() {
        Random random = new Random(8);
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            String without = ASIDE.matcher(text).replaceAll(" ");
            boolean asked = without.matches("(?s).*[?？؟].*");
            assertThat(QuestionDetector.isIn(text.toString()))
                    .as(text.toString())
                    .isEqualTo(asked);
        }
    }

    @Test
    void aMillionOpenBracketsTakeNoTime() {
        assertThat(QuestionDetector.isIn("<".repeat(1_000_000))).isFalse();
    }
}
