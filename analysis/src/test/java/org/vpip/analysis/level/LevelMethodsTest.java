package org.vpip.analysis.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.AnswerCases;
import org.vpip.analysis.AnswerCases.AnswerCase;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/** Means and shares at single waves; the numbers are R's: t.test(x), prop.test(k, n, correct = FALSE). */
class LevelMethodsTest {
    private static final double DIGITS = 1e-11;

    private static List<Finding> findings(Study study, String source, String method, WaveId... waves) {
        PlanMethod found = Methods.ALL.find(method.replaceAll(" .*", "")).orElseThrow();
        return found.evaluate(new EvaluationRequest(
                SubjectFixture.subject(source, method, Subgroup.EVERYBODY, waves), List.of(), new StudySample(study)));
    }

    private static Finding finding(AnswerCase answers, String method) {
        return findings(answers.study(), "item:a", method, T0).get(0);
    }

    private static void checkInterval(AnswerCase answers, Estimate estimate, String low, String high) {
        boolean given = answers.people() >= 8 && answers.has(low);
        assertThat(estimate.interval().isPresent()).isEqualTo(given);
        estimate.interval().ifPresent(interval -> {
            assertThat(interval.low()).isCloseTo(answers.expected(low), within(DIGITS));
            assertThat(interval.high()).isCloseTo(answers.expected(high), within(DIGITS));
            assertThat(interval.level()).isEqualTo(0.95);
        });
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.AnswerCases#levels")
    void theMeanIsThatOfR(AnswerCase answers) {
        Finding finding = finding(answers, "mean");
        assertThat(finding.sample().used()).isEqualTo(answers.people());
        if (answers.people() == 0) {
            assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_ANSWERS);
            return;
        }
        Estimate estimate = (Estimate) finding;
        assertThat(estimate.value()).isCloseTo(answers.expected("mean"), within(DIGITS));
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.SCORE);
        assertThat(estimate.intervalMethod()).isEqualTo(IntervalMethod.T);
        OptionalDouble deviation = ((MeanDetails) estimate.details()).moments().deviation();
        assertThat(deviation.isPresent()).isEqualTo(answers.has("sd"));
        deviation.ifPresent(sd -> assertThat(sd).isCloseTo(answers.expected("sd"), within(DIGITS)));
        checkInterval(answers, estimate, "low", "high");
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.AnswerCases#levels")
    void theShareIsThatOfR(AnswerCase answers) {
        Finding finding = finding(answers, "share choices=4 5");
        assertThat(finding.sample().used()).isEqualTo(answers.people());
        if (answers.people() == 0) {
            assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_ANSWERS);
            return;
        }
        Estimate estimate = (Estimate) finding;
        assertThat(estimate.value()).isCloseTo(answers.expected("share"), within(DIGITS));
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.PROPORTION);
        assertThat(estimate.intervalMethod()).isEqualTo(IntervalMethod.WILSON);
        checkInterval(answers, estimate, "shareLow", "shareHigh");
    }

    @Test
    void eachWaveCountsEverybodyWhoAnsweredIt() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withAnswers("1", T0, "1", "1", "5")
                .withAnswers("2", T0, "3", "3", "3")
                .withAnswers("2", T1, "5", "5", "1")
                .withAnswers("3", T1, "-96", "", "5")
                .build();
        List<Finding> means = findings(study, "scale:s", "mean", T0, T1);
        assertThat(means).extracting(finding -> ((Estimate) finding).value()).containsExactly(2.0, 5.0);
        assertThat(means).extracting(finding -> finding.subject().waves()).containsExactly(List.of(T0), List.of(T1));
        assertThat(means.get(1).sample().excluded())
                .containsOnlyKeys(ExclusionReason.NO_RESPONSE_AT_ALL, ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        List<Finding> shares = findings(study, "item:a", "share choices=5", T0, T1);
        assertThat(shares).extracting(finding -> ((Estimate) finding).value()).containsExactly(0.0, 1.0);
        assertThat(shares.get(1).sample().excluded())
                .containsEntry(ExclusionReason.NO_RESPONSE_AT_ALL, 1)
                .containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1);
    }

    @Test
    void theShareCountsBothPartsOfTheChoices() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withAnswers("1", T0, "4", "1", "1")
                .withAnswers("2", T0, "2", "1", "1")
                .build();
        Estimate share =
                (Estimate) findings(study, "item:a", "share choices=5 4", T0).get(0);
        ItemDistribution item = ((DistributionDetails) share.details()).items().get(0);
        assertThat(item.choices()).containsExactly(List.of("4", "5"), List.of("1", "2", "3"));
        assertThat(item.waves().get(0).counts()).containsExactly(1, 1);
    }

    @Test
    void theFactsAreWhatIsPrinted() {
        Study study = new AnswerCase("", List.of(List.of("4", "5", "1", "4")), Map.of()).study();
        Estimate mean = (Estimate) findings(study, "item:a", "mean", T0).get(0);
        assertThat(mean.valueFacts()).hasSize(2);
        assertThat(((ValueSum) mean.valueFacts().get(0)).mean()).isEqualTo(3.5);
        assertThat(((SquareSum) mean.valueFacts().get(1)).deviation()).isCloseTo(Math.sqrt(3), within(DIGITS));
        Estimate share =
                (Estimate) findings(study, "item:a", "share choices=4 5", T0).get(0);
        assertThat(share.valueFacts()).hasSize(3).first().isInstanceOf(PeopleCount.class);
        assertThat(((CategoryCount) share.valueFacts().get(1)).count()).isEqualTo(3);
        assertThat(((CategoryCount) share.valueFacts().get(1)).choices()).containsExactly("4", "5");
    }

    /** Without a printed deviation, the interval and the number of people give it. */
    @Test
    void theIntervalAloneTellsTheDeviation() {
        AnswerCase answers = AnswerCases.levels()
                .filter(found -> found.name().equals("thirty people"))
                .findFirst()
                .orElseThrow();
        Estimate mean = (Estimate) finding(answers, "mean");
        MeanDetails details = (MeanDetails) mean.details();
        MeanDetails alone = details.with(new ScoreMoments(details.moments().mean(), OptionalDouble.empty()));
        Interval interval = mean.interval().orElseThrow();
        SquareSum told =
                (SquareSum) alone.intervalBasis(mean.subject(), mean.sample().usedPeople(), interval)
                        .facts()
                        .get(0);
        assertThat(told.deviation()).isCloseTo(answers.expected("sd"), within(DIGITS));
        assertThat(details.intervalBasis(mean.subject(), mean.sample().usedPeople(), interval)
                        .facts())
                .isEmpty();
    }
}
