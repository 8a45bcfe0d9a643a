package org.vpip.analysis.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.statistics.Interval;

/** {@code overlap.R} beside {@code people.csv} wrote the expected values, by the published formula in base R. */
class PartialOverlapTest {
    static Stream<ReferenceRow> expected() {
        return ReferenceTable.rows("overlap/expected.csv").stream();
    }

    private static double[] scores(List<ReferenceRow> people, String wave, String other, boolean linked) {
        return people.stream()
                .filter(row -> !row.text(wave).isEmpty() && row.text(other).isEmpty() != linked)
                .mapToDouble(row -> row.number(wave))
                .toArray();
    }

    private static PartialOverlap overlap(String study) {
        List<ReferenceRow> people = ReferenceTable.rows("overlap/people.csv", study);
        return new PartialOverlap(
                scores(people, "t0", "t1", true),
                scores(people, "t1", "t0", true),
                scores(people, "t0", "t1", false),
                scores(people, "t1", "t0", false));
    }

    private static void assertNumber(ReferenceRow row, String column, OptionalDouble actual) {
        if (row.text(column).isEmpty()) {
            assertThat(actual).as("%s in %s", column, row).isEmpty();
        } else {
            assertThat(actual.orElse(Double.NaN))
                    .as("%s in %s", column, row)
                    .isCloseTo(row.number(column), within(1e-9 * Math.max(1, Math.abs(row.number(column)))));
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void testsAsRDoes(ReferenceRow row) {
        PartialOverlap overlap = overlap(row.text("case"));
        List<PartialOverlap.OverlapTTest> test = overlap.test().stream().toList();
        List<Interval> limits =
                test.stream().map(PartialOverlap.OverlapTTest::interval).toList();

        assertThat(overlap.pairs()).isEqualTo((int) row.number("pairs"));
        assertThat(overlap.onceBefore()).hasSize((int) row.number("before"));
        assertThat(overlap.onceAfter()).hasSize((int) row.number("after"));
        assertNumber(row, "difference", OptionalDouble.of(overlap.difference()));
        assertNumber(row, "r", overlap.correlation());
        assertNumber(row, "se", first(test.stream().map(PartialOverlap.OverlapTTest::standardError)));
        assertNumber(row, "df", first(test.stream().map(PartialOverlap.OverlapTTest::degreesOfFreedom)));
        assertNumber(row, "t", first(test.stream().map(PartialOverlap.OverlapTTest::statistic)));
        assertNumber(row, "p", first(test.stream().map(PartialOverlap.OverlapTTest::p)));
        assertNumber(row, "low", first(limits.stream().map(Interval::low)));
        assertNumber(row, "high", first(limits.stream().map(Interval::high)));
    }

    private static OptionalDouble first(Stream<Double> numbers) {
        return numbers.mapToDouble(Double::doubleValue).findFirst();
    }

    @Test
    void hasNoTestWithoutScores() {
        double[] none = {};

        assertThat(new PartialOverlap(none, none, none, none).test()).isEmpty();
        assertThat(new PartialOverlap(none, none, new double[] {1, 2, 4}, none).test())
                .isEmpty();
    }

    @Test
    void refusesHalfPairs() {
        assertThatThrownBy(
                        () -> new PartialOverlap(new double[] {1}, new double[] {}, new double[] {}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same length: 1, 0");
    }
}
