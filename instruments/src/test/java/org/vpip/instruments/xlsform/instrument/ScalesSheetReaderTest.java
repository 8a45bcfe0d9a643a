package org.vpip.instruments.xlsform.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;

class ScalesSheetReaderTest {
    private static final String SURVEY = "type,name,label::en,label::fr\n"
            + IntStream.rangeClosed(1, 10)
                    .mapToObj(i -> "select_one agree,q" + i + ",A,B\n")
                    .collect(Collectors.joining())
            + "select_one colours,colour,A,B\nselect_multiple agree,many,A,B\ninteger,age,A,B\ntext,free,A,B\n";
    private static final String HEADING =
            "id,label::en,label::fr,items,reverse,minimum_answered,direction,min,max,reference,group,x_note\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aScaleIsReadWithItsDefaults() {
        Scale scale = scales("se,Confidence,Confiance,q1 q2 q3").get(0);
        assertThat(scale.items()).containsExactly(new ItemId("q1"), new ItemId("q2"), new ItemId("q3"));
        assertThat(scale.reversed()).isEmpty();
        assertThat(scale.scoring().minimumAnswered()).isEqualTo(2);
        assertThat(scale.direction()).isEqualTo(DesiredDirection.UP);
        assertThat(scale.minimum()).isEqualTo(1);
        assertThat(scale.maximum()).isEqualTo(3);
    }

    @Test
    void aScaleIsReadAsToldInEveryColumn() {
        Scale scale = scales("iso,A,B,\"q1, q2;q3\",q2 q3,3,Down,0,10,Somebody 2001,network,x")
                .get(0);
        assertThat(scale.reversed()).containsExactlyInAnyOrder(new ItemId("q2"), new ItemId("q3"));
        assertThat(scale.scoring().minimumAnswered()).isEqualTo(3);
        assertThat(scale.direction()).isEqualTo(DesiredDirection.DOWN);
        assertThat(scale.minimum()).isZero();
        assertThat(scale.maximum()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,2", "4,3", "5,4", "6,4", "7,5", "8,6", "9,6", "10,7"})
    void twoThirdsOfTheItemsRoundedUpMustBeAnswered(int items, int answered) {
        String names = IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).collect(Collectors.joining(" "));
        assertThat(scales("se,A,B," + names).get(0).scoring().minimumAnswered()).isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            se,A,B,                    | SCALE_WITHOUT_ITEMS items
            se,A,B,q1 q99              | SCALE_NAMES_NO_ITEM items
            se,A,B,q1 q99,q99,3        | SCALE_NAMES_NO_ITEM items; SCALE_NAMES_NO_ITEM reverse
            se,A,B,q1 q2 q1            | ITEM_TWICE_IN_SCALE items
            se,A,B,q1 q2,q3            | REVERSED_OUTSIDE_SCALE reverse
            se,A,B,q1 q2,,0            | MINIMUM_ANSWERED_OUTSIDE minimum_answered
            se,A,B,q1 q2,,3            | MINIMUM_ANSWERED_OUTSIDE minimum_answered
            se,A,B,q1 q2,,1.5          | MINIMUM_ANSWERED_OUTSIDE minimum_answered
            se,A,B,q1 q2,,-1           | MINIMUM_ANSWERED_OUTSIDE minimum_answered
            se,A,B,q1,,,sideways       | NOT_ONE_OF direction
            se,A,B,q1,,,,low,high      | NOT_A_NUMBER min; NOT_A_NUMBER max
            se,A,B,q1,,,,NaN           | NOT_A_NUMBER min
            se,A,B,q1,,,,5,5           | SCALE_WITHOUT_RANGE items
            se,A,B,q1,,,,9             | SCALE_WITHOUT_RANGE items
            se,A,B,q1 colour           | SCALE_WITHOUT_RANGE items
            se,A,B,q1 many             | SCALE_WITHOUT_RANGE items
            se,A,B,free                | SCALE_WITHOUT_RANGE items
            se,A,B,age                 | SCALE_WITHOUT_RANGE items
            ,A,B,q1                    | BLANK_CELL id
            se,A,,q1                   | MISSING_FRENCH label::fr
            """)
    void eachFaultIsReportedInItsCell(String row, String problems) {
        List<String> expected = List.of(problems.split("; ")).stream()
                .map(problem -> problem.replace(" ", " form/_scales.csv 2 "))
                .toList();
        assertThat(form(row).problems(folder)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1 q2,,2", "q1 q2,q1 q2,1", "age,,,,0,120", "q1 age"})
    void theseAreFine(String rest) {
        FormFixture form = form("se,A,B," + rest);
        assertThat(form.read(folder).scales()).hasSize(1);
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void aSecondScaleOfTheSameNameIsReportedAndLeftOut() {
        FormFixture form = form("se,A,B,q1\nse,A,B,q2");
        assertThat(form.read(folder).scales()).hasSize(1);
        assertThat(form.problems()).containsExactly("ID_TWICE form/_scales.csv 3 id");
    }

    @Test
    void columnsAreChecked() {
        assertThat(FormFixture.survey(SURVEY)
                        .with("_scales", "id,label::en,label::fr,item,labels\n")
                        .problems(folder))
                .containsExactly(
                        "MISSING_COLUMN form/_scales.csv",
                        "UNKNOWN_COLUMN form/_scales.csv 1 item",
                        "UNKNOWN_COLUMN form/_scales.csv 1 labels");
    }

    private List<Scale> scales(String rows) {
        FormFixture form = form(rows);
        List<Scale> scales = form.read(folder).scales();
        assertThat(form.problems()).allMatch(problem -> problem.startsWith("SCALE_RANGE_WIDER"));
        return scales;
    }

    private static FormFixture form(String rows) {
        return FormFixture.survey(SURVEY).with("_scales", HEADING + rows + "\n");
    }

    @Test
    void knowledgeItemsAreScoredRightOrWrong(@TempDir Path folder) {
        FormFixture form = FormFixture.survey(
                        "type,name,label::en,label::fr,x_key\nselect_one agree,k1,A,B,2\nselect_one agree,k2,A,B,3\n")
                .with("_scales", "id,label::en,label::fr,items\nkno,A,B,k1 k2\n");
        Scale scale = form.read(folder).scales().get(0);
        assertThat(form.problems()).isEmpty();
        assertThat(scale.scoring().keys()).isEqualTo(Map.of(new ItemId("k1"), "2", new ItemId("k2"), "3"));
        assertThat(scale.minimum()).isZero();
        assertThat(scale.maximum()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNoChoiceIsReported(@TempDir Path folder) {
        assertThat(FormFixture.survey("type,name,label::en,label::fr,x_key\nselect_one agree,k1,A,B,9\n")
                        .problems(folder))
                .containsExactly("UNKNOWN_CHOICE form/survey.csv 2 x_key");
    }
}
