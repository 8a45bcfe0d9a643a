package org.vpip.analysis.finding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountPrecisionTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10})
    void aReaderKnowsJustTheCountsThatAreRoundedAlike(int base) {
        CountPrecision precision = new CountPrecision(base);
        for (int count = 0; count <= 40; count++) {
            int published = precision.round(count);

            assertThat(IntStream.rangeClosed(0, 60).filter(other -> precision.round(other) == published))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(precision.least(published), precision.most(published))
                                    .boxed()
                                    .toList());
        }
    }

    @Test
    void halfwayIsRoundedUp() {
        assertThat(new CountPrecision(10).round(5)).isEqualTo(10);
        assertThat(new CountPrecision(5).round(3)).isEqualTo(5);
    }

    @Test
    void needsABase() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountPrecision(0));
    }
}
