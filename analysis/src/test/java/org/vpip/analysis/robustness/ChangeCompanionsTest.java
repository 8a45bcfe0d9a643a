package org.vpip.analysis.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.RobustnessCases;
import org.vpip.analysis.RobustnessCases.RobustnessCase;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.CategoryContrast;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails.WaveScoreFlow;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ApproachEstimate;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ConclusionStability;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.missing.ResponseWeightedMean;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.power.TTestPower;
import org.vpip.analysis.statistics.regression.LogisticModel;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.study.Study;

class ChangeCompanionsTest {
    private static final int FLOW = 0;
    private static final int ATTRITION = 1;
    private static final int SENSITIVITY = 2;
    private static final int MEASUREMENT = 3;

    static Stream<RobustnessCase> changes() {
        return RobustnessCases.changes("changes-expected.csv");
    }

    private static List<Finding> companions(Study study, String source) {
        FindingSubject plain = SubjectFixture.subject(source, "mean_change", Subgroup.EVERYBODY, T0, T1);
        Outcome primary = new Outcome(IndicatorRole.PRIMARY, "", DesiredDirection.UP);
        return ChangeCompanions.of(
                new FindingSubject(
                        plain.indicator(), plain.label(), primary, plain.call(), plain.waves(), plain.subgroup()),
                new StudySample(study));
    }

    private static <D extends FindingDetails> D details(Finding finding, Class<D> type) {
        return type.cast(((Estimate) finding).details());
    }

    private static Study study(RobustnessCase given) {
        StudyBuilder builder = aStudy();
        for (int i = 0; i < given.words("before").size(); i++) {
            String sector = given.words("sector").get(i);
            builder.withMember("p" + i, sector.equals("-") ? "" : sector);
            answer(
                    builder,
                    "p" + i,
                    given.words("before").get(i),
                    given.words("after").get(i));
        }
        return builder.build();
    }

    private static void answer(StudyBuilder builder, String person, String before, String after) {
        if (!before.equals("NA")) {
            builder.withAnswers(person, T0, before, "1", "1");
        }
        if (!after.equals("NA")) {
            builder.withAnswers(person, T1, after, "1", "1");
        }
    }

