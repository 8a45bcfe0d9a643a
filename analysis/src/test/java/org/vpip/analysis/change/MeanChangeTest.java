package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.analysis.SubjectFixture.provenance;
import static org.vpip.instruments.StudyBuilder.SCALE;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.network.comparison.DyadicTTest;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;

class MeanChangeTest {

    @Test
    void saysWhyThereIsNoNumberWithoutPairs() {
        Finding finding = change(people(0));
        assertThat(finding).isInstanceOf(NotEstimable.class);
        assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false",
        "4, false, false",
        "7, false, false",
        "8, true, false",
        "11, true, false",
        "12, true, true"
    })
    void givesAnIntervalFromEightPairsAndATestFromTwelve(int pairs, boolean interval, boolean test) {
        Estimate estimate = (Estimate) change(people(pairs));
        ChangeDetails details = (ChangeDetails) estimate.details();
        assertThat(details.pairs()).isEqualTo(pairs);
        assertThat(estimate.interval().isPresent()).isEqualTo(interval);
        assertThat(estimate.effect().isPresent()).isEqualTo(interval);
        assertThat(details.bootstrap().interval().isPresent()).isEqualTo(interval);
        assertThat(estimate.test().isPresent()).isEqualTo(test);
        assertThat(details.wilcoxon().isPresent()).isEqualTo(test);
    }

    @Test
    void alwaysCountsWhoRoseStayedAndFell() {
        Estimate estimate = (Estimate) change(aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withAnswers("1", T0, "1", "1", "5")
                .withAnswers("1", T1, "2", "1", "5")
                .withAnswers("2", T0, "3", "3", "3")
                .withAnswers("2", T1, "3", "3", "3")
                .withAnswers("3", T0, "5", "5", "1")
                .withAnswers("3", T1, "5", "5", "5")
                .build());
        ChangeDetails.DirectionCounts steps =
                ((ChangeDetails) estimate.details()).directionCounts().orElseThrow();
        assertThat(steps).isEqualTo(new ChangeDetails.DirectionCounts(1, 1, 1));
    }

    @Test
    void givesTheSignTestWhenEverybodyChangesAlike() {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < 15; i++) {
            fixture.withMember("p" + i, "")
                    .withAnswers("p" + i, T0, "2", "2", "4")
                    .withAnswers("p" + i, T1, "3", "3", "3");
        }
        Estimate estimate = (Estimate) change(fixture.build());
        assertThat(estimate.value()).isEqualTo(1);
        SignificanceTest test = estimate.test().orElseThrow();
        assertThat(test.name()).isEqualTo("sign");
        assertThat(test.p()).isCloseTo(Math.pow(0.5, 14), within(1e-12)); // R: binom.test(15, 15)
        assertThat(estimate.interval()).isEmpty();
    }

    @Test
    void tellsTheScoresAsPercentOfTheRange() {
        ChangeDetails details = (ChangeDetails) ((Estimate) change(people(12))).details();
        ChangeDetails.RangePercentages share = details.range().percentages().orElseThrow();
        assertThat(share.before()).isCloseTo((details.moments().before().mean() - 1) / 4 * 100, within(1e-9));
        assertThat(share.change()).isCloseTo(details.moments().difference().mean() * 25, within(1e-9));
    }

    /** Sleep gained by ten patients with two drugs; R: t.test(extra[11:20], extra[1:10], paired = TRUE) on sleep. */
    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};

    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void hasStudentsIntervalOfTheSleepOfTenPatients() {
        Estimate estimate = (Estimate) change(FIRST_DRUG, SECOND_DRUG);
        assertThat(estimate.value()).isCloseTo(1.58, within(1e-12));
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.POINTS);
        assertThat(estimate.intervalMethod()).isEqualTo(IntervalMethod.T);
        Interval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.7001142, within(1e-7));
        assertThat(interval.high()).isCloseTo(2.4598858, within(1e-7));
        ChangeDetails details = (ChangeDetails) estimate.details();
        Interval percent =
                details.range().percentages().orElseThrow().interval().orElseThrow();
        assertThat(percent.low()).isCloseTo(7.001142, within(1e-6));
        assertThat(percent.high()).isCloseTo(24.598858, within(1e-6));
        assertThat(details.bootstrap().resamples()).isPositive();
    }

    @Test
    void theEffectLiesWithinItsInterval() {
        EffectSize effect =
                ((Estimate) change(FIRST_DRUG, SECOND_DRUG)).effect().orElseThrow();
        Interval interval = effect.interval().orElseThrow();
        assertThat(interval.low()).isPositive().isLessThan(effect.value());
        assertThat(interval.high()).isGreaterThan(effect.value());
    }

    /** SciPy 1.17: ttest_rel of the ten patients and two more. */
    @Test
    void testsTwelvePairsWithStudentsTest() {
        double[] before = append(FIRST_DRUG, 1, 2);
        double[] after = append(SECOND_DRUG, 1.5, 1);
        SignificanceTest test = ((Estimate) change(before, after)).test().orElseThrow();
        assertThat(test.name()).isEqualTo("pairedT");
        assertThat(test.statistic().orElseThrow()).isCloseTo(3.249440463960332, within(1e-12));
        assertThat(test.degreesOfFreedom()).hasValue(11);
        assertThat(test.p()).isCloseTo(0.007742925672689626, within(1e-12));
    }

    @Test
    void givesNoPercentIntervalBelowEightPairs() {
        ChangeDetails few = (ChangeDetails) ((Estimate) change(people(7))).details();
        assertThat(few.range().percentages().orElseThrow().interval()).isEmpty();
        assertThat(few.bootstrap().resamples()).isZero();
        ChangeDetails enough = (ChangeDetails) ((Estimate) change(people(8))).details();
        assertThat(enough.range().percentages().orElseThrow().interval()).isPresent();
    }

    @Test
    void tiesHaveTheirTestAndItsIntervalFromTwelvePairs() {
        DyadicTTest test = new DyadicTTest(2.5, OptionalInt.of(10), 0.03, Optional.of(new Interval(0.2, 3, 0.95)));
        Estimate estimate = (Estimate) MeanChange.ofTieCounts(SUBJECT, ties(12), Optional.of(test), provenance(), 3);
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.TIES_EACH);
        assertThat(estimate.intervalMethod()).isEqualTo(IntervalMethod.DYADIC);
        assertThat(estimate.interval()).isEqualTo(test.interval());
        assertThat(estimate.test())
                .contains(SignificanceTest.withoutAdjustment("dyadicT", 2.5, OptionalInt.of(10), 0.03));
        Estimate few = (Estimate) MeanChange.ofTieCounts(SUBJECT, ties(11), Optional.of(test), provenance(), 3);
        assertThat(few.test()).isEmpty();
        assertThat(few.interval()).isPresent();
    }

    @Test
    void saysThatNoStayerHasTieCounts() {
        Finding finding = MeanChange.ofTieCounts(SUBJECT, ties(0), Optional.empty(), provenance(), 3);
        assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NO_STAYER);
    }

    private static ScorePairs ties(int people) {
        return pairs(
                new double[people], IntStream.range(0, people).asDoubleStream().toArray());
    }

    private static final FindingSubject SUBJECT =
            SubjectFixture.subject("scale:s", "mean_change", Subgroup.EVERYBODY, T0, T1);

    private static Finding change(double[] before, double[] after) {
        return MeanChange.of(
                SUBJECT,
                pairs(before, after),
                PossibleScores.between(OptionalDouble.of(-5), OptionalDouble.of(5)),
                Optional.empty(),
                provenance(),
                3);
    }

    private static ScorePairs pairs(double[] before, double[] after) {
        List<ParticipantId> people = IntStream.range(0, before.length)
                .mapToObj(i -> new ParticipantId("p" + i))
                .toList();
        return ScorePairs.of(
                MatchedSample.of(people),
                person -> before[people.indexOf(person)],
                person -> after[people.indexOf(person)]);
    }

    private static double[] append(double[] values, double... more) {
        return DoubleStream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
    }

    private static Study people(int pairs) {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < pairs; i++) {
            fixture.withMember("p" + i, "")
                    .withAnswers("p" + i, T0, String.valueOf(1 + i % 3), "2", "3")
                    .withAnswers("p" + i, T1, String.valueOf(1 + i % 5), "3", "3");
        }
        return fixture.build();
    }

    private static Finding change(Study study) {
        return MeanChange.of(
                SUBJECT,
                ScoreTable.of(SCALE, study).pairs(T0, T1, MatchedSample.of(study, Subgroup.EVERYBODY)),
                PossibleScores.between(OptionalDouble.of(1), OptionalDouble.of(5)),
                Optional.empty(),
                provenance(),
                3);
    }
}
