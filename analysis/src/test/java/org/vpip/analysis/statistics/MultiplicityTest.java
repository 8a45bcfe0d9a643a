package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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
        assertThatIllegalArgumentException().isThrownBy(() -> Multiplicity.HOLM.adjust(new double[] {Double.NaN}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"padjust-bh1995", "padjust-ties-unsorted"})
    void givesRsAdjustedValues(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        double[] all = reference.column("data.csv", "p");
        double[] p = Arrays.stream(all).filter(Double::isFinite).toArray();
        compare(
                Multiplicity.HOLM.adjust(p),
                reference.expected().get("adjusted").get("holm"));
        compare(
                Multiplicity.BENJAMINI_HOCHBERG.adjust(p),
                reference.expected().get("adjusted").get("BH"));
    }

    /** Missing p-values are null in the reference and not given to us. */
    private static void compare(double[] actual, JsonNode expected) {
        int next = 0;
        for (JsonNode value : expected) {
            if (!value.isNull()) {
                assertThat(actual[next++]).isCloseTo(value.asDouble(), within(1e-10));
            }
        }
        assertThat(next).isEqualTo(actual.length);
    }
}
