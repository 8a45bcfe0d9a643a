package org.vpip.app.attack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.attack.trial.ReleaseSeries.ReleaseSummary;

class ReleaseTrialTest {
    private static final int STUDIES = 30;
    private static final int MOST_PEOPLE = 22;

    @TempDir
    Path folder;

    @Test
    void nothingFollowsFromSeveralReleases() throws IOException {
        ReleaseSummary summary = new ReleaseSeries(1, MOST_PEOPLE, folder)
                .run(
                        STUDIES,
                        outcome -> assertThat(outcome.leaks())
                                .as("seed %d", outcome.seed())
                                .isEmpty());
        assertThat(summary.released()).isGreaterThan(STUDIES);
    }

    /** Attacks what the gate would stop. */
    @Test
    void findsLeaksInWhatResearchersSee() throws IOException {
        assertThat(ReleaseTrial.unguarded(4, MOST_PEOPLE, folder).run().exact()).isPositive();
    }
}
