package org.vpip.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.analysis.comparison.ComparisonCases.T2;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.statistics.Interval;

/** {@code comparison.R} beside {@code people.csv} wrote the expected values, by t.test, sandwich and clubSandwich. */
class ComparisonMethodsTest {
    private static final String CASES = "org.vpip.analysis.comparison.ComparisonCases#names";

    @ParameterizedTest
    @MethodSource(CASES)
    void theDifferenceOfMeansIsThatOfR(String name) {
        assertGroups(name, "level", ComparisonCases.finding(name, "difference comparison=sector=y", T1));
    }

    @ParameterizedTest
    @MethodSource(CASES)
    void theAdjustedDifferenceIsThatOfR(String name) {
        assertGroups(name, "ancova", ComparisonCases.finding(name, "difference comparison=sector=y", T0, T1));
    }

    @ParameterizedTest
    @MethodSource(CASES)
    void theDifferenceOfChangesIsThatOfR(String name) {
        assertGroups(
                name, "changes", ComparisonCases.finding(name, "difference_of_changes comparison=sector=y", T0, T1));
    }

    @ParameterizedTest
    @MethodSource(CASES)
    void theDoubleBaselineIsThatOfR(String name) {
        ReferenceRow expected = ComparisonCases.expected(name, "double");
        Estimate estimate = (Estimate) ComparisonCases.finding(name, "double_baseline", T0, T1, T2);

        assertNumbers(expected, estimate, (int) expected.number("x"), degrees(estimate));
    }

    @ParameterizedTest
    @MethodSource(CASES)
    void theSlopeIsThatOfR(String name) {
        ReferenceRow expected = ComparisonCases.expected(name, "slope");
        int people = (int) expected.number("x");
        Finding finding = ComparisonCases.finding(name, "slope_by_sessions", T0, T1);

        if (people < 8 || isMissing(expected, "value")) {
            assertReason(
                    finding, people < 8 ? NotEstimableReason.TOO_FEW_FOR_RELATION : NotEstimableReason.NOTHING_VARIES);
            return;
        }
        Estimate estimate = (Estimate) finding;
        DoseSlopeDetails details = (DoseSlopeDetails) estimate.details();
        assertNumbers(expected, estimate, people, details.degreesOfFreedom().orElse(Double.NaN));
        assertNumber(expected, "effect", details.ranks().coefficient().orElse(Double.NaN));
    }

    private static void assertGroups(String name, String kind, Finding finding) {
        ReferenceRow expected = ComparisonCases.expected(name, kind);
        int smaller = (int) Math.min(expected.number("x"), expected.number("y"));
        if (smaller == 0 || isMissing(expected, "value")) {
            assertReason(finding, smaller == 0 ? NotEstimableReason.EMPTY_GROUP : NotEstimableReason.NOT_SEPARABLE);
            return;
        }
        Estimate estimate = (Estimate) finding;
        assertNumbers(expected, estimate, smaller, degrees(estimate));
        if (smaller >= 8) {
            assertNumber(
                    expected, "effect", estimate.effect().map(EffectSize::value).orElse(Double.NaN));
        } else {
            assertThat(estimate.effect()).isEmpty();
        }
    }

    private static double degrees(Estimate estimate) {
        return ((DifferenceDetails) estimate.details()).degreesOfFreedom().orElse(Double.NaN);
    }

    /** Compares the numbers; an interval needs eight people, and a test twelve. */
    private static void assertNumbers(ReferenceRow expected, Estimate estimate, int people, double degrees) {
        assertNumber(expected, "value", estimate.value());
        if (people >= 8) {
            assertNumber(expected, "low", estimate.interval().map(Interval::low).orElse(Double.NaN));
            assertNumber(
                    expected, "high", estimate.interval().map(Interval::high).orElse(Double.NaN));
            assertNumber(expected, "df", degrees);
        } else {
            assertThat(estimate.interval()).isEmpty();
        }
        if (people >= 12) {
            assertNumber(expected, "p", estimate.test().map(SignificanceTest::p).orElse(Double.NaN));
        } else {
            assertThat(estimate.test()).isEmpty();
        }
    }

    private static void assertNumber(ReferenceRow row, String name, double actual) {
        if (isMissing(row, name)) {
            assertThat(actual).as("%s in %s", name, row).isNaN();
        } else {
            double expected = row.number(name);
            assertThat(actual)
                    .as("%s in %s", name, row)
                    .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    private static boolean isMissing(ReferenceRow row, String name) {
        return row.text(name).equals("NA");
    }

    private static void assertReason(Finding finding, NotEstimableReason reason) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "one_community, true, 1, WELCH",
        "groups_within_communities, true, 4, CR2",
        "a_community_each, false, 2, CR2",
        "one_whole_community, false, 4, CR2",
        "all_equal_communities, true, 2, CR2",
        "a_person_each, true, 24, CR2"
    })
    void saysWhetherCommunitiesCanBeToldFromGroups(
            String name, boolean separable, int communities, IntervalMethod method) {
        Estimate estimate = (Estimate) ComparisonCases.finding(name, "difference comparison=sector=y", T1);

        DifferenceDetails details = (DifferenceDetails) estimate.details();
        assertThat(details.clusters().separable()).isEqualTo(separable);
        assertThat(details.clusters().communities()).isEqualTo(communities);
        assertThat(estimate.intervalMethod()).isEqualTo(method);
    }

    @Test
    void aCommunityCanBeTheComparisonGroup() {
        Estimate byCommunity =
                (Estimate) ComparisonCases.finding("a_community_each", "difference comparison=community=b", T1);
        Estimate bySector =
                (Estimate) ComparisonCases.finding("a_community_each", "difference comparison=sector=y", T1);

        assertThat(byCommunity.value()).isEqualTo(bySector.value());
        assertThat(byCommunity.interval()).isEmpty();
    }

    @Test
    void leavesOutPeopleOfUnknownGroup() {
        Estimate estimate = (Estimate) ComparisonCases.finding("missing", "difference comparison=sector=y", T1);

        assertThat(estimate.sample().excluded()).containsEntry(ExclusionReason.UNKNOWN_GROUP, 2);
    }

    @Test
    void aCodeOfNoOneLeavesTheGroupEmpty() {
        assertReason(
                ComparisonCases.finding("one_community", "difference comparison=sector=z", T1),
                NotEstimableReason.EMPTY_GROUP);
    }

    @Test
    void describesEachGroupAtEachWave() {
        Estimate estimate = (Estimate) ComparisonCases.finding("two_and_one", "difference comparison=sector=y", T0, T1);

        DifferenceDetails details = (DifferenceDetails) estimate.details();
        assertThat(details.groups())
                .extracting(group -> group.group() + " " + group.people() + " "
                        + group.waves().get(0).mean() + " "
                        + group.waves().get(1).mean())
                .containsExactly("COHORT 2 2.5 4.5", "COMPARISON 1 3.0 3.0");
    }
}
