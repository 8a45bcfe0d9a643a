package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;

/** The sheet of coded open answers, with every mistake that a row can have. */
class ThemeReaderTest {
    private static final String HEADER = "participant,wave,instrument,item,coder,theme\n";
    private static final String FIRST = "P-1,t0,practice,more,A,trust\n";

    @TempDir
    private Path folder = Path.of("");

    private static StudyFixture coded(String rows) {
        return StudyFixture.correct().with("themes.csv", HEADER + FIRST + rows);
    }

    private static StudyFixture withCodebook(StudyFixture study) {
        return study.adding("choices.csv", "themes,trust,Trust,Confiance")
                .adding("choices.csv", "themes,time,Time,Temps");
    }

    @Test
    void readsTheThemesOfAnswersThatExist() {
        StudyFixture study = withCodebook(coded("P-1,t0,practice,more,A,time\nP-1,t0,practice,more,B,none\n"));
        Study read = study.read(folder);
        assertThat(study.problems()).isEmpty();
        assertThat(read.themes().all()).extracting(CodedTheme::coder).containsExactly("A", "A", "B");
        assertThat(read.themes().all()).extracting(CodedTheme::isNone).containsExactly(false, false, true);
        assertThat(StudyLabels.of(read).choice(new ItemId("more"), "time").french())
                .isEqualTo("Temps");
    }

    @Test
    void aStudyWithoutTheSheetHasNoThemes() {
        assertThat(StudyFixture.correct().read(folder).themes().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P-9,t0,practice,more,A,trust      | UNKNOWN_REFERENCE themes.csv 3 participant
            P-1,t9,practice,more,A,trust      | UNKNOWN_REFERENCE themes.csv 3 wave
            P-1,t0,other,more,A,trust         | UNKNOWN_INSTRUMENT themes.csv 3 instrument
            P-1,t0,practice,less,A,trust      | THEME_NAMES_NO_TEXT themes.csv 3 item
            P-1,t0,practice,gains,A,trust     | THEME_NAMES_NO_TEXT themes.csv 3 item
            P-2,t0,practice,more,A,trust      | THEME_WITHOUT_ANSWER themes.csv 3 participant
            P-1,t1,practice,more,A,trust      | THEME_WITHOUT_ANSWER themes.csv 3 participant
            P-3,t0,practice,more,A,trust      | THEME_WITHOUT_ANSWER themes.csv 3 participant
            P-1,t0,practice,more,A,trust      | THEME_TWICE themes.csv 3 theme
            P-1,t0,practice,more,A,none       | THEME_BESIDE_NONE themes.csv 3 theme
            P-1,t0,practice,more,A,speed      | UNKNOWN_CODE themes.csv 3 theme
            P-1,t0,practice,more,B,Trust      | UNKNOWN_CODE themes.csv 3 theme
            P-1,t0,practice,more,a,time       | SPELT_OTHERWISE themes.csv 3 coder
            P-1,t0,practice,more,Ann Smith,time | PERSONAL_PSEUDONYM themes.csv 3 coder
            ,t0,practice,more,A,time          | BLANK_CELL themes.csv 3 participant
            P-1,,practice,more,A,time         | BLANK_CELL themes.csv 3 wave
            P-1,t0,,more,A,time               | BLANK_CELL themes.csv 3 instrument
            P-1,t0,practice,,A,time           | BLANK_CELL themes.csv 3 item
            P-1,t0,practice,more,,time        | BLANK_CELL themes.csv 3 coder
            P-1,t0,practice,more,B,           | BLANK_CELL themes.csv 3 theme
            P-1,t0,practice,more, B ,time     |
            """)
    void eachMistakeIsAProblemAtItsCell(String row, String problem) {
        assertThat(withCodebook(coded(row + "\n")).problems(folder))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void allMistakesAppearAtOnce() {
        assertThat(withCodebook(coded("P-9,t9,other,,,speed\nP-1,t0,practice,gains,a,\n"))
                        .problems(folder))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_REFERENCE themes.csv 3 participant",
                        "UNKNOWN_REFERENCE themes.csv 3 wave",
                        "UNKNOWN_INSTRUMENT themes.csv 3 instrument",
                        "BLANK_CELL themes.csv 3 item",
                        "BLANK_CELL themes.csv 3 coder",
                        "UNKNOWN_CODE themes.csv 3 theme",
                        "THEME_NAMES_NO_TEXT themes.csv 4 item",
                        "SPELT_OTHERWISE themes.csv 4 coder",
                        "BLANK_CELL themes.csv 4 theme");
    }

    @Test
    void aThemeAfterNoneContradictsIt() {
        assertThat(coded("P-1,t0,practice,more,B,none\nP-1,t0,practice,more,B,trust\n")
                        .problems(folder))
                .containsExactly("THEME_BESIDE_NONE themes.csv 4 theme");
    }

    @ParameterizedTest
    @CsvSource({"Trust, theme", "t rust, theme", "trúst, theme", "tr\u00A0ust, theme"})
    void withoutACodebookSpellingsMustAgree(String theme, String column) {
        assertThat(coded("P-1,t0,practice,more,B," + theme + "\n").problems(folder))
                .containsExactly("SPELT_OTHERWISE themes.csv 3 " + column);
    }

    @Test
    void aCoderWithAStrayNoBreakSpaceIsAProblem() {
        assertThat(coded("P-1,t0,practice,more,A\u00A0,time\n").problems(folder))
                .containsExactly("SPELT_OTHERWISE themes.csv 3 coder");
    }

    @Test
    void withoutParticipantsNobodyIsUnknown() {
        assertThat(coded("P-9,t0,practice,more,A,trust\n")
                        .without("data/participants.csv")
                        .problems(folder))
                .contains("THEME_WITHOUT_ANSWER themes.csv 3 participant")
                .doesNotContain("UNKNOWN_REFERENCE themes.csv 3 participant");
    }
}
