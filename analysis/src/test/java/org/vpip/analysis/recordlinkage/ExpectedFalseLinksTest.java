package org.vpip.analysis.recordlinkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.WaveId;

class ExpectedFalseLinksTest {

    private static List<SelfGeneratedCode> codes(String wave, String... signs) {
        List<SelfGeneratedCode> codes = new ArrayList<>();
        for (String one : signs) {
            codes.add(StudyBuilder.selfGeneratedCode(new ParticipantId(wave + codes.size()), new WaveId(wave), one));
        }
        return codes;
    }

    /** R: p <- rep(.5, 7); prod(p); sum(sapply(1:7, function(j) (1 - p[j]) * prod(p[-j]))), and with p <- 1:7 / 10. */
    @Test
    void sevenElementsOrSixOfSeven() {
        ExpectedFalseLinks halves = ExpectedFalseLinks.of(new double[] {.5, .5, .5, .5, .5, .5, .5});
        assertThat(halves.exact()).isEqualTo(0.0078125);
        assertThat(halves.oneMismatch()).isEqualTo(0.0546875);
        ExpectedFalseLinks steps = ExpectedFalseLinks.of(new double[] {.1, .2, .3, .4, .5, .6, .7});
        assertThat(steps.exact()).isCloseTo(0.000504, within(1e-15));
        assertThat(steps.oneMismatch()).isCloseTo(0.00954, within(1e-15));
    }

    /** Of the three pairs within t0 none is alike in e1, one in each other element. */
    @Test
    void countsPairsOfOneWaveOnlyForTheyAreDifferentPeople() {
        List<SelfGeneratedCode> codes = codes("t0", "1000000", "2000000", "3111111");
        codes.addAll(codes("t1", "1000000"));
        ExpectedFalseLinks chance = ExpectedFalseLinks.expected(codes).orElseThrow();
        assertThat(chance.exact()).isZero();
        assertThat(chance.oneMismatch()).isCloseTo(Math.pow(1 / 3.0, 6), within(1e-15));
    }

    @Test
    void whatIsMissingIsNeverTheSame() {
        assertThat(ExpectedFalseLinks.expected(codes("t0", "------1", "------1")))
                .hasValueSatisfying(chance -> assertThat(chance.exact()).isZero());
    }

    @Test
    void oneCodeAWaveTellsNothing() {
        List<SelfGeneratedCode> codes = codes("t0", "1234567");
        codes.addAll(codes("t1", "1234567"));
        assertThat(ExpectedFalseLinks.expected(codes)).isEmpty();
    }
}
