package org.vpip.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.app.accuracy.AccuracyStudy.Coverage;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class AccuracyStudyTest {

    @Test
    void holdsThePlantedChangeAboutNinetyFiveTimesInAHundred() {
        List<Coverage> scales = new AccuracyStudy(11, 100).run();
        assertThat(scales).extracting(Coverage::scale).containsExactly("com", "iso", "plan", "se");
        int intervals = scales.stream().mapToInt(Coverage::intervals).sum();
        int holding = scales.stream().mapToInt(Coverage::holding).sum();
        // four binomial standard errors around 95 % of 400
        assertThat(intervals).isEqualTo(400);
        assertThat(holding).isBetween(362, 397);
    }

    @Test
    void givesTheSameCountsForTheSameSeed() {
        assertThat(new AccuracyStudy(5, 6).run()).isEqualTo(new AccuracyStudy(5, 6).run());
    }
}
