package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.util.List;
import java.util.Map;
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
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.study.Study;

/** Changes beyond error of measurement; R: sum(d / (sqrt(2) * sd(pre) * sqrt(1 - r)) > 1.96). */
class ReliableChangeMethodTest {
    private static Finding change(Study study, String source, String method, DesiredDirection direction) {
        FindingSubject subject = SubjectFixture.subject(source, method, Subgroup.EVERYBODY, direction, T0, T1);
        return new ReliableChangeMethod().evaluate(subject, new StudySample(study));
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.AnswerCases#pairs")
    void theCountsAreThoseOfR(AnswerCase answers) {
        Finding finding = change(answers.study(), "item:a", "reliable_change reliability=0.8", DesiredDirection.UP);
        if (!answers.has("rciError")) {
            assertThat(((NotEstimable) finding).reason())
                    .isEqualTo(
                            answers.people() == 0
                                    ? NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES
                                    : NotEstimableReason.SAME_SCORES_BEFORE);
            return;
        }
        Estimate estimate = (Estimate) finding;
        ReliableChangeDetails details = (ReliableChangeDetails) estimate.details();
        assertThat(details.directions())
                .isEqualTo(new DirectionCounts(
                        (int) answers.expected("improved"), (int) answers.expected("unchanged"), (int)
                                answers.expected("deteriorated")));
        assertThat(details.threshold().orElseThrow()).isCloseTo(1.96 * answers.expected("rciError"), within(1e-12));
        assertThat(estimate.value()).isCloseTo(answers.expected("improved") / answers.people(), within(1e-12));
        assertThat(estimate.valueFacts()).hasSize(4).last().isInstanceOf(UnmodelledFact.class);
        assertThat(details.counted()
                        .numbers(estimate.subject(), estimate.sample().usedPeople(), estimate.value())
                        .facts())
                .hasSize(3);
    }

    /** Of an item, alpha is unknown; of a scale, it counts from thirty people on. R: alpha of these answers is 0.75. */
    @ParameterizedTest
    @CsvSource({"item:a, 30, ''", "scale:s, 29, ''", "scale:s, 30, 0.75", "scale:s, 31, 0.75"})
    void alphaIsTheReliabilityFromThirtyPeopleOn(String source, int people, String expected) {
        StudyBuilder builder = StudyBuilder.aStudy();
        for (int i = 0; i < people; i++) {
            String answer = String.valueOf(1 + i % 3);
            builder.withMember("p" + i, "")
                    .withAnswers("p" + i, T0, answer, answer, "3")
                    .withAnswers("p" + i, T1, "4", "4", "3");
        }
        Finding finding = change(builder.build(), source, "reliable_change", DesiredDirection.UP);
        if (expected.isEmpty()) {
            assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_RELIABILITY);
        } else {
            ReliableChangeDetails details = (ReliableChangeDetails) ((Estimate) finding).details();
            assertThat(details.reliability().orElseThrow()).isCloseTo(Double.parseDouble(expected), within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"UP, 0.5", "DOWN, 0"})
    void theValueIsTheShareThatImproved(DesiredDirection direction, double expected) {
        AnswerCase two = new AnswerCase("", List.of(List.of("2", "4"), List.of("4", "4")), Map.of());
        Finding finding = change(two.study(), "item:a", "reliable_change reliability=0.8", direction);
        assertThat(((Estimate) finding).value()).isEqualTo(expected);
    }
}
