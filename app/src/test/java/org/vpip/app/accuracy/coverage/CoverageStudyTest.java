package org.vpip.app.accuracy.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vpip.app.accuracy.AccuracyDocument;
import org.vpip.app.accuracy.coverage.CoverageStudy.CoverageCell;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class CoverageStudyTest {
    /** widths.R on the answers that writeSample writes: t.test, prop.test, lmer with emmeans. */
    @Test
    void givesIntervalsAsWideAsThoseOfR() throws IOException {
        List<Integer> sizes = List.of(12, 48);
        Map<String, String[]> widths = AccuracyDocument.table("widths-r-4.2.2.csv", 1);
        for (CoverageCell cell : new CoverageStudy(1, CoverageStudy.SAMPLE).run(sizes)) {
            String[] row = Objects.requireNonNull(widths.get(cell.estimand().id()));
            double theirs = Double.parseDouble(row[1 + CoverageStudy.SIZES.indexOf(cell.people())]);
            assertThat(cell.sampleWidth()).as("%s", cell.estimand()).isCloseTo(theirs, within(theirs * 1e-4));
        }
    }

    @Test
    void containsTheTruthInMostStudies() {
        for (CoverageCell cell : new CoverageStudy(51, 60).run(List.of(20))) {
            // four binomial standard errors of 60 intervals below 95 %
            assertThat(cell.coverage()).as("%s", cell.estimand()).isGreaterThan(0.83);
            assertThat(cell.count()).isGreaterThan(50);
        }
    }
}
