package org.vpip.instruments.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.wording.Language.ENGLISH;
import static org.vpip.instruments.wording.Language.FRENCH;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Typography;

class ProblemTest {
    /** A brace that is no reference such as ${name}, of which some texts speak. */
    private static final String UNFILLED = "(?<!\\$)\\{";

    private static final ProblemLocation PLACE = new ProblemLocation("data/a.csv", "a", 3, "joined");
    private static final Pattern FRENCH_WORDS =
            Pattern.compile("[éèêàçù«»]|\\b(le|la|les|une|est|dans|vous|cette)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_WORDS = Pattern.compile("[“”]|\\b(the|is|are|this|with|there|of)\\b");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasATextInBothLanguages(ProblemCode code) {
        Problem problem = Problem.of(code, PLACE, "x", "y", "z", 4, "v");
        assertThat(problem.in(ENGLISH))
                .startsWith("data/a.csv, sheet a, row 3, column joined: " + (problem.isError() ? "" : "remark: "))
                .hasLineCount(1);
        assertThat(problem.in(FRENCH))
                .startsWith("data/a.csv, feuille a, ligne 3, colonne joined\u202F: "
                        + (problem.isError() ? "" : "remarque\u202F: "))
                .hasLineCount(1);
        assertThat(problem.in(ENGLISH)).endsWith(".").doesNotContainPattern(UNFILLED);
        assertThat(problem.in(FRENCH)).endsWith(".").doesNotContainPattern(UNFILLED);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void neitherLanguageSpeaksTheOther(ProblemCode code) throws IOException {
        String key = code.name().toLowerCase(Locale.ROOT);
        assertThat(texts(ENGLISH).getProperty(key)).doesNotContainPattern(FRENCH_WORDS);
        assertThat(texts(FRENCH).getProperty(key)).doesNotContainPattern(ENGLISH_WORDS);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void textsAreSetByTypography(ProblemCode code) {
        for (Language language : Language.values()) {
            String text = Problem.of(code, PLACE, "x", "y", "z", 4).in(language);
            assertThat(text).isEqualTo(Typography.set(text, language)).doesNotContain("'", "  ");
        }
    }

    @Test
    void bothFilesHaveTheSameKeysAndNoMore() throws IOException {
        TreeSet<Object> keys = new TreeSet<>(texts(ENGLISH).keySet());
        assertThat(new TreeSet<>(texts(FRENCH).keySet())).isEqualTo(keys);
        for (ProblemCode code : ProblemCode.values()) {
            keys.remove(code.name().toLowerCase(Locale.ROOT));
        }
        assertThat(keys)
                .containsExactly(
                        "column", "line", "remark_line", "repeated", "repeated_more", "row", "row_input", "sheet");
    }

    @Test
    void bothTextsFillInTheSamePlaces() throws IOException {
        for (Object key : texts(ENGLISH).keySet()) {
            for (String place : new String[] {"{0}", "{1}", "{2}", "{3}"}) {
                assertThat(texts(FRENCH).getProperty((String) key).contains(place))
                        .as("%s in %s", place, key)
                        .isEqualTo(texts(ENGLISH).getProperty((String) key).contains(place));
            }
        }
    }

    @Test
    void whatIsNotKnownOfThePlaceIsLeftOut() {
        assertThat(Problem.of(ProblemCode.NO_SUCH_FOLDER, ProblemLocation.file("here"))
                        .in(ENGLISH))
                .isEqualTo("here: there is no such study folder. Check the path.");
    }

    @Test
    void lineBreaksInTheInputDoNotBreakTheLine() {
        ProblemLocation place = new ProblemLocation("a\nb.csv", "s\rt", 2, "col\numn");
        Problem problem = Problem.of(ProblemCode.NOT_A_DATE, place, "1\n2\u2028\t3\u0000\u202E");
        for (Language language : Language.values()) {
            assertThat(problem.in(language))
                    .hasLineCount(1)
                    .doesNotContain("\t", "\u2028", "\u202E", "\u0000")
                    .contains("a\\nb.csv", "s\\rt", "col\\numn", "1\\n2\\u2028\\t3\\u0000\\u202e");
        }
    }

    @Test
    void whatThePersonWroteIsQuotedAsItIs() {
        Problem problem = Problem.of(ProblemCode.UNKNOWN_COLUMN, PLACE, "l'âge : {1} $1", "a, b");
        assertThat(problem.in(FRENCH)).contains("«\u202Fl'âge : {1} $1\u202F»").contains("parmi\u202F: a, b");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(Problem.of(ProblemCode.NOT_A_DATE, PLACE, "x".repeat(100_000))
                        .in(ENGLISH))
                .hasSizeLessThan(1000)
                .contains("xxx…”");
    }

    @Test
    void problemsAreListedOnceAndByPlace() {
        Problems problems = new Problems();
        problems.add(ProblemCode.BLANK_CELL, new ProblemLocation("b.csv", "b", 10, "x"));
        problems.add(ProblemCode.BLANK_CELL, new ProblemLocation("b.csv", "b", 9, "x"));
        problems.add(ProblemCode.NOT_A_DATE, new ProblemLocation("b.csv", "b", 9, "a"), "y");
        problems.add(ProblemCode.MISSING_SHEET, ProblemLocation.file("a.csv"), "a");
        problems.add(ProblemCode.BLANK_CELL, new ProblemLocation("b.csv", "b", 10, "x"));
        assertThat(problems.list().stream()
                        .map(problem -> problem.code() + " " + problem.place().row()))
                .containsExactly("MISSING_SHEET 0", "BLANK_CELL 9", "NOT_A_DATE 9", "BLANK_CELL 10");
    }

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        String file = "problems_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Problem.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void remarksAloneAreNoErrors() {
        Problems problems = new Problems();
        problems.add(ProblemCode.MORE_REMARKS, PLACE, 3);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.isEmpty()).isFalse();
        problems.add(ProblemCode.BLANK_CELL, PLACE);
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void manyRemarksCannotBecomeAnError() {
        Problems problems = new Problems();
        for (int i = 0; i < 5_000; i++) {
            problems.add(ProblemCode.MORE_REMARKS, PLACE, i);
        }
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.list()).hasSize(2_001);
    }
}
