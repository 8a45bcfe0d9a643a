package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.wording.Language;

/** Somebody else's files of people and answers through the mapping sheet; the item names are those of the fixture. */
class PersonMappingTest {
    private static final String HEADING =
            "file,table,source_column,target,source_value,target_value,wave,community,filter\n";
    private static final String PEOPLE = "people.csv,participants,pid,participant,,,,north,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aWideFileHoldsBothWaves() {
        StudyFixture study = mapped("""
                wide.csv,responses,pid,participant,,,,,
                wide.csv,responses,pre1,se_1,,,t0,,
                wide.csv,responses,pre2,se_2,,,t0,,
                wide.csv,responses,post1,se_1,,,t1,,
                """).with("wide.csv", "pid,pre1,pre2,post1\nP-1,1,2,3\nP-2,2,,\n");
        assertThat(answers(study))
                .containsExactly(
                        Map.entry("P-1 t0", "se_1=1 se_2=2"),
                        Map.entry("P-1 t1", "se_1=3 se_2=-99"),
                        Map.entry("P-2 t0", "se_1=2 se_2=-99"));
    }

    @Test
    void aLongFileTellsTheWaveInAColumn() {
        StudyFixture study =
                mapped("""
                long.csv,responses,pid,participant,,,,,
                long.csv,responses,time,wave,,,,,
                long.csv,responses,time,wave,before,t0,,,
                long.csv,responses,time,wave,after,t1,,,
                long.csv,responses,q1,se_1,,,,,
                long.csv,responses,when,submitted,,,,,
                long.csv,responses,lang,language,,,,,
                """).with("long.csv", "pid,time,q1,lang,when\nP-1,before,1,fr,\nP-1,after,2,en,\nP-2,t0,3,,\n");
        assertThat(answers(study).keySet()).containsExactly("P-1 t0", "P-1 t1", "P-2 t0");
        assertThat(study.read(folder).responses().all())
                .filteredOn(response -> response.language() == Language.FRENCH)
                .hasSize(1);
    }

    @Test
    void aFileWithOneAnswerInEachRowIsReadByFilters() {
        StudyFixture study = mapped("""
                items.csv,responses,pid,participant,,,t0,,
                items.csv,responses,value,se_1,,,t0,,item = Q1
                items.csv,responses,value,se_2,,,t0,,item = Q2
                items.csv,responses,value,se_2,,,t0,,item = Q2b
                """).with("items.csv", "pid,item,value\nP-1,Q1,1\nP-1,Q2,2\nP-1,Q9,7\nP-2,Q2b,3\n");
        assertThat(answers(study))
                .containsExactly(Map.entry("P-1 t0", "se_1=1 se_2=2"), Map.entry("P-2 t0", "se_1=-99 se_2=3"));
    }

    @Test
    void twoFilesOneForEachWave() {
        StudyFixture study = mapped("""
                pre.csv,responses,pid,participant,,,t0,,
                pre.csv,responses,q,se_1,,,t0,,
                post.csv,responses,id,participant,,,t1,,
                post.csv,responses,q,se_1,,,t1,,
                """).with("pre.csv", "pid,q\nP-1,1\n").with("post.csv", "id;q\nP-1;3\n");
        assertThat(answers(study)).containsExactly(Map.entry("P-1 t0", "se_1=1"), Map.entry("P-1 t1", "se_1=3"));
    }

    @Test
    void labelsInEitherLanguageBecomeCodes() {
        StudyFixture study =
                mapped(answersOf("q,se_1")).with("a.csv", "pid,q\nP-1, agree \nP-2,Pas  d'accord\nP-3,2\n");
        assertThat(answers(study))
                .containsExactly(
                        Map.entry("P-1 t0", "se_1=3"), Map.entry("P-2 t0", "se_1=1"), Map.entry("P-3 t0", "se_1=2"));
    }

    @Test
    void aRecodingForEveryColumnGivesWayToTheColumnsOwn() {
        StudyFixture study =
                mapped(answersOf("q,se_1") + """
                a.csv,responses,r,se_2,,,t0,,
                a.csv,responses,r,se_2,Refused,-96,t0,,
                *,*,*,*,Refused,-95,,,
                *,,*,,NA,,,,
                """).with("a.csv", "pid,q,r\nP-1,refused,Refused\nP-2,NA,1\n");
        assertThat(answers(study))
                .containsExactly(Map.entry("P-1 t0", "se_1=-95 se_2=-96"), Map.entry("P-2 t0", "se_1=-99 se_2=1"));
    }

    @Test
    void literalNaIsBlankOnlyWhenARuleSaysSo() {
        StudyFixture study = mapped(answersOf("q,se_1")).with("a.csv", "pid,q\nP-1,NA\n");
        assertThat(study.problems(folder)).containsExactly("UNKNOWN_CHOICE a.csv 2 q");
    }

    @Test
    void decimalCommasAreReadUnlessTheyCouldBeThousands() {
        StudyFixture study = mapped(answersOf("q,days") + "a.csv,responses,r,hours,,,t0,,\n")
                .with("a.csv", "pid;q;r\nP-1;2,5;3,0\nP-2;1,000;\n");
        assertThat(study.problems(folder)).containsExactly("NOT_A_NUMBER a.csv 3 q");
        assertThat(answer(study, "days")).isEqualTo(new Answer.NumberAnswer(2.5));
        assertThat(answer(study, "hours")).isEqualTo(new Answer.NumberAnswer(3));
    }

    @Test
    void severalColumnsOfYesAndNoBecomeOneListOfChoices() {
        StudyFixture study = mapped("""
                a.csv,responses,pid,participant,,,t0,,
                a.csv,responses,got_advice,gains,1,advice,t0,,
                a.csv,responses,got_advice,gains,0,,t0,,
                a.csv,responses,got_tools,gains,1,tools,t0,,
                a.csv,responses,got_tools,gains,0,,t0,,
                """).with("a.csv", "pid,got_advice,got_tools\nP-1,1,1\nP-2,0,1\nP-3,0,0\n");
        assertThat(answers(study))
                .containsExactly(Map.entry("P-1 t0", "gains=advice+tools"), Map.entry("P-2 t0", "gains=tools"));
    }

    @Test
    void readsPeopleWithCommunityAndAttributesByLabel() {
        StudyFixture study =
                mapped("""
                people.csv,participants,work,sector,,,,,
                people.csv,participants,since,joined,,,,,
                """).with("people.csv", "pid,work,since\nP-1,Santé,2024-01-01\nP-2,police,\nP-3,Health Care,\n");
        Study read = study.read(folder);
        assertThat(study.problems()).isEmpty();
        assertThat(read.memberships().withAttribute("sector", "health"::equals).memberships())
                .hasSize(2);
        assertThat(read.memberships().memberships())
                .allMatch(person -> person.community().value().equals("north"));
    }

    @Test
    void aRosterIsReadWithItsWave() {
        StudyFixture study = mapped("""
                roster.csv,roster,pid,participant,,,t0,north,
                roster.csv,roster,replied,answered,,,t0,north,
                roster.csv,roster,replied,answered,Y,yes,t0,north,
                """).with("roster.csv", "pid,replied\nP-1,Y\nP-2,no\nP-3,aucun\n");
        Study read = study.read(folder);
        assertThat(study.problems()).isEmpty();
        assertThat(read.ties().roster())
                .extracting(entry -> entry.answered().name())
                .containsExactly("YES", "NO", "NONE");
    }

    @Test
    void aSheetOfAWorkbookIsNamedAfterTheFile() {
        StudyFixture study = mapped("""
                book.xlsx#Sheet2,responses,pid,participant,,,t0,,
                book.xlsx#Sheet2,responses,q,se_1,,,t0,,
                """).write(folder);
        new WorkbookFixture()
                .sheet("Sheet1", "x\n1")
                .sheet("Sheet2", "pid,q\nP-1,2\nP-2,8")
                .write(folder.resolve("book.xlsx"));
        assertThat(study.problems(folder)).containsExactly("UNKNOWN_CHOICE book.xlsx 3 q");
        assertThat(answer(study, "se_1")).isEqualTo(new Answer.ChoiceAnswer(List.of("2")));
    }

    @Test
    void problemsStandInTheRowAndColumnOfTheFile() {
        StudyFixture study =
                mapped(answersOf("Question 1,se_1")).with("a.csv", "pid,Question 1\nP-1,1\n\nP-9,2\nP-2,Maybe\n");
        assertThat(study.problems(folder))
                .containsExactly("UNKNOWN_REFERENCE a.csv 4 pid", "UNKNOWN_CHOICE a.csv 5 Question 1");
    }

    @Test
    void theSamePersonTwiceIsFineWithTheSameAnswersOnly() {
        StudyFixture study = mapped(answersOf("q,se_1")).with("a.csv", "pid,q\nP-1,1\nP-1,1\nP-2,1\nP-2,3\n");
        assertThat(study.problems(folder)).containsExactly("MAPPED_TWICE a.csv 5 q");
    }

    @Test
    void rowsOutsideTheFilterOfThePersonAreLeftOut() {
        StudyFixture study = mapped("""
                a.csv,responses,pid,participant,,,t0,,Finished = TRUE
                a.csv,responses,q,se_1,,,t0,,
                """).with("a.csv", "pid,q,Finished\nP-1,1,TRUE\nP-1,3,FALSE\n");
        assertThat(answers(study)).containsExactly(Map.entry("P-1 t0", "se_1=1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 5 0   |        | 4 6 1
            3 5 11  |        | 3 5 11
            3 5     |        | CODES_OR_LABELS mapping.csv 4 source_column
            0 3 11  |        | CODES_OR_LABELS mapping.csv 4 source_column
            3 5     | labels | 4 6
            3 5     | codes  | 3 5
            3 5 -99 | labels | 4 6
            3 11    | labels | VALUES_WITHOUT_LABEL mapping.csv 4 values
            3 0     | codes  | UNKNOWN_CHOICE a.csv 3 q
            3 5     | words  | NOT_ONE_OF mapping.csv 4 values
            """)
    void codesOrLabelsAreDecidedOnceForAColumn(String cells, String form, String expected) {
        StringBuilder choices = new StringBuilder("list_name,name,label::English (en),label::French (fr)\n");
        for (int code = 1; code <= 11; code++) {
            choices.append("agree,").append(code + "," + (code - 1) + "," + (code - 1) + "\n");
        }
        StringBuilder rows = new StringBuilder("pid,q\n");
        String[] values = cells.split(" ");
        for (int i = 0; i < values.length; i++) {
            rows.append("P-").append(i + 1 + "," + values[i] + "\n");
        }
        StudyFixture study = StudyFixture.correct()
                .mapped("file,table,source_column,target,wave,values\n"
                        + "people.csv,participants,pid,participant,,\na.csv,responses,pid,participant,t0,\n"
                        + "a.csv,responses,q,se_1,t0," + (form == null ? "" : form) + "\n")
                .with("people.csv", "pid\nP-1\nP-2\nP-3\n")
                .with("a.csv", rows.toString())
                .with("instruments/practice/choices.csv", choices + "gains,x,X,X\n");
        if (Character.isDigit(expected.charAt(0))) {
            assertThat(String.join(" ", answers(study).values())
                            .replaceAll("se_1=(-99)?", "")
                            .strip())
                    .isEqualTo(expected);
        } else {
            assertThat(study.problems(folder)).containsExactly(expected);
        }
    }

    @Test
    void rowsThatNameNobodyAreCounted() {
        StudyFixture study = mapped(answersOf("q,se_1")).with("a.csv", "pid,q\nP-1,1\n,2\n,\nP-2,3\n,3\n");
        assertThat(answers(study)).hasSize(2);
        assertThat(study.problems()).containsExactly("MAPPED_ROWS_WITHOUT_ID a.csv 3 pid");
    }

    @Test
    void aRowOfTwoWavesThatNamesNobodyIsCountedOnce() throws IOException {
        mapped("""
                a.csv,responses,pid,participant,,,,,
                a.csv,responses,q,se_1,,,t0,,
                a.csv,responses,r,se_1,,,t1,,
                """).with("a.csv", "pid,q,r\nP-1,1,1\n,2,2\n,3,\n,,\nP-2,3,3\n").write(folder);
        Problems problems = new Problems();
        assertThat(StudyReader.read(folder, problems).responses().all()).hasSize(4);
        assertThat(problems.list())
                .extracting(problem -> problem.in(Language.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("a.csv, sheet a, row 3, column pid: ")
                .contains("left out rows of responses, t0, t1", "2 of 4 (numbers 3, 4)");
    }

    @Test
    void rowsThatTheFilterLeavesOutAreCounted() {
        StudyFixture study = mapped("""
                a.csv,responses,pid,participant,,,,,
                a.csv,responses,q,se_1,,,t0,,done = yes or done = partly
                a.csv,responses,r,se_1,,,t1,,
                """).with("a.csv", "pid,q,r,done\nP-1,1,1,yes\nP-2,2,2,Partly\nP-3,3,3,no\n");
        assertThat(answers(study)).hasSize(5);
        assertThat(study.problems()).containsExactly("MAPPED_ROWS_FILTERED a.csv");
    }

    @Test
    void codesThatDifferOnlyInCaseOrSpacesGetARemark() {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + answersOf("q,se_1"))
                .with("a.csv", "pid,q\nP-1,1\np-1,2\nP - 1,3\nP-2,3\n");
        assertThat(answers(study)).hasSize(4);
        assertThat(study.problems()).containsExactly("ID_NEARLY_TWICE a.csv 3 pid", "ID_NEARLY_TWICE a.csv 4 pid");
    }

    @Test
    void timesWithoutAnOffsetAreInTheZoneOfTheStudy() {
        StudyFixture study = mapped(answersOf("q,se_1") + "a.csv,responses,at,submitted,,,t0,,\n")
                .with("a.csv", "pid,q,at\nP-1,1,2024-09-28 11:51:17\nP-2,1,2024-09-28\nP-3,1,28/09/2024\n");
        assertThat(study.problems(folder)).containsExactly("NOT_A_TIME a.csv 4 at");
    }

    private static String answersOf(String columnAndTarget) {
        return "a.csv,responses,pid,participant,,,t0,,\na.csv,responses," + columnAndTarget + ",,,t0,,\n";
    }

    private static StudyFixture mapped(String rules) {
        return StudyFixture.correct().mapped(HEADING + PEOPLE + rules).with("people.csv", "pid\nP-1\nP-2\nP-3\n");
    }

    private Answer answer(StudyFixture study, String item) {
        Answer answer = study.read(folder).responses().all().get(0).answers().get(new ItemId(item));
        return answer == null ? new Answer.TextAnswer("not there") : answer;
    }

    private Map<String, String> answers(StudyFixture study) {
        Map<String, String> answers = new TreeMap<>();
        for (Response response : study.read(folder).responses().all()) {
            answers.put(response.participant() + " " + response.wave(), shown(response));
        }
        assertThat(study.errors()).isEmpty();
        return answers;
    }

    private static String shown(Response response) {
        StringBuilder shown = new StringBuilder();
        new TreeMap<>(response.answers())
                .forEach((item, answer) ->
                        shown.append(shown.isEmpty() ? "" : " ").append(item + "=" + shown(answer)));
        return shown.toString();
    }

    private static String shown(Answer answer) {
        if (answer instanceof Answer.ChoiceAnswer chosen) {
            return String.join("+", chosen.names());
        }
        return answer instanceof Answer.MissingAnswer missing
                ? String.valueOf(missing.code().code())
                : answer.toString();
    }
}
