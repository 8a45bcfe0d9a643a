package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InequalityTest {

    /** R: ineq::Gini(c(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)) 0.4620911; ineq::Gini(c(1, 2, 3, 4)) 0.25. */
    @Test
    void givesTheCoefficientOfR() {
        double[] incomes = {6392, 541, 2445, 3438, 22261, 5401, 1463, 8304, 11904, 4437};
        assertThat(gini(incomes)).isCloseTo(0.4620911, within(5e-8));
        assertThat(gini(4, 1, 3, 2)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void runsFromEqualityToOnePersonWithAll() {
        assertThat(gini(5, 5)).isZero();
        assertThat(gini(3)).isZero();
        assertThat(gini(0, 0, 0, 7)).isCloseTo(3 / 4.0, within(1e-15));
    }

    @Test
    void isUndefinedWithoutASum() {
        assertThat(Inequality.gini(new double[] {})).isEmpty();
        assertThat(Inequality.gini(new double[] {0, 0})).isEmpty();
    }

    @Test
    void refusesNegativeNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> gini(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> gini(Double.NaN));
    }

    private static double gini(double... values) {
        return Inequality.gini(values).orElseThrow();
    }
}
