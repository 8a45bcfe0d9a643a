package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.reports.attack.FileAttack;
import org.vpip.reports.community.CommunityReleases;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;

/** The files of a release have no small whole number that counts people or ties, whatever the program means by it. */
class FileLeakTest {
    private static final int COMMUNITIES = 20;

    @TempDir
    Path folder;

    private Path json(Audience audience, long seed) throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsJson.write(CommunityReleases.of(audience, seed), file);
        return file;
    }

    private Path csv(Audience audience, long seed) throws IOException {
        Path file = folder.resolve("findings.csv");
        FindingsCsv.write(CommunityReleases.of(audience, seed), file);
        return file;
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void noFileHasASmallCount(Audience audience) throws IOException {
        for (long seed = 0; seed < COMMUNITIES; seed++) {
            assertThat(FileAttack.readJson(json(audience, seed)))
                    .as("community %d", seed)
                    .isEmpty();
            assertThat(FileAttack.readCsv(csv(audience, seed)))
                    .as("community %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void findsSmallCountsInTheFilesWithoutTheGate() throws IOException {
        assertThat(FileAttack.readJson(json(Audience.RESEARCHER, 0)))
                .containsKeys(".n.used", ".details.raters", ".details.isolates", ".details.items[].counts.t0[]");
        assertThat(FileAttack.readCsv(csv(Audience.RESEARCHER, 0))).containsKeys("n_used", "n_eligible");
    }
}
