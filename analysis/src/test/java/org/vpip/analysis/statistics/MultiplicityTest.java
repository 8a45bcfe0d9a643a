package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R 4.2.2: p.adjust(p, "holm") and p.adjust(p, "BH"). */
class MultiplicityTest {

    @Test
    void adjustsNothingWhenNothingWasTested() {
        assertThat(Multiplicity.HOLM.adjust(new double[0])).isEmpty();
    }

    @Test
    void leavesASingleTestAlone() {
        assertThat(Multiplicity.HOLM.adjust(new double[] {0.03})).containsExactly(0.03);
        assertThat(Multiplicity.BENJAMINI_HOCHBERG.adjust(new double[] {0.03})).containsExactly(0.03);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> Multiplicity.HOLM.adjust(new double[] {1.1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Multiplicity.HOMMEL.adjust(new double[] {-0.1}));
    }

    @ParameterizedTest
    @EnumSource(Multiplicity.class)
    void leavesAMissingPMissingAndDoesNotCountIt(Multiplicity method) {
        double[] adjusted = method.adjust(new double[] {0.02, Double.NaN, 0.04});
        assertThat(adjusted[1]).isNaN();
        assertThat(new double[] {adjusted[0], adjusted[2]}).containsExactly(method.adjust(new double[] {0.02, 0.04}));
    }

    @ParameterizedTest
    @EnumSource(Multiplicity.class)
    void givesNothingForNothing(Multiplicity method) {
        assertThat(method.adjust(new double[0])).isEmpty();
    }
}
