package org.vpip.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.instrument.DesiredDirection;

class TargetStatusTest {
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.8, 0.1, UP, MET",
        "0.2, 0.8, 0.2, UP, MET",
        "0.2, 0.8, 0.5, UP, NOT_CERTAIN",
        "0.2, 0.8, 0.8, UP, NOT_CERTAIN",
        "0.2, 0.8, 0.9, UP, NOT_MET",
        "0.2, 0.8, 0.9, DOWN, MET",
        "0.2, 0.8, 0.8, DOWN, MET",
        "0.2, 0.8, 0.2, DOWN, NOT_CERTAIN",
        "0.2, 0.8, 0.1, DOWN, NOT_MET",
        "-0.8, -0.2, -0.5, DOWN, NOT_CERTAIN",
        "0.5, 0.5, 0.5, UP, MET",
        "0.5, 0.5, 0.5, DOWN, MET",
        "0.5, 0.5, 0.6, UP, NOT_MET"
    })
    void theWholeIntervalDecides(
            double low, double high, double target, DesiredDirection direction, TargetStatus status) {
        assertThat(TargetStatus.of(low, high, target, direction)).isEqualTo(status);
    }
}
