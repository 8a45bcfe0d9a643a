package org.vpip.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.wording.Language;

/** The reliability of the sample's scales, and the remarks on a reversal that was forgotten. */
class ReliabilityCasesTest {
    private static final Path CASE = Path.of("../../shared/cases/numbers/reversal-forgotten/study");
    private static final Path SAMPLE = Path.of("../sample-data/example");

    @TempDir
    Path folder = Path.of("");

    /** R's psych: .861. */
    @Test
    void theScalesOfTheSampleNeedNoRemark() {
        LoadedStudy sample = LoadedStudy.read(SAMPLE);
        assertThat(alpha(sample, "reliability_iso", "t0")).isCloseTo(0.861, within(0.0005));
        assertThat(remarks(sample, Language.ENGLISH)).isEmpty();
    }

    /** R's psych: -.887. */
    @Test
    void theSharedCaseHasTheAlphaOfR() {
        assumeTrue(Files.isDirectory(CASE), "the shared cases are not part of the project");
        LoadedStudy forgotten = LoadedStudy.read(CASE);
        assertThat(alpha(forgotten, "reliability_iso", "t0")).isCloseTo(-0.887, within(0.0005));
    }

    @Test
    void aForgottenReversalIsARemarkInBothLanguages() throws IOException {
        LoadedStudy forgotten = LoadedStudy.read(sampleWith("iso_2 iso_5,4,down", ",4,down"));
        assertThat(forgotten.isUsable()).isTrue();
        assertThat(remarks(forgotten, Language.ENGLISH))
                .first()
                .asString()
                .startsWith("instruments/practice, sheet _scales, column reverse: remark: the items of the scale “iso”")
                .contains("alpha at t0 is -0.89 (n = 33)", "iso_2 (r = -0.48)", "column reverse");
        assertThat(remarks(forgotten, Language.FRENCH))
                .first()
                .asString()
                .contains("l’alpha de Cronbach à t0 est de -0.89 (n = 33)", "iso_2 (r = -0.48)", "colonne reverse");
    }

    @Test
    void oneOpposedItemIsARemarkWithoutANegativeAlpha() throws IOException {
        LoadedStudy needless =
                LoadedStudy.read(sampleWith("se_1 se_2 se_3 se_4 se_5,,4", "se_1 se_2 se_3 se_4 se_5,se_3,4"));
        assertThat(remarks(needless, Language.ENGLISH))
                .hasSize(3)
                .allSatisfy(remark -> assertThat(remark)
                        .contains("run against the other items of the scale “se”", "se_3 (r = -0.")
                        .doesNotContain("se_1"));
    }

    private Path sampleWith(String is, String becomes) throws IOException {
        Path study = folder.resolve("study");
        FileSystemUtils.copyRecursively(SAMPLE, study);
        Path scales = study.resolve("instruments/practice/_scales.csv");
        String text = Files.readString(scales);
        assertThat(text).contains(is);
        Files.writeString(scales, text.replace(is, becomes));
        return study;
    }

    private static List<String> remarks(LoadedStudy study, Language language) {
        return study.problems().stream()
                .filter(problem -> problem.code().name().startsWith("SCALE_"))
                .map((Problem problem) -> problem.in(language))
                .toList();
    }

    private static double alpha(LoadedStudy study, String indicator, String wave) {
        return Evaluation.of(study.study(), study.plan()).all().stream()
                .filter(finding -> finding.subject().indicator().value().equals(indicator))
                .filter(finding -> finding.subject().waves().get(0).value().equals(wave))
                .mapToDouble(finding -> ((Estimate) finding).value())
                .findFirst()
                .orElseThrow();
    }
}
