package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of Hundepool et al. (2012), section 4.2.2, and the limits of the rules. */
class AmountRuleTest {
    /** Returns two large amounts, and the rest of the sum in equal parts. */
    private static double[] amounts(double first, double second, int others, double rest) {
        return DoubleStream.concat(
                        DoubleStream.of(first, second),
                        IntStream.range(0, others).mapToDouble(each -> rest / others))
                .toArray();
    }

    @Test
    void theSecondLargestEstimatesTheLargestFromTheSum() {
        double[] example = amounts(50_000, 49_000, 10, 1_000);
        assertThat(AmountRule.estimate(example, 100_000)).isEqualTo(51_000);
        assertThat(AmountRule.isSafe(example, 5)).isFalse();
    }

    @Test
    void aSumThatOneCompanyDominatesIsUnsafe() {
        assertThat(AmountRule.isSafe(amounts(99, 0.02, 49, 0.98), 5)).isFalse();
    }

    /** The rest is 10 % of the largest; the two largest have 90 % of the sum where the rest is a ninth of them. */
    @ParameterizedTest
    @CsvSource({
        "50, 20, 4.99, false",
        "50, 20, 7.77, false",
        "50, 20, 7.78, true",
        "50, 1, 5.66, false",
        "50, 1, 5.67, true",
        "10, 10, 2.22, false",
        "10, 10, 2.23, true"
    })
    void theRestMustHideTheLargest(double first, double second, double rest, boolean safe) {
        assertThat(AmountRule.isSafe(amounts(first, second, 8, rest), 5)).isEqualTo(safe);
    }

    @Test
    void fiveMustContributeOrNobody() {
        assertThat(AmountRule.isSafe(new double[] {1, 1, 1, 1, 1}, 5)).isTrue();
        assertThat(AmountRule.isSafe(new double[] {1, 1, 1, 1, 0, 0}, 5)).isFalse();
        assertThat(AmountRule.isSafe(new double[] {0, 0, 0, 0, 0, 0}, 5)).isTrue();
        assertThat(AmountRule.isSafe(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 10))
                .isFalse();
    }
}
