package org.vpip.app.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.loss.InformationLoss.SafeGroups;

class InformationLossTest {
    private static final int STUDIES = 5;

    @TempDir
    Path folder;

    @Test
    void keepsMostSafeGroups() throws IOException {
        SafeGroups all = SafeGroups.NONE;
        for (int seed = 161; seed < 161 + STUDIES; seed++) {
            all = all.plus(InformationLoss.count(seed, 48, folder.resolve("study" + seed)));
        }
        assertThat(all.safe()).isGreaterThan(2 * STUDIES);
        assertThat(all.share()).isLessThan(0.15);
    }
}
