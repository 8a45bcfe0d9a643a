package org.vpip.app.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.app.attack.trial.StudySheets;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.app.loss.InformationLoss.SafeGroups;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.partition.PartitionChoice;

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

    /** In this study, the audit refuses regions that it does not refuse together. */
    @Test
    void mergesGroupsThatTheAuditRefuses() throws IOException {
        StudySheets.write(116, 150, folder);
        LoadedStudy loaded = LoadedStudy.read(folder);
        Findings finest = Evaluation.of(loaded.study(), loaded.plan());

        AttributePartitions chosen = ReportContents.of(loaded, List.of(Audience.FUNDER), ProgressListener.SILENT)
                .partitions();

        assertThat(PartitionChoice.of(loaded.study().design(), finest)
                        .of("region")
                        .group("NS"))
                .isEqualTo("atlantic");
        assertThat(chosen.of("region").group("NS"))
                .isEqualTo("other")
                .isEqualTo(chosen.of("region").group("BC"));
        assertThat(chosen.of("region").group("QC")).isEqualTo("QC");
    }
}
