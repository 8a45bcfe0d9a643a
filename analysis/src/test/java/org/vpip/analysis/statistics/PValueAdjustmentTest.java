package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R 4.2.2: p.adjust(p, "holm") and p.adjust(p, "BH"). */
class PValueAdjustmentTest {

    @Test
    void adjustsNothingWhenNothingWasTested() {
        assertThat(PValueAdjustment.HOLM.adjust(new double[0])).isEmpty();
    }

    @Test
    void leavesASingleTestAlone() {
        assertThat(PValueAdjustment.HOLM.adjust(new double[] {0.03})).containsExactly(0.03);
        assertThat(PValueAdjustment.BENJAMINI_HOCHBERG.adjust(new double[] {0.03}))
                .containsExactly(0.03);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> PValueAdjustment.HOLM.adjust(new double[] {1.1}));
        assertThatIllegalArgumentException().isThrownBy(() -> PValueAdjustment.HOMMEL.adjust(new double[] {-0.1}));
    }

    @ParameterizedTest
    @EnumSource(PValueAdjustment.class)
    void leavesAMissingPMissingAndDoesNotCountIt(PValueAdjustment method) {
        double[] adjusted = method.adjust(new double[] {0.02, Double.NaN, 0.04});
        assertThat(adjusted[1]).isNaN();
        assertThat(new double[] {adjusted[0], adjusted[2]}).containsExactly(method.adjust(new double[] {0.02, 0.04}));
    }

    @ParameterizedTest
    @EnumSource(PValueAdjustment.class)
    void givesNothingForNothing(PValueAdjustment method) {
        assertThat(method.adjust(new double[0])).isEmpty();
    }
}
