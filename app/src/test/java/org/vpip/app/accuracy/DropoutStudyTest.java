package org.vpip.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class DropoutStudyTest {
    private static final int SAMPLES = 100;

    @Test
    void holdsTheChangeOfCompletersWhateverTheDropout() {
        List<DropoutCoverage> rows = new DropoutStudy(31, SAMPLES).run();
        assertThat(rows).hasSize(8).allMatch(row -> row.samples() == SAMPLES);
        // four binomial standard errors of 400 intervals around 95 %
        for (DropoutMechanism mechanism : DropoutMechanism.values()) {
            assertThat(rows.stream()
                            .filter(row -> row.mechanism() == mechanism)
                            .mapToInt(DropoutCoverage::pairedOfCompleters)
                            .sum())
                    .isBetween(362, 397);
        }
    }

    @Test
    void keepsTheChangesOfTheTwoEstimandsApart() {
        for (DropoutCoverage row : new DropoutStudy(32, 2).run()) {
            double bias = row.truth().completers() - row.truth().everybody();
            boolean selected = row.mechanism() == DropoutMechanism.BASELINE_SCORE
                    && List.of("se", "iso").contains(row.scale());
            assertThat(Math.abs(bias) > 0.03).as(row.toString()).isEqualTo(selected);
        }
    }
}
