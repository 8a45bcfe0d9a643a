package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.AnswerCases.AnswerCase;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.FindingDetails.WaveValues;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.study.Study;

/** Changes of shares; the numbers are R's: binom.test for mid-p, prop.test for the limits that Newcombe joins. */
class ShareChangeTest {
    private static final double DIGITS = 1e-11;

    private static Finding change(Study study) {
        return new ShareChangeMethod()
                .evaluate(
                        SubjectFixture.subject("item:a", "share_change choices=4 5", Subgroup.EVERYBODY, T0, T1),
                        new StudySample(study));
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.AnswerCases#pairs")
    void theChangeIsThatOfR(AnswerCase answers) {
        Finding finding = change(answers.study());
        assertThat(finding.sample().used()).isEqualTo(answers.people());
        if (answers.people() == 0) {
            assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
            return;
        }
        Estimate estimate = (Estimate) finding;
        assertThat(estimate.value()).isCloseTo(answers.expected("shareChange"), within(DIGITS));
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.SHARE_DIFFERENCE);
        WaveValues waves = estimate.details().waveValues().orElseThrow();
        assertThat(waves.earlier()).isCloseTo(answers.expected("shareBefore"), within(DIGITS));
        assertThat(waves.later()).isCloseTo(answers.expected("shareAfter"), within(DIGITS));
        assertThat(estimate.interval().isPresent()).isEqualTo(answers.people() >= 8);
        estimate.interval().ifPresent(interval -> {
            assertThat(interval.low()).isCloseTo(answers.expected("shareLow"), within(DIGITS));
            assertThat(interval.high()).isCloseTo(answers.expected("shareHigh"), within(DIGITS));
            assertThat(estimate.intervalMethod()).isEqualTo(IntervalMethod.NEWCOMBE);
        });
        assertThat(estimate.test().isPresent()).isEqualTo(answers.people() >= 12);
        estimate.test().ifPresent(test -> {
            assertThat(test.name()).isEqualTo("mcNemarMidP");
            assertThat(test.p()).isCloseTo(answers.expected("midP"), within(DIGITS));
        });
    }

    @Test
    void countsThoseWhoMoved() {
        AnswerCase four = new AnswerCase(
                "", List.of(List.of("4", "5", "1", "2", "3"), List.of("5", "1", "4", "4", "3")), Map.of());
        ShareChangeDetails details = (ShareChangeDetails) ((Estimate) change(four.study())).details();
        assertThat(details.transitions()).contains(new ChoiceTransitions(1, 1, 2, 1));
        assertThat(details.chosen().before()).isEqualTo(2);
        assertThat(details.chosen().after()).isEqualTo(3);
    }

    @Test
    void leavesOutWhoAnsweredOnceOnly() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withMember("4", "")
                .withAnswers("1", T0, "4", "", "")
                .withAnswers("1", T1, "1", "", "")
                .withAnswers("2", T0, "4", "", "")
                .withAnswers("3", T1, "4", "", "")
                .withAnswers("4", T0, "4", "", "")
                .withAnswers("4", T1, "-96", "", "")
                .build();
        Estimate estimate = (Estimate) change(study);
        assertThat(estimate.value()).isEqualTo(-1);
        assertThat(estimate.sample().excluded())
                .containsOnly(
                        Map.entry(ExclusionReason.NO_RESPONSE_AFTER, 1),
                        Map.entry(ExclusionReason.NO_RESPONSE_BEFORE, 1),
                        Map.entry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1));
    }

    @Test
    void theFactsAreTheSharesAndTheMoves() {
        AnswerCase four = new AnswerCase(
                "", List.of(List.of("4", "5", "1", "2", "3"), List.of("5", "1", "4", "4", "3")), Map.of());
        Estimate estimate = (Estimate) change(four.study());
        assertThat(estimate.valueFacts())
                .extracting(fact -> ((CategoryCount) fact).count())
                .containsExactly(2, 3, 3, 2, 1, 1, 2, 1);
        assertThat(((ShareChangeDetails) estimate.details())
                        .withoutTransitions()
                        .numbers(estimate.subject(), estimate.sample().usedPeople(), estimate.value())
                        .facts())
                .hasSize(4);
    }
}
