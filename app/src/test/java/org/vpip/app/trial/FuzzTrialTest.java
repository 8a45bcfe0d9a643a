package org.vpip.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.app.storage.DatabaseKind;

/** The small version; {@code ./vpip soak} sends 20,000 requests to each database. */
class FuzzTrialTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failsAtNoRequestAndProtectsEveryPage(DatabaseKind kind) throws Exception {
        FuzzTrial.FuzzOutcome outcome = new FuzzTrial(600, 1, kind.create(folder), folder.resolve("trial")).run();
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.unprotected()).isEmpty();
        assertThat(outcome.statuses()).containsKeys(200, 303, 400, 404, 405);
        assertThat(outcome.statuses().getOrDefault(0, 0)).isLessThan(30);
    }
}
