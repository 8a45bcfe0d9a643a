package org.vpip.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.gate.DisclosureGate;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** The verdicts and sentences of the sample study and of studies that once had a false sentence. */
class VerdictCasesTest {
    private static final Path CASES = Path.of("../../shared/cases");
    private static final Path SAMPLE = Path.of("../sample-data/example");

    private static Study study(Path folder) {
        assumeTrue(Files.isDirectory(folder), "the shared cases are not part of the project");
        return StudyReader.read(folder, new Problems());
    }

    private static List<ReleasedFinding> findings(Study study) {
        return new DisclosureGate(Set.of(), List.of(), KnownChoices.NONE, ProgressListener.SILENT)
                .release(Evaluation.of(study, PlanReader.read(study, new Problems())), Audience.RESEARCHER)
                .findings();
    }

    private static List<String> changed(Path folder) {
        return findings(study(folder)).stream()
                .map(ReleasedFinding.Shown.class::cast)
                .map(ReleasedFinding.Shown::finding)
                .filter(finding -> finding instanceof Estimate estimate
                        && estimate.verdict().filter(Verdict::isChange).isPresent())
                .map(VerdictCasesTest::id)
                .toList();
    }

    private static String id(Finding finding) {
        return finding.subject().indicator().value();
    }

    private static String sentence(Path folder, String indicator, Language language) {
        Study study = study(folder);
        ReportTexts texts = new ReportTexts(language, StudyLabels.of(study));
        return findings(study).stream()
                .filter(finding -> finding.subject().indicator().value().equals(indicator))
                .findFirst()
                .map(finding -> new FindingSentence(texts, Presentations.STANDARD).say(finding))
                .orElseThrow();
    }

    @Test
    void theSampleClaimsOnlyWhatItsAdjustedTestsDecide() {
        assertThat(changed(SAMPLE)).doesNotContain("s3_se", "s4_iso", "x3_service", "x4_days");
        assertThat(sentence(SAMPLE, "s3_se", Language.ENGLISH)).contains("no clear change once the number of outcomes");
    }

    @Test
    void tenPrimaryOutcomesWithOneClearTestClaimOne() {
        assertThat(changed(CASES.resolve("researcher/holm"))).containsExactly("m_t2");
    }

    @Test
    void equalChangesOfAllAreTold() {
        Path folder = CASES.resolve("numbers/few-sentence-false/study");

        assertThat(sentence(folder, "p1_se", Language.ENGLISH)).endsWith("all 33 rose by 10 points of 100.");
        assertThat(sentence(folder, "p1_se", Language.FRENCH)).contains("pour chacune des 33 personnes");
    }
}
