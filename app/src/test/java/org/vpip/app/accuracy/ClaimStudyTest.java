package org.vpip.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.app.accuracy.ClaimStudy.ClaimCount;
import org.vpip.sample.community.ChangeScenario;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class ClaimStudyTest {
    private static final int STUDIES = 40;

    /** With a rate of 6.5 %, one simulation in 5,000 has more. */
    private static final int MOST = 9;

    @Test
    void claimsLittleWhereNothingChanges() {
        List<ClaimCount> counts = new ClaimStudy(ChangeScenario.NONE, 21, STUDIES).run();
        assertThat(counts)
                .extracting(ClaimCount::family)
                .containsExactly(
                        ClaimStudy.PRIMARY,
                        "secondary practice",
                        "secondary network",
                        "secondary attendance",
                        ClaimStudy.ANY,
                        ClaimStudy.UNADJUSTED);
        for (ClaimCount count : counts) {
            int most = count.family().equals(ClaimStudy.UNADJUSTED) ? 0 : MOST;
            assertThat(count.family().equals(ClaimStudy.ANY) || count.claiming() <= most)
                    .as(count.toString())
                    .isTrue();
        }
    }

    @Test
    void claimsThePlantedChangeOfMostStudies() {
        List<ClaimCount> counts = new ClaimStudy(ChangeScenario.PLANTED, 22, 6).run();
        assertThat(counts.get(0).family()).isEqualTo(ClaimStudy.PRIMARY);
        assertThat(counts.get(0).claiming()).isGreaterThanOrEqualTo(4);
        assertThat(counts.get(2).family()).isEqualTo("secondary network");
        assertThat(counts.get(2).claiming()).isGreaterThanOrEqualTo(2);
        assertThat(counts).extracting(ClaimCount::family).contains(ClaimStudy.UNADJUSTED);
        assertThat(counts.get(counts.size() - 1).claiming()).isZero();
    }
}
