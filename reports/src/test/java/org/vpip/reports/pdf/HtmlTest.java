package org.vpip.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.reports.chart.Palette;

class HtmlTest {
    @Test
    void escapesTextsAndAttributes() {
        String page = new Html()
                .open("p", "title", "a \"b\" & <c>")
                .close("p")
                .text("b", "", "<script>")
                .prose("i", "x", "1 > 0")
                .page();

        assertThat(page)
                .isEqualTo("<!DOCTYPE html><p title=\"a &quot;b&quot; &amp; &lt;c&gt;\"></p>"
                        + "<b>&lt;script&gt;</b><i class=\"x\">1 &gt; 0</i>");
    }

    @Test
    void keepsElisionsOnOneLine() {
        assertThat(new Html().prose("p", "", "plus d’effet").page())
                .endsWith("<p>plus <span class=\"whole\">d’effet</span></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+0,49", "−1,10", "+0.49", "1\u202F234,5", "52\u202F%", "52%", "−0,004"})
    void keepsNumbersOnOneLine(String number) {
        assertThat(new Html().prose("td", "number", "(" + number + ")").page())
                .endsWith("<td class=\"number\">(<span class=\"whole\">" + number + "</span>)</td>");
    }

    @Test
    void namesColoursInTheStyleSheet() throws IOException {
        try (InputStream stream = HtmlTest.class.getResourceAsStream("report.css")) {
            String sheet = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(sheet).doesNotContain("#");
            assertThat(Palette.inCss(sheet)).contains("color: #1B2730").doesNotContain("var(");
        }
    }

    @Test
    void refusesAColourThatThePaletteLacks() {
        assertThatThrownBy(() -> Palette.inCss("p { color: var(--pink); }")).hasMessageContaining("var(--pink)");
    }
}
