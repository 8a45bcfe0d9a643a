package org.vpip.analysis.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** R 4.2.2: power.t.test(strict = TRUE). */
class TTestPowerTest {
    private static final TTestPower FIVE_PERCENT = new TTestPower(0.05);

    @Test
    void givesRsPowerOfPairsAndGroups() {
        assertThat(FIVE_PERCENT.paired(20, 0.5)).hasValueCloseTo(0.564504418439084, within(1e-9));
        assertThat(FIVE_PERCENT.twoGroups(20, 20, -0.5)).hasValueCloseTo(0.33793902892509, within(1e-9));
    }

    @Test
    void findsTheSmallestChangeThatCanBeSeen() {
        assertThat(FIVE_PERCENT.detectablePaired(24, 0.8)).hasValueCloseTo(0.597184100291165, within(1e-8));
        assertThat(new TTestPower(0.0167).detectablePaired(10, 0.8)).hasValueCloseTo(1.22305021105822, within(1e-8));
    }

    @Test
    void findsTheFewestPairs() {
        // power.t.test(power = .8, delta = .5, type = "paired", strict = TRUE): n = 33.367
        assertThat(FIVE_PERCENT.pairsFor(0.5, 0.8)).hasValue(34);
        assertThat(FIVE_PERCENT.pairsFor(0, 0.8)).isEmpty();
    }

    @Test
    void seesNothingWithOnePair() {
        assertThat(FIVE_PERCENT.paired(1, 3)).isEmpty();
        assertThat(FIVE_PERCENT.detectableTwoGroups(1, 1, 0.8)).isEmpty();
    }

    @Test
    void hasThePowerOfChanceWithoutAnEffect() {
        assertThat(FIVE_PERCENT.paired(12, 0)).hasValueCloseTo(0.05, within(1e-12));
    }

    @Test
    void refusesAPowerBelowTheLevel() {
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE_PERCENT.detectablePaired(10, 0.01));
    }
}
