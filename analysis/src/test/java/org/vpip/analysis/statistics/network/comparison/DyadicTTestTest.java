package org.vpip.analysis.statistics.network.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.statistics.Interval;

/** Expected values come from NumPy and SciPy 1.17, which add the products of all pairs of dyads that share a person. */
class DyadicTTestTest {
    private static final double N = Double.NaN;

    /** The fourth person did not report, and three pairs do not count; independent dyads have the largest variance. */
    @Test
    void leavesOutPairsThatDoNotCount() {
        double[][] changes = {
            {N, 1, 0, N, 1, 0},
            {1, N, -1, 0, 0, 1},
            {0, 0, N, 1, N, 0},
            {N, N, N, N, N, N},
            {1, 0, 0, 0, N, 1},
            {0, 1, 0, 0, -1, N},
        };
        DyadicTTest test =
                DyadicTTest.of(changes, true, true, true, false, true, true).orElseThrow();
        assertThat(test.statistic()).isCloseTo(1.6129848189047533, within(1e-12));
        assertThat(test.degreesOfFreedom()).hasValue(4);
        assertThat(test.p()).isCloseTo(0.18204402486158894, within(1e-12));
        Interval interval = test.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(-0.8655706657547226, within(1e-12));
        assertThat(interval.high()).isCloseTo(3.2655706657547228, within(1e-12));
    }

    @Test
    void seesThatOnePersonReceivedMostNewTies() {
        DyadicTTest test = everyone(new double[][] {
            {N, 0, 0, 1, 0, 0},
            {1, N, 0, 0, 0, 0},
            {1, 0, N, 0, 0, -1},
            {1, 0, 0, N, 0, 0},
            {1, 0, 0, 0, N, 0},
            {1, 0, 0, 0, 0, N},
        });
        assertThat(test.statistic()).isCloseTo(0.788927524557326, within(1e-12));
        assertThat(test.p()).isCloseTo(0.4658987328509218, within(1e-12));
    }

    @Test
    void seesThatOnePersonSentMostNewTies() {
        DyadicTTest test = everyone(new double[][] {
            {N, 1, 1, 1, 1, 1},
            {0, N, -1, 0, 0, 0},
            {0, 0, N, 0, -1, 0},
            {0, 0, 0, N, 0, 0},
            {0, 0, 0, 0, N, -1},
            {-1, 0, 0, 0, 0, N},
        });
        assertThat(test.statistic()).isCloseTo(0.17000510022951149, within(1e-12));
        assertThat(test.degreesOfFreedom()).hasValue(4);
        assertThat(test.p()).isCloseTo(0.8732581204111023, within(1e-12));
    }

    @Test
    void decidesNothingIfNoPairOrOneChanged() {
        double[][] changes = new double[5][5];
        DyadicTTest none = everyone(changes);
        assertThat(none.p()).isEqualTo(1);
        assertThat(none.statistic()).isZero();
        changes[0][1] = 1;
        changes[1][0] = 1;
        DyadicTTest one = everyone(changes);
        assertThat(one.p()).isEqualTo(1);
        assertThat(one.degreesOfFreedom()).isEmpty();
        assertThat(one.interval()).isEmpty();
    }

    @Test
    void isEmptyForTooFewPeopleAndEqualChanges() {
        double[][] equal = new double[4][4];
        Arrays.stream(equal).forEach(row -> Arrays.fill(row, 1));
        for (int person = 0; person < equal.length; person++) {
            equal[person][person] = N;
        }
        assertThat(DyadicTTest.of(equal, true, true, true, true)).isEmpty();
        assertThat(DyadicTTest.of(new double[2][2], true, true)).isEmpty();
        assertThat(DyadicTTest.of(new double[3][3], true, false, false)).isEmpty();
    }

    /** A reporter without a pair that counts lowers the mean, but has no share of the variance. */
    @Test
    void countsAReporterWithoutAPairInTheMean() {
        double[][] changes = {{N, 1, 1, N}, {1, N, -1, N}, {0, 1, N, N}, {N, N, N, N}};
        Interval three = DyadicTTest.of(changes, true, true, true, false)
                .orElseThrow()
                .interval()
                .orElseThrow();
        Interval four = everyone(changes).interval().orElseThrow();
        assertThat(three.low() + three.high()).isCloseTo(2.0, within(1e-12));
        assertThat(four.low() + four.high()).isCloseTo(1.5, within(1e-12));
    }

    /** Sets the diagonal, which never counts. */
    private static DyadicTTest everyone(double[][] changes) {
        boolean[] reporters = new boolean[changes.length];
        Arrays.fill(reporters, true);
        for (int person = 0; person < changes.length; person++) {
            changes[person][person] = N;
        }
        return DyadicTTest.of(changes, reporters).orElseThrow();
    }
}
