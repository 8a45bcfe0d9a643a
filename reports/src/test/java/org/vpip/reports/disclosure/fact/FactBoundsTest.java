package org.vpip.reports.disclosure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NumberedPeople;

class FactBoundsTest {
    private static final PersonVariable SCALE = PersonVariable.of("scale:se", new WaveId("t0"));

    @Test
    void anAverageIsKnownToHalfItsLastDigit() {
        assertThat(FactBounds.rounded(5.6).low()).isCloseTo(5.595, within(1e-12));
        assertThat(FactBounds.rounded(5.6).high()).isCloseTo(5.605, within(1e-12));
        assertThat(FactBounds.rounded(5.6123).high()).isCloseTo(5.61235, within(1e-12));
    }

    /** The mean square of values lies in the interval that their rounded mean and deviation leave. */
    @RepeatedTest(50)
    void theMeanSquareLiesWithinItsLimits(RepetitionInfo repetition) {
        double[] values =
                new Random(repetition.getCurrentRepetition()).doubles(8, -3, 3).toArray();
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares =
                DoubleStream.of(values).map(value -> value * value).average().orElseThrow();
        double deviation = Math.sqrt((squares - mean * mean) * 8 / 7);
        FactBounds bounds = FactBounds.of(
                new SquareSum(NumberedPeople.first(8), SCALE, PossibleScores.FREE, rounded(mean), rounded(deviation)));
        assertThat(squares).isBetween(bounds.low(), bounds.high());
        assertThat(bounds.high() - bounds.low()).isLessThan(0.1);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
