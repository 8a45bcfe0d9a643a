package org.vpip.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.app.storage.DatabaseKind;

/** The small version; {@code ./vpip soak} kills fifty times on each database. */
class CrashRecoveryTrialTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void losesNoAcknowledgedPageWhenKilledUnderLoad(DatabaseKind kind) throws Exception {
        CrashRecoveryTrial.CrashRecoveryOutcome outcome =
                new CrashRecoveryTrial(2, kind.create(folder), folder.resolve("trial")).run();
        assertThat(outcome.acknowledgedPages()).isGreaterThan(10);
        assertThat(outcome.resumed()).isPositive();
        assertThat(outcome.receipts()).isPositive();
        assertThat(outcome.lostPages()).isEmpty();
        assertThat(outcome.stuckRespondents()).isEmpty();
    }
}
