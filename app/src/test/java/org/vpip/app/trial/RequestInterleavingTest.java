package org.vpip.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.app.storage.DatabaseKind;

/** The small version; {@code ./vpip soak} opens 500 links on each database. */
class RequestInterleavingTest {
    private static final int LINKS = 60;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyInterleavingKeepsTheLastAcknowledgedAnswers(DatabaseKind kind) throws Exception {
        RequestInterleavingTrial.InterleavingOutcome outcome =
                new RequestInterleavingTrial(LINKS, kind.create(folder), folder.resolve("trial")).run();
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.sent()).isEqualTo(LINKS);
    }
}
