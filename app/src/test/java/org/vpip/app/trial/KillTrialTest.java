package org.vpip.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small version; {@code ./vpip soak} kills twenty times. */
class KillTrialTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void losesNoAcknowledgedPageWhenTheServerIsKilledUnderLoad() throws IOException, InterruptedException {
        KillTrial.Outcome outcome = new KillTrial(2, folder).run();
        assertThat(outcome.acknowledged()).isGreaterThan(10);
        assertThat(outcome.lost()).isEmpty();
    }
}
