package org.vpip.reports.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AnswerSetsTest {
    private static final double PRECISION = 0.005;

    private static AnswerSets sets(int people, double mean, OptionalDouble deviation, List<List<Integer>> merged) {
        return new AnswerSets(5, people, CountRange.product(people, mean, PRECISION), deviation, PRECISION, merged);
    }

    @Test
    void aPointBelowTheEndIsOneAnswer() {
        AnswerSets sets = sets(5, 3.8, OptionalDouble.empty(), List.of());

        assertThat(sets.people(4)).isEqualTo(CountRange.exactly(4));
        assertThat(sets.people(3)).isEqualTo(CountRange.exactly(1));
    }

    @Test
    void twoPointsBelowTheEndAreOneAnswerOrTwo() {
        AnswerSets sets = sets(5, 3.6, OptionalDouble.empty(), List.of());

        assertThat(sets.people(4)).isEqualTo(new CountRange(3, 4));
        assertThat(sets.people(3)).isEqualTo(new CountRange(0, 2));
    }

    @Test
    void theDeviationTellsOneAnswerFromTwo() {
        AnswerSets sets = sets(5, 3.6, OptionalDouble.of(0.89), List.of());

        assertThat(sets.people(2)).isEqualTo(CountRange.exactly(1));
    }

    @Test
    void mergedCountsRestrictTheAnswers() {
        AnswerSets sets = sets(5, 3.6, OptionalDouble.empty(), List.of(List.of(3, 4, 5)));

        assertThat(sets.people(3)).isEqualTo(CountRange.exactly(2));
    }

    @RepeatedTest(50)
    void theTrueAnswersAreAmongThePossibleOnes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] answers = random.ints(5 + random.nextInt(20), 0, 5).toArray();
        double mean = Arrays.stream(answers).average().orElseThrow();
        double squares = Arrays.stream(answers)
                .mapToDouble(answer -> (answer - mean) * (answer - mean))
                .sum();
        double deviation = Math.sqrt(squares / (answers.length - 1));
        AnswerSets sets = sets(
                answers.length,
                Math.rint(mean * 100) / 100,
                OptionalDouble.of(Math.rint(deviation * 100) / 100),
                List.of());

        for (int choice = 0; choice < 5; choice++) {
            int own = choice;
            long count = Arrays.stream(answers).filter(answer -> answer == own).count();
            assertThat(count)
                    .isBetween(sets.people(choice).low(), sets.people(choice).high());
        }
    }
}
