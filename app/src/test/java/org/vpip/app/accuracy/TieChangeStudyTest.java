package org.vpip.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.app.accuracy.TieChangeStudy.RejectionShares;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class TieChangeStudyTest {
    private static final int SAMPLES = 300;

    /** A rate of 5.5 % and three binomial standard errors of 300 samples. */
    private static final double MOST = 0.055 + 3 * 0.0132;

    @Test
    void theDyadicTestKeepsItsSizeWhereTiesAreMutual() {
        List<RejectionShares> rows = new TieChangeStudy(6, SAMPLES).run();
        assertThat(rows).hasSize(8);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.dyadic()).as(row.toString()).isLessThan(MOST));
        assertThat(rows.stream().mapToDouble(RejectionShares::dyadic).average().orElseThrow())
                .isBetween(0.01, 0.055);
    }
}
