package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.analysis.CommunityCases.study;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.comparison.CommunityModel;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ConclusionStability;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.robustness.ChangeCompanions;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.study.Study;

/** Changes of people in communities; {@code communities.R} beside {@code people.csv} wrote the expected numbers, by clubSandwich. */
class CommunityMeanChangeTest {
    private static final double DIGITS = 1e-9;
    private static final int STUDIES = 400;

    static Stream<Arguments> cases() {
        return ReferenceTable.rows("communities/expected.csv").stream()
                .map(row -> Arguments.of(row.text("case"), row.text("kind")));
    }

    static Stream<String> names() {
        return cases().map(row -> (String) row.get()[0]).distinct();
    }

    private static Estimate estimate(String method, Study study) {
        return estimate(SubjectFixture.subject("item:a", method, Subgroup.EVERYBODY, T0, T1), study);
    }

    private static Estimate estimate(FindingSubject subject, Study study) {
        AnswerMethod method =
                (AnswerMethod) Methods.ALL.find(subject.method().id()).orElseThrow();
        return (Estimate) method.evaluate(subject, new StudySample(study));
    }

    private static Estimate equivalence(Study study) {
        FindingSubject plain = SubjectFixture.subject("item:a", "equivalence", Subgroup.EVERYBODY, T0, T1);
        OutcomeCriteria half = new OutcomeCriteria(OptionalDouble.empty(), OptionalDouble.of(0.5));
        return estimate(
                new FindingSubject(
                        plain.indicator(),
                        plain.label(),
                        new Outcome(plain.role(), "", plain.direction(), half),
                        plain.call(),
                        plain.waves(),
                        plain.subgroup()),
                study);
    }