    private static void assertSame(OptionalDouble found, double expected) {
        assertThat(found.orElse(Double.NaN)).isCloseTo(expected, within(1e-9));
        assertThat(found.isPresent()).isEqualTo(!Double.isNaN(expected));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void comparesThoseWhoStayedAsRDoes(RobustnessCase given) {
        AttritionDetails details = details(companions(study(given), "item:a").get(ATTRITION), AttritionDetails.class);

        assertThat(details.stayed()).isEqualTo((int) given.expected("stayed"));
        assertThat(details.lost()).isEqualTo((int) given.expected("lost"));
        assertSame(details.score().stayed(), given.expected("meanStayed"));
        assertSame(details.score().lost(), given.expected("meanLost"));
        assertSame(details.score().difference(), given.expected("difference"));
        Optional<CategoryContrast> first = details.categories().stream()
                .filter(category -> category.code().equals("a"))
                .findFirst();
        first.ifPresent(category -> {
            assertSame(category.shares().stayed(), given.expected("shareStayed"));
            assertSame(category.shares().lost(), given.expected("shareLost"));
            assertSame(category.shares().difference(), given.expected("shareDifference"));
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void weightsAsRDoes(RobustnessCase given) {
        double[] before = given.numbers("before");
        double[] after = given.numbers("after");
        int[] first = IntStream.range(0, before.length)
                .filter(i -> !Double.isNaN(before[i]))
                .toArray();
        boolean[] again = new boolean[first.length];
        for (int i = 0; i < again.length; i++) {
            again[i] = !Double.isNaN(after[first[i]]);
        }
        double[] scores = IntStream.of(first).mapToDouble(i -> before[i]).toArray();
        Optional<LogisticModel> model = LogisticModel.fit(scores, again);

        assertThat(model.isPresent()).isEqualTo(given.expected().containsKey("slope"));
        model.ifPresent(response -> {
            assertThat(response.intercept()).isCloseTo(given.expected("intercept"), within(1e-7));
            assertThat(response.slope()).isCloseTo(given.expected("slope"), within(1e-7));
            int[] pairs =
                    IntStream.of(first).filter(i -> !Double.isNaN(after[i])).toArray();
            ResponseWeightedMean mean = ResponseWeightedMean.of(
                    IntStream.of(pairs).mapToDouble(i -> after[i] - before[i]).toArray(),
                    IntStream.of(pairs)
                            .mapToDouble(i -> 1 / response.probability(before[i]))
                            .toArray());
            assertThat(mean.mean()).isCloseTo(given.expected("weighted"), within(1e-7));
            assertThat(mean.interval().isPresent()).isEqualTo(given.expected().containsKey("low"));
            mean.interval().ifPresent(limits -> {
                assertThat(limits.low()).isCloseTo(given.expected("low"), within(1e-7));
                assertThat(limits.high()).isCloseTo(given.expected("high"), within(1e-7));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void detectsWhatPowerTTestSays(RobustnessCase given) {
        double[][] pairs = pairs(given);
        double[] differences = IntStream.range(0, pairs[0].length)
                .mapToDouble(i -> pairs[1][i] - pairs[0][i])
                .toArray();
        boolean varies = PairedTTest.of(pairs[0], pairs[1]).isPresent();
        MeasurementDetails details =
                details(companions(study(given), "item:a").get(MEASUREMENT), MeasurementDetails.class);

        assertThat(varies).isEqualTo(given.expected().containsKey("detectable"));
        assertThat(details.ends().orElseThrow().floor()).isEqualTo((int) given.expected("floor"));
        assertThat(details.ends().orElseThrow().ceiling()).isEqualTo((int) given.expected("ceiling"));
        assertThat(details.detectable().isPresent()).isEqualTo(varies && differences.length >= 12);
        if (varies) {
            double found = new TTestPower(0.05)
                            .detectablePaired(differences.length, 0.8)
                            .orElseThrow()
                    * Moments.deviationOf(differences);
            assertThat(found).isCloseTo(given.expected("detectable"), within(1e-6));
            assertThat(details.detectable().orElse(found)).isEqualTo(found);
        }
    }

    private static double[][] pairs(RobustnessCase given) {
        double[] before = given.numbers("before");
        double[] after = given.numbers("after");
        int[] both = IntStream.range(0, before.length)
                .filter(i -> !Double.isNaN(before[i] + after[i]))
                .toArray();
        return new double[][] {
            IntStream.of(both).mapToDouble(i -> before[i]).toArray(),
            IntStream.of(both).mapToDouble(i -> after[i]).toArray()
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void listsOnlyFiniteNumbers(RobustnessCase given) {
        for (String source : List.of("item:a", "scale:s")) {
            for (Finding finding : companions(study(given), source)) {
                assertThat(finding.numbers().list())
                        .allSatisfy(number -> assertThat(number.value()).isFinite());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7})
    void imputesNothingBelowEightPairs(int pairs) {
        StudyBuilder builder = aStudy().withMember("q", "").withAnswers("q", T0, "2", "3", "4");
        for (int i = 0; i < pairs; i++) {
            builder.withMember("p" + i, "");
            answer(builder, "p" + i, "" + (1 + i % 5), "" + (1 + i % 4));
        }

        assertThat(companions(builder.build(), "item:a").get(SENSITIVITY))
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason())
                                .isEqualTo(
                                        pairs == 0
                                                ? NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES
                                                : NotEstimableReason.TOO_FEW_PAIRS));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 12})
    void concludesFromTwelvePairs(int pairs) {
        StudyBuilder builder = aStudy();
        for (int i = 0; i < pairs; i++) {
            builder.withMember("p" + i, "");
            answer(builder, "p" + i, "" + (1 + i % 3), "" + (2 + i % 4));
        }
        SensitivityDetails details =
                details(companions(builder.build(), "item:a").get(SENSITIVITY), SensitivityDetails.class);

        assertThat(details.approaches())
                .allSatisfy(
                        approach -> assertThat(approach.verdict().isPresent()).isEqualTo(pairs >= 12));
        assertThat(details.stability())
                .isEqualTo(pairs < 12 ? ConclusionStability.NOT_ASSESSABLE : ConclusionStability.SAME);
    }

    @Test
    void isTheCompletePairsIfNoScoreIsMissing() {
        StudyBuilder builder = aStudy();
        for (int i = 0; i < 14; i++) {
            builder.withMember("p" + i, "");
            answer(builder, "p" + i, "" + (1 + i % 3), "" + (2 + i % 4));
        }
        Estimate finding = (Estimate) companions(builder.build(), "item:a").get(SENSITIVITY);
        List<ApproachEstimate> approaches =
                details(finding, SensitivityDetails.class).approaches();
        Interval pairs = approaches.get(0).interval().orElseThrow();

        assertThat(finding.value()).isCloseTo(0, within(1e-12));
        assertThat(approaches.get(2).interval()).contains(pairs);
        assertThat(approaches.get(3).interval()).contains(pairs);
        assertThat(approaches.get(1).change().orElseThrow())
                .isCloseTo(approaches.get(0).change().orElseThrow(), within(1e-12));
        assertThat(details(finding, SensitivityDetails.class).tippingPoint()).isEmpty();
    }

    /** Fourteen people rise by one or two points; others have a score before only. */
    private static TippingPoint tippingPoint(int lacking) {
        StudyBuilder builder = aStudy();
        for (int i = 0; i < 14 + lacking; i++) {
            builder.withMember("p" + i, "");
            answer(builder, "p" + i, "" + (1 + i % 3), i < 14 ? "" + (2 + i % 3 + i % 2) : "NA");
        }
        return details(companions(builder.build(), "item:a").get(SENSITIVITY), SensitivityDetails.class)
                .tippingPoint()
                .orElseThrow();
    }

    @Test
    void aTippingPointBeyondTheScaleIsImpossible() {
        TippingPoint tipping = tippingPoint(2);

        assertThat(tipping.scale().minimum()).hasValue(1);
        assertThat(tipping.shifted()).isLessThan(1);
        assertThat(tipping.isImpossible()).isTrue();
    }

    @Test
    void aTippingPointOnTheScaleIsNotImpossible() {
        TippingPoint tipping = tippingPoint(14);

        assertThat(tipping.shifted()).isBetween(1.0, 5.0);
        assertThat(tipping.isImpossible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2, -1, false", "2, -1.01, true", "4, 1, false", "4, 1.01, true", "3, 0, false"})
    void theEndsOfTheScaleArePossible(double score, double shift, boolean impossible) {
        PossibleScores scale = PossibleScores.between(OptionalDouble.of(1), OptionalDouble.of(5));

        assertThat(new TippingPoint(shift, 3, 0.5, score, scale).isImpossible()).isEqualTo(impossible);
        assertThat(new TippingPoint(shift, 3, 0.5, score, PossibleScores.FREE).isImpossible())
                .isFalse();
    }

    @Test
    void hasNoWeightsIfTheScoreBeforeSeparates() {
        SensitivityDetails details = changes()
                .filter(given -> given.name().equals("low ones lost"))
                .map(given -> details(companions(study(given), "item:a").get(SENSITIVITY), SensitivityDetails.class))
                .findFirst()
                .orElseThrow();

        assertThat(details.approaches().get(3).reason()).contains(NotEstimableReason.SEPARATION);
        assertThat(details.approaches().get(3).change()).isEmpty();
    }

    @Test
    void countsTheWayFromMembersToPairs() {
        Study study = aStudy().withMember("a", "")
                .withMember("b", "")
                .withMember("c", "")
                .withMember("d", "")
                .withAnswers("a", T0, "1", "2", "3")
                .withAnswers("a", T1, "1", "2", "3")
                .withAnswers("b", T0, "1", "2", "3")
                .withAnswers("c", T0, "", "", "3")
                .withAnswers("c", T1, "1", "2", "3")
                .build();
        Estimate flow = (Estimate) companions(study, "scale:s").get(FLOW);
        WaveScoreFlow first = details(flow, ChangeFlowDetails.class).waves().get(0);

        assertThat(flow.value()).isEqualTo(1);
        assertThat(List.of(first.members(), first.asked(), first.answered(), first.scored()))
                .containsExactly(4, 4, 3, 2);
        assertThat(first.excluded())
                .containsEntry(ExclusionReason.NO_RESPONSE_AT_ALL, 1)
                .containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1);
    }

    @Test
    void hasNoFlowWithoutMembers() {
        assertThat(companions(aStudy().build(), "scale:s"))
                .allSatisfy(finding -> assertThat(finding).isInstanceOf(NotEstimable.class));
    }

    /** Scores after move halfway to the middle; people with low scores before leave, so that the rest seems to fall. */
    @Test
    void modelCorrectsAttritionThatTheReportFlags() {
        Random random = new Random(4);
        StudyBuilder builder = aStudy();
        double moved = 0;
        int people = 120;
        for (int i = 0; i < people; i++) {
            int before = 1 + random.nextInt(5);
            int after = (int) Math.max(1, Math.min(5, Math.round(3 + 0.5 * (before - 3) + random.nextGaussian())));
            moved += after - before;
            builder.withMember("p" + i, "");
            boolean leaves = random.nextDouble() < (before <= 2 ? 0.85 : 0.1);
            answer(builder, "p" + i, "" + before, leaves ? "NA" : "" + after);
        }
        double truth = moved / people;
        List<Finding> found = companions(builder.build(), "item:a");
        SensitivityDetails details = details(found.get(SENSITIVITY), SensitivityDetails.class);

        assertThat(details(found.get(ATTRITION), AttritionDetails.class).score().isNotable())
                .isTrue();
        assertThat(details.approaches().get(0).interval().orElseThrow().contains(truth))
                .isFalse();
        assertThat(details.approaches().get(0).verdict()).contains(Verdict.FELL);
        assertThat(details.approaches().subList(1, 4))
                .allSatisfy(
                        approach -> assertThat(approach.interval().orElseThrow().contains(truth))
                                .isTrue());
        assertThat(details.stability()).isEqualTo(ConclusionStability.DIFFERENT);
    }
}
