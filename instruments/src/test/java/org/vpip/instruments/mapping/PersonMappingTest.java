package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.Study;
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
        assertThat(read.memberships().withAttribute("sector", "health").memberships())
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
        assertThat(study.problems()).isEmpty();
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