    private static String method(String kind) {
        return switch (kind) {
            case "change" -> "mean_change";
            case "sign" -> "ordinal_change";
            case "share" -> "share_change choices=4 5";
            default -> "response_shift retrospective=b";
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theIntervalIsThatOfR(String name, String kind) {
        ReferenceRow expected = expected(name, kind);
        Estimate estimate = estimate(method(kind), study(name));
        boolean sample = expected.number("communities") >= 5;

        assertThat(estimate.sample().used()).isEqualTo((int) expected.number("n"));
        check(expected, "value", OptionalDouble.of(estimate.value()));
        assertThat(estimate.communities().map(CommunityBasis::count))
                .isEqualTo(sample ? Optional.of((int) expected.number("communities")) : Optional.empty());
        assertThat(estimate.intervalMethod() == IntervalMethod.CR2).isEqualTo(sample);
        if (sample) {
            checkInference(expected, estimate);
        } else if (kind.equals("change") || kind.equals("shift")) {
            checkLimits(expected, estimate);
        }
    }

    private static ReferenceRow expected(String name, String kind) {
        return ReferenceTable.rows("communities/expected.csv", name).stream()
                .filter(row -> row.text("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void checkInference(ReferenceRow expected, Estimate estimate) {
        double people = expected.number("n");
        if (people < 8) {
            assertThat(estimate.interval()).isEmpty();
        } else {
            checkLimits(expected, estimate);
            check(expected, "df", estimate.communities().orElseThrow().degreesOfFreedom());
        }
        if (people < 12) {
            assertThat(estimate.test()).isEmpty();
        } else {
            check(expected, "t", statistic(estimate));
            check(expected, "p", p(estimate));
        }
    }

    private static void checkLimits(ReferenceRow expected, Estimate estimate) {
        check(expected, "low", limit(estimate.interval().map(Interval::low)));
        check(expected, "high", limit(estimate.interval().map(Interval::high)));
    }

    private static OptionalDouble limit(Optional<Double> limit) {
        return limit.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    private static OptionalDouble p(Estimate estimate) {
        return limit(estimate.test().map(SignificanceTest::p));
    }

    private static OptionalDouble statistic(Estimate estimate) {
        return estimate.test().map(SignificanceTest::statistic).orElse(OptionalDouble.empty());
    }

    private static void check(ReferenceRow expected, String column, OptionalDouble number) {
        assertThat(number.isPresent())
                .as("%s in %s", column, expected)
                .isEqualTo(!expected.text(column).equals("NA"));
        number.ifPresent(found ->
                assertThat(found).as("%s in %s", column, expected).isCloseTo(expected.number(column), within(DIGITS)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTestOfEquivalenceIsThatOfR(String name) {
        ReferenceRow expected = expected(name, "change");
        Estimate estimate = equivalence(study(name));

        if (expected.number("n") < 12 || expected.text("p").equals("NA")) {
            assertThat(estimate.test()).isEmpty();
            return;
        }
        double p = Math.max(expected.number("lower"), expected.number("upper"));
        assertThat(estimate.test().orElseThrow().p()).isCloseTo(p, within(DIGITS));
    }

    @Test
    void nothingElseCountsPeopleAsIndependent() {
        Estimate five = estimate("mean_change", study("five_of_six"));
        Estimate four = estimate("mean_change", study("four"));
        ChangeDetails details = (ChangeDetails) five.details();

        assertThat(details.wilcoxon()).isEmpty();
        assertThat(details.bootstrap().interval()).isEmpty();
        assertThat(five.effect().orElseThrow().interval()).isEmpty();
        assertThat(((ChangeDetails) four.details()).wilcoxon()).isPresent();
        assertThat(four.effect().orElseThrow().interval()).isPresent();
    }

    @Test
    void thePercentagesHaveTheSameInterval() {
        Estimate estimate = estimate("mean_change", study("five_unequal"));
        Interval percent = ((ChangeDetails) estimate.details())
                .range()
                .percentages()
                .orElseThrow()
                .interval()
                .orElseThrow();

        assertThat(percent.low())
                .isCloseTo(25 * estimate.interval().orElseThrow().low(), within(DIGITS));
    }

    /** R: {@code t.test} of the 72 differences has limits 0.55 points from their mean, clubSandwich 1.53. */
    @Test
    void communitiesThatDifferWidenTheInterval() {
        Interval interval =
                estimate("mean_change", study("truly_different")).interval().orElseThrow();
        double[] differences = ReferenceTable.rows("communities/people.csv", "truly_different").stream()
                .mapToDouble(person -> person.number("after") - person.number("before"))
                .toArray();
        Interval alone =
                PairedTTest.of(new double[72], differences).orElseThrow().interval();

        assertThat(interval.high() - interval.low()).isGreaterThan(2 * (alone.high() - alone.low()));
    }

    /** The true mean change over all communities is 0; people count as independent in the other intervals. */
    @Test
    void theIntervalHoldsTheMeanOfAllCommunities() {
        Random random = new Random(11);
        int allowing = 0;
        int independent = 0;
        for (int study = 0; study < STUDIES; study++) {
            double[] communities = random.doubles(6, -1, 1).toArray();
            double[] changes = IntStream.range(0, 72)
                    .mapToDouble(person -> communities[person % 6] + random.nextGaussian())
                    .toArray();
            List<CommunityId> homes = IntStream.range(0, 72)
                    .mapToObj(person -> new CommunityId("c" + person % 6))
                    .toList();
            allowing += new CommunityModel(homes)
                            .mean(changes)
                            .orElseThrow()
                            .error()
                            .orElseThrow()
                            .interval()
                            .contains(0)
                    ? 1
                    : 0;
            independent += PairedTTest.of(new double[72], changes)
                            .orElseThrow()
                            .interval()
                            .contains(0)
                    ? 1
                    : 0;
        }

        assertThat(allowing).isGreaterThan((int) (0.93 * STUDIES));
        assertThat(independent).isLessThan((int) (0.8 * STUDIES));
    }

    @Test
    void theCompanionsDoNotContradictTheInterval() {
        FindingSubject plain = SubjectFixture.subject("item:a", "mean_change", Subgroup.EVERYBODY, T0, T1);
        FindingSubject primary = new FindingSubject(
                plain.indicator(),
                plain.label(),
                new Outcome(IndicatorRole.PRIMARY, "", plain.direction()),
                plain.call(),
                plain.waves(),
                plain.subgroup());
        Study study = study("missing");
        List<Finding> beside = ChangeCompanions.of(primary, new StudySample(study));
        SensitivityDetails sensitivity = details(beside.get(2), SensitivityDetails.class);

        assertThat(sensitivity.approaches().get(0).interval())
                .isEqualTo(estimate("mean_change", study).interval());
        assertThat(sensitivity.approaches().get(1).interval())
                .isEqualTo(estimate("model_over_waves", study).interval());
        assertThat(sensitivity.approaches().stream().skip(2)).allSatisfy(approach -> {
            assertThat(approach.change()).isPresent();
            assertThat(approach.interval()).isEmpty();
        });
        assertThat(sensitivity.verdicts()).hasSize(2);
        assertThat(sensitivity.stability()).isEqualTo(ConclusionStability.SAME);
        assertThat(sensitivity.tippingPoint()).isEmpty();
        assertThat(details(beside.get(3), MeasurementDetails.class).detectable())
                .isEmpty();
    }

    private static <D extends FindingDetails> D details(Finding finding, Class<D> type) {
        return type.cast(((Estimate) finding).details());
    }

    @Test
    void aCommunityOfTheBreakdownIsFixed() {
        FindingSubject one = SubjectFixture.subject("item:a", "mean_change", Subgroup.of(new CommunityId("a")), T0, T1);

        assertThat(estimate(one, study("twelve_communities")).communities()).isEmpty();
    }

    @Test
    void aMemberOfSeveralCountsInTheFirst() {
        StudyBuilder study = aStudy();
        for (String community : List.of("a", "b", "d", "e")) {
            study.withCommunity(new CommunityId(community));
        }
        for (String community : List.of("a", "b", "d", "e")) {
            for (int i = 0; i < 3; i++) {
                String id = community + i;
                study.withMember(id, new CommunityId(community))
                        .withMember(id, StudyBuilder.COMMUNITY)
                        .withAnswers(id, T0, "2", "1", "1")
                        .withAnswers(id, T1, String.valueOf(2 + i), "1", "1");
            }
        }

        assertThat(estimate("mean_change", study.build()).communities()).isEmpty();
    }
}
