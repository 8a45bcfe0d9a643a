package org.vpip.reports.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedChangeTest {
    private static final int CASES = 200_000;

    /** Two random ends: of a range, on its halves, or close to each other. */
    private static double[] ends(Random random) {
        double range = new double[] {1, 4, 10, 100}[random.nextInt(4)];
        double before = range * random.nextDouble();
        return switch (random.nextInt(3)) {
            case 0 -> new double[] {before, range * random.nextDouble()};
            case 1 -> new double[] {random.nextInt(2001) / 8.0, random.nextInt(2001) / 8.0};
            default -> new double[] {before, before + random.nextGaussian() / 50};
        };
    }

    private static double error(BigDecimal shown, double exact) {
        return Math.abs(shown.doubleValue() - exact);
    }

    @ParameterizedTest
    @CsvSource({
        "60.4, 69.5, 0, 60.4 69.5 9.1",
        "60.1, 70.2, 0, 60 70 10",
        "53.4, 53.5, 0, 53.4 53.5 0.1",
        "60.44, 69.55, 0, 60.4 69.6 9.2",
        "50, 50.004, 0, 50.000 50.004 0.004",
        "50, 50, 0, 50 50 0",
        "70.2, 60.1, 0, 70 60 -10",
        "3.415, 3.784, 2, 3.415 3.784 0.369",
        "0.5, 1.5, 0, 1 2 1",
        "-0.5, -1.5, 0, -1 -2 -1"
    })
    void addsUpOrShowsOneMoreDecimal(double before, double after, int decimals, String shown) {
        RoundedChange rounded = RoundedChange.of(before, after, decimals);

        assertThat(rounded.before() + " " + rounded.after() + " " + rounded.change())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theChangeShownIsTheDifferenceOfTheEnds(int decimals) {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            double[] ends = ends(random);
            RoundedChange rounded = RoundedChange.of(ends[0], ends[1], decimals);
            double unit = Math.pow(10, -rounded.decimals());

            assertThat(rounded.after().subtract(rounded.before()))
                    .as("%s to %s", ends[0], ends[1])
                    .isEqualTo(rounded.change());
            assertThat(rounded.before().scale()).isEqualTo(rounded.decimals());
            assertThat(error(rounded.before(), ends[0])).isLessThanOrEqualTo(unit / 2 + 1e-9);
            assertThat(error(rounded.after(), ends[1])).isLessThanOrEqualTo(unit / 2 + 1e-9);
            assertThat(error(rounded.change(), ends[1] - ends[0]))
                    .isLessThanOrEqualTo(Math.max(unit, Math.pow(10, -decimals) / 2) + 1e-9);
        }
    }

    @Test
    void aChangeIsNeverShownAsNoneNorTheOtherWay() {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            double[] ends = ends(random);
            if (Math.abs(ends[1] - ends[0]) >= 1e-4) {
                int sign = (int) Math.signum(ends[1] - ends[0]);

                assertThat(RoundedChange.of(ends[0], ends[1], 0).change().signum())
                        .isEqualTo(sign);
                assertThat(RoundedChange.ofEnds(ends[0], ends[1], 2).change().signum())
                        .isEqualTo(sign);
            }
        }
    }

    @Test
    void roundsHalfAwayFromZeroOnTheDecimalValue() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            int thousandths = random.nextInt(200_001) - 100_000;
            long hundredths = Math.round(Math.abs(thousandths) / 10.0 + 1e-6);

            assertThat(DecimalRounding.round(thousandths / 1000.0, 2))
                    .isEqualTo(BigDecimal.valueOf(Long.signum(thousandths) * hundredths, 2));
        }
    }
}
