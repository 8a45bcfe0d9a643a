package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.AnswerCases.AnswerCase;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;

/** Rises and falls; the numbers are R's: t.test(sign(post - pre)), cut at -1 and 1, and binom.test(rose, rose + fell). */
class OrdinalChangeTest {
    private static final double DIGITS = 1e-11;

    private static Finding change(AnswerCase answers) {
        return new OrdinalChangeMethod()
                .evaluate(
                        SubjectFixture.subject("item:a", "ordinal_change", Subgroup.EVERYBODY, T0, T1),
                        new StudySample(answers.study()));
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.AnswerCases#pairs")
    void theBalanceIsThatOfR(AnswerCase answers) {
        Finding finding = change(answers);
        assertThat(finding.sample().used()).isEqualTo(answers.people());
        if (answers.people() == 0) {
            assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
            return;
        }
        Estimate estimate = (Estimate) finding;
        assertThat(estimate.value()).isCloseTo(answers.expected("dominance"), within(DIGITS));
        boolean given = answers.people() >= 8 && answers.has("dominanceLow");
        assertThat(estimate.interval().isPresent()).isEqualTo(given);
        estimate.interval().ifPresent(interval -> {
            assertThat(interval.low()).isCloseTo(answers.expected("dominanceLow"), within(DIGITS));
            assertThat(interval.high()).isCloseTo(answers.expected("dominanceHigh"), within(DIGITS));
        });
        assertThat(estimate.test().isPresent()).isEqualTo(answers.people() >= 12);
        estimate.test().ifPresent(test -> {
            assertThat(test.p()).isCloseTo(answers.expected("signP"), within(DIGITS));
            assertThat(test.name()).isEqualTo("sign");
        });
        assertThat(((OrdinalChangeDetails) estimate.details()).directions().increased())
                .isEqualTo((int) answers.expected("rose"));
    }

    @Test
    void theFactsAreTheThreeNumbers() {
        AnswerCase four =
                new AnswerCase("", List.of(List.of("1", "2", "3", "4"), List.of("2", "3", "3", "1")), Map.of());
        Estimate estimate = (Estimate) change(four);
        assertThat(estimate.valueFacts())
                .extracting(fact -> ((CategoryCount) fact).count())
                .containsExactly(2, 1, 1);
        assertThat(((CategoryCount) estimate.valueFacts().get(0)).variable().waves())
                .containsExactly(T0, T1);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 0, true", "0, 3, 0, true", "0, 0, 3, true", "1, 0, 0, false", "2, 1, 0, false", "1, 1, 1, false"
    })
    void isUniformWhereAllMoveAlike(int rose, int stayed, int fell, boolean uniform) {
        assertThat(new OrdinalChangeDetails(new DirectionCounts(rose, stayed, fell)).isUniform())
                .isEqualTo(uniform);
    }
}
