package org.vpip.instruments.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.wording.Wording;

class ItemTest {
    private static final ChoiceList LIST = new ChoiceList(
            "list",
            List.of(new Choice("1", Wording.NONE), new Choice("2", Wording.NONE), new Choice("NA", Wording.NONE)));

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void blankIsSeenAndNotAnswered(ItemKind kind) {
        assertThat(read(kind, " \t")).isEqualTo(missing(MissingCode.NOT_ANSWERED));
    }

    @ParameterizedTest
    @EnumSource(MissingCode.class)
    void everyMissingCodeIsReadWhetherOrNotTheChoicesListIt(MissingCode code) {
        String written = String.valueOf(code.code());
        assertThat(read(ItemKind.SELECT_ONE, written)).isEqualTo(missing(code));
        assertThat(read(ItemKind.SELECT_MULTIPLE, written)).isEqualTo(missing(code));
        assertThat(read(ItemKind.INTEGER, written)).isEqualTo(missing(code));
        assertThat(read(ItemKind.DECIMAL, written + ".0")).isEqualTo(missing(code));
    }

    @Test
    void aMissingCodeInATextIsText() {
        assertThat(read(ItemKind.TEXT, "-99")).isEqualTo(accepted(new Answer.TextAnswer("-99")));
    }

    @Test
    void outerSpacesOfATextGoAndInnerOnesStay() {
        assertThat(read(ItemKind.TEXT, "  a  b\nc ")).isEqualTo(accepted(new Answer.TextAnswer("a  b\nc")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.5      | 2.5
            2,5      | 2.5
            -0,125   | -0.125
            0,125    | 0.125
            1000     | 1000
            12,3456  | 12.3456
            1e3      | 1000
            .5       | 0.5
            +4       | 4
            """)
    void decimalsMayHaveAPointOrAComma(String written, double value) {
        assertThat(read(ItemKind.DECIMAL, written)).isEqualTo(accepted(new Answer.NumberAnswer(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,000",
                "-12,500",
                "1,000.5",
                "1.000,5",
                "1 000",
                "NaN",
                "Infinity",
                "1d",
                "0x1p3",
                "1e999",
                "two"
            })
    void whatCanBeReadInTwoWaysOrInNoneIsRefused(String written) {
        assertThat(read(ItemKind.DECIMAL, written))
                .isEqualTo(new AnswerValidation.RejectedAnswer(ProblemCode.NOT_A_NUMBER, List.of(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3,0", "+3"})
    void anIntegerMayBeWrittenAsStatisticsProgramsDo(String written) {
        assertThat(read(ItemKind.INTEGER, written)).isEqualTo(accepted(new Answer.NumberAnswer(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "2,5", "3,000", "99999999999999999999", "three", "٣"})
    void anIntegerThatIsNoneIsRefused(String written) {
        assertThat(read(ItemKind.INTEGER, written))
                .isEqualTo(new AnswerValidation.RejectedAnswer(ProblemCode.NOT_AN_INTEGER, List.of(written)));
    }

    @Test
    void aChoiceIsReadByItsNameEvenWhenThatIsNa() {
        assertThat(read(ItemKind.SELECT_ONE, " NA ")).isEqualTo(accepted(new Answer.ChoiceAnswer(List.of("NA"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "na", "1 2", "1.0", "-100"})
    void anUnknownChoiceIsRefusedWithTheChoicesThereAre(String written) {
        assertThat(read(ItemKind.SELECT_ONE, written))
                .isEqualTo(
                        new AnswerValidation.RejectedAnswer(ProblemCode.UNKNOWN_CHOICE, List.of(written, "1, 2, NA")));
    }

    @Test
    void aChoiceNamedTwiceCountsOnce() {
        assertThat(read(ItemKind.SELECT_MULTIPLE, "2  1 2"))
                .isEqualTo(accepted(new Answer.ChoiceAnswer(List.of("2", "1"))));
    }

    @Test
    void oneUnknownChoiceAmongSeveralIsNamed() {
        assertThat(read(ItemKind.SELECT_MULTIPLE, "1 -99"))
                .isEqualTo(new AnswerValidation.RejectedAnswer(ProblemCode.UNKNOWN_CHOICE, List.of("-99", "1, 2, NA")));
    }

    @Test
    void choicesBelongToSelectsAndToNothingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Item(new ItemId("a"), ItemKind.TEXT, Wording.NONE, Wording.NONE, LIST, false));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Item(new ItemId("a"), ItemKind.SELECT_ONE, Wording.NONE, Wording.NONE, null, false));
    }

    private static AnswerValidation read(ItemKind kind, String raw) {
        ChoiceList choices = kind.hasChoices() ? LIST : null;
        return new Item(new ItemId("a"), kind, Wording.NONE, Wording.NONE, choices, false).read(raw);
    }

    private static AnswerValidation accepted(Answer answer) {
        return new AnswerValidation.AcceptedAnswer(answer);
    }

    private static AnswerValidation missing(MissingCode code) {
        return accepted(new Answer.MissingAnswer(code));
    }
}
