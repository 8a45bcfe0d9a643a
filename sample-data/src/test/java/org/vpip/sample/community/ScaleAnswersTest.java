package org.vpip.sample.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleAnswersTest {

    @Test
    void noAnswerGivesNoScore() {
        assertThat(new ScaleAnswers(ScaleModel.PLANNING, List.of(-99, -99, -99)).score())
                .isEmpty();
        assertThat(ScaleModel.PLANNING.notApplicable().score()).isEmpty();
    }

    @Test
    void fewerThanTwoThirdsGiveNoScore() {
        assertThat(new ScaleAnswers(ScaleModel.PLANNING, List.of(4, -99, -90)).score())
                .isEmpty();
        assertThat(new ScaleAnswers(ScaleModel.CONFIDENCE, List.of(4, 4, 4, -99, -99)).score())
                .isEmpty();
        assertThat(new ScaleAnswers(ScaleModel.COMMON_LANGUAGE, List.of(4, -96, 4, -99)).score())
                .isEmpty();
    }

    @Test
    void exactlyTwoThirdsGiveAScore() {
        assertThat(new ScaleAnswers(ScaleModel.PLANNING, List.of(4, -99, 1)).score())
                .hasValue(2.5);
        assertThat(new ScaleAnswers(ScaleModel.CONFIDENCE, List.of(0, 10, 10, 0, -99)).score())
                .hasValue(5);
        assertThat(new ScaleAnswers(ScaleModel.COMMON_LANGUAGE, List.of(2, 3, -96, 4)).score())
                .hasValue(3);
    }

    @Test
    void reversedItemsAreTurnedBeforeTheMean() {
        assertThat(new ScaleAnswers(ScaleModel.ISOLATION, List.of(5, 1, 5, 5, 1)).score())
                .hasValue(5);
        assertThat(new ScaleAnswers(ScaleModel.COMMON_LANGUAGE, List.of(1, 1, 5, 1)).score())
                .hasValue(1);
    }
}
