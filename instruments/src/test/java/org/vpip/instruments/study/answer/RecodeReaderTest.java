package org.vpip.instruments.study.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.Study;

/** Answers to two versions of a question are combined only as recodes.csv says. */
class RecodeReaderTest {
    private static final String HEADING = "instrument,item,from_version,from,to\n";
    private static final ItemId ITEM = new ItemId("t");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private StudyFixture study = StudyFixture.correct();

    /** Seven choices in the first wave, five in the second. */
    @BeforeEach
    void write() {
        study = StudyFixture.correct()
                .changing("waves.csv", ",practice", ",first")
                .changing("waves.csv", ",practice", ",second")
                .without("instruments/practice/survey.csv")
                .without("instruments/practice/choices.csv")
                .without("instruments/practice/_scales.csv")
                .without("data/responses/practice.csv")
                .with("data/responses/first.csv", "participant,wave,t\nP-1,t0,7\nP-2,t0,6\n")
                .with("data/responses/second.csv", "participant,wave,version,t\nP-1,t1,,5\nP-2,t1,1,2\n");
        instrument("first", 7);
        instrument("second", 5);
    }

    private void instrument(String name, int choices) {
        String inside = "instruments/" + name + "/";
        StringBuilder list = new StringBuilder("list_name,name,label::English (en),label::French (fr)\n");
        for (int i = 1; i <= choices; i++) {
            list.append("n,")
                    .append(i)
                    .append(",L")
                    .append(i)
                    .append(",L")
                    .append(i)
                    .append('\n');
        }
        study.with(inside + "survey.csv", "type,name,label::English (en),label::French (fr)\nselect_one n,t,T,T\n")
                .with(inside + "choices.csv", list.toString())
                .with(inside + "settings.csv", "form_id,version\n" + name + ",1\n")
                .with(inside + "_scales.csv", "id,label::English (en),label::French (fr),items,min,max\ns,S,S,t,1,5\n");
    }

    @Test
    void otherChoicesAreAProblemUntilTheRecodesSayHow() {
        assertThat(study.problems(folder))
                .containsExactly(
                        "SCALE_CHOICE_OUTSIDE instruments/first/_scales.csv 2 items",
                        "CHOICES_DIFFER instruments/second");
    }

    @Test
    void theRecodesAreAppliedInReading() {
        study.with("recodes.csv", HEADING + "first,t,1,6,4\nfirst,t,1,7,5\n");
        assertThat(study.problems(folder)).isEmpty();
        assertThat(answers(study.read(folder))).containsExactly("[5]", "[4]", "[5]", "[2]");
    }

    @Test
    void labelsAreThoseOfTheVersionThatIsKept() {
        study.with("recodes.csv", HEADING + "first,t,1,6,4\nfirst,t,1,7,5\n");
        assertThat(study.read(folder).item(ITEM).orElseThrow().maximum()).hasValue(5);
    }

    @Test
    void aCodeMayBecomeAMissingCode() {
        study.with("recodes.csv", HEADING + "first,t,1,6,-90\nfirst,t,1,7,-95\n");
        assertThat(study.problems(folder)).isEmpty();
        assertThat(answers(study.read(folder)))
                .containsExactly(
                        MissingCode.DO_NOT_KNOW.name(), MissingCode.NOT_APPLICABLE_TO_MY_ROLE.name(), "[5]", "[2]");
    }

    @Test
    void codesThatStayOutsideAreStillAProblem() {
        study.with("recodes.csv", HEADING + "first,t,1,7,5\n");
        assertThat(study.problems(folder)).containsExactly("CHOICES_DIFFER instruments/second");
    }

    @Test
    void answersToAnEarlierVersionOfTheSameFormAreRecoded() {
        study.changing("data/responses/second.csv", "P-1,t1,,5", "P-1,t1,0,yes")
                .with("recodes.csv", HEADING + "first,t,1,6,4\nfirst,t,1,7,5\nsecond,t,0,yes,5\n");
        assertThat(study.problems(folder)).isEmpty();
        assertThat(answers(study.read(folder))).containsExactly("[5]", "[4]", "[5]", "[2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            third,t,1,6,4   | UNKNOWN_INSTRUMENT recodes.csv 4 instrument
            first,u,1,6,4   | RECODE_OF_NO_ITEM recodes.csv 4 item
            first,t,1,8,4   | UNKNOWN_CHOICE recodes.csv 4 from
            first,t,1,5,8   | CHOICES_DIFFER instruments/second; UNKNOWN_CHOICE recodes.csv 4 to
            first,t,1,6,5   | RECODE_TWICE recodes.csv 4 from
            first,t,1,5,    | BLANK_CELL recodes.csv 4 to
            first,t,,5,4    | BLANK_CELL recodes.csv 4 from_version
            """)
    void aRowThatFitsNothingIsAProblem(String row, String problem) {
        study.with("recodes.csv", HEADING + "first,t,1,6,4\nfirst,t,1,7,5\n" + row + "\n");
        assertThat(study.problems(folder)).containsExactly(problem.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first,t,1,5,4       |
            second,t,0,2,1      |
            second,t,0,3,1      | RECODE_UNUSED recodes.csv 4 from
            second,t,2,2,1      | RECODE_UNUSED recodes.csv 4 from
            second,alone,1,1,2  |
            second,alone,1,2,1  | RECODE_UNUSED recodes.csv 4 from
            second,several,1,3,1|
            second,several,1,2,1| RECODE_UNUSED recodes.csv 4 from
            second,amount,1,7,8 |
            second,amount,1,70,8| RECODE_UNUSED recodes.csv 4 from
            """)
    void aRowThatNothingUsesGivesARemark(String row, String problem) {
        study.with("recodes.csv", HEADING + "first,t,1,6,4\nfirst,t,1,7,5\n" + row + "\n")
                .adding("instruments/second/survey.csv", "select_one n,alone,A,A")
                .adding("instruments/second/survey.csv", "select_multiple n,several,S,S")
                .adding("instruments/second/survey.csv", "integer,amount,I,I")
                .with(
                        "data/responses/second.csv",
                        "participant,wave,version,t,alone,several,amount\nP-1,t1,,5,1,1 3,7.0\nP-2,t1,0,2,,,\n");
        assertThat(study.problems(folder).stream()
                        .filter(found -> !found.startsWith("ANSWERS_OF_VERSION"))
                        .toList())
                .containsExactlyElementsOf(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void answersOfAnotherVersionGiveARemark() {
        study.with("recodes.csv", HEADING + "first,t,1,6,4\nfirst,t,1,7,5\n")
                .changing("data/responses/second.csv", "P-2,t1,1", "P-2,t1,0");
        assertThat(study.problems(folder)).containsExactly("ANSWERS_OF_VERSION data/responses/second.csv 3 version");
    }

    @Test
    void aQuestionOfAnotherTypeIsAProblem() {
        study.changing("instruments/second/survey.csv", "select_one n", "text")
                .without("instruments/second/_scales.csv");
        assertThat(study.problems(folder)).contains("ITEM_KIND_DIFFERS instruments/second");
    }

    private static List<String> answers(Study study) {
        return study.responses().all().stream().map(RecodeReaderTest::written).toList();
    }

    private static String written(Response response) {
        Answer answer = response.answers().get(ITEM);
        if (answer instanceof Answer.ChoiceAnswer chosen) {
            return chosen.names().toString();
        }
        return answer instanceof Answer.MissingAnswer missing ? missing.code().name() : "none";
    }
}
