package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.analysis.score.ResponseQualityCheck;
import org.vpip.analysis.score.ResponseQualityFlag.QualityFlagKind;
import org.vpip.instruments.SharedFiles;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;

/** The eligibility of people in studies that once counted everyone; the studies stand beside the project. */
class EligibilityCasesTest {
    private final Problems problems = new Problems();

    @BeforeEach
    void requireTheCases() {
        assumeTrue(SharedFiles.areThere(), "skipped: the cases are not beside the project");
    }

    private Study study(String name) {
        return StudyReader.read(SharedFiles.at("cases/" + name), problems);
    }

    private List<Finding> findings(Study study) {
        return Evaluation.of(study, PlanReader.read(study, problems)).all();
    }

    private static Finding only(List<Finding> findings, String indicator) {
        return findings.stream()
                .filter(finding -> finding.subject().indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private List<WaveFlow> flow(List<Finding> findings) {
        return ((ParticipantFlowDetails) ((Estimate) only(findings, "participation")).details()).waves();
    }

    @Test
    void refusedAttendanceAndActivityAreNotUsed() {
        List<Finding> found = findings(study("features/consent-ignored/study"));
        assertThat(problems.hasErrors()).isFalse();
        for (String indicator : List.of("d2_sessions", "d3_hours", "c1_dose", "o1_active", "o5_replies")) {
            assertThat(only(found, indicator)).as(indicator).isInstanceOf(NotEstimable.class);
        }
        assertThat(only(found, "d2_sessions").sample().excluded()).isEqualTo(Map.of(ExclusionReason.REFUSED, 48));
    }

    @Test
    void formerMembersAreNotAskedAtLaterWaves() {
        List<Finding> found = findings(study("numbers/left-ignored/study"));
        assertThat(flow(found)).extracting(WaveFlow::asked).containsExactly(48, 38, 38);
        assertThat(only(found, "p1_se").sample().excluded()).containsEntry(ExclusionReason.LEFT, 10);
    }

    @Test
    void laterMembersAreNotAskedAtEarlierWaves() {
        List<Finding> found = findings(study("numbers/joined-ignored/study"));
        assertThat(flow(found)).extracting(WaveFlow::asked).containsExactly(28, 48, 48);
        assertThat(flow(found)).extracting(WaveFlow::responded).startsWith(28);
        assertThat(only(found, "p1_se").sample().excluded()).containsEntry(ExclusionReason.JOINED_LATER, 20);
    }

    @Test
    void answersOutsideTheirWaveAreRemarkedAndFlagged() {
        Study study = study("numbers/dates-outside-wave/study");
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.list()).extracting(Problem::code).containsOnly(ProblemCode.ANSWER_OUTSIDE_WAVE);
        long late = study.responses().all().stream()
                .filter(response -> response.wave().value().equals("t1"))
                .count();
        assertThat(problems.list()).hasSize((int) late);
        assertThat(ResponseQualityCheck.of(study))
                .filteredOn(flag -> flag.kind() == QualityFlagKind.OUTSIDE_WAVE)
                .hasSize((int) late);
    }

    @Test
    void answersOfACommunityInAWaveOfAnotherAreRefused() {
        List<Finding> found = findings(study("researcher/stagger"));
        assertThat(problems.list())
                .filteredOn(problem -> problem.code() == ProblemCode.COMMUNITY_NOT_IN_WAVE)
                .isNotEmpty();
        List<Finding> south = found.stream()
                .filter(finding -> finding.subject().indicator().value().equals("p13")
                        && "south"
                                .equals(String.valueOf(
                                        finding.subject().subgroup().community())))
                .toList();
        assertThat(south).hasSize(1).first().isInstanceOf(NotEstimable.class);
        assertThat(south.get(0).sample().excluded()).containsOnlyKeys(ExclusionReason.COMMUNITY_NOT_ASKED);
    }
}
