package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;

class DoseResponseCorrelationTest {
    private static final double[] DOSE = {0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 2};
    private static final double[] CHANGE = {0, -1, 0.5, 1, 0, 1.5, 1, 2, 1, 2.5, 1, -0.5};

    @Test
    void saysWhyThereIsNoNumber() {
        assertThat(reason(relation(0, 0, DOSE, CHANGE))).isEqualTo(NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
        assertThat(reason(relation(12, 0, DOSE, CHANGE))).isEqualTo(NotEstimableReason.NO_SESSION_REPORTED);
        assertThat(reason(relation(12, 7, DOSE, CHANGE))).isEqualTo(NotEstimableReason.TOO_FEW_FOR_RELATION);
        assertThat(reason(relation(12, 12, new double[12], CHANGE))).isEqualTo(NotEstimableReason.NOTHING_VARIES);
        assertThat(reason(relation(12, 12, DOSE, new double[12]))).isEqualTo(NotEstimableReason.NOTHING_VARIES);
    }

    @Test
    void relatesDoseToChangeByRanks() {
        // R: r <- cor(dose, change, method = "spearman"); tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt((1 + r^2 / 2) /
        // 9));
        //    cor.test(dose, change, method = "spearman", exact = FALSE)$p.value
        Estimate estimate = (Estimate) relation(12, 12, DOSE, CHANGE);
        assertThat(estimate.value()).isCloseTo(0.702581171082406, within(1e-14));
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(0.141912476375178, within(1e-14));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(0.921951437835014, within(1e-14));
        assertThat(estimate.test().orElseThrow().p()).isCloseTo(0.0108336479952714, within(1e-14));
        assertThat(estimate.sample().used()).isEqualTo(12);
    }

    @Test
    void leavesOutWhoseDoseIsNotKnownAndTestsNobodyBelowTwelve() {
        Estimate estimate = (Estimate) relation(12, 9, DOSE, CHANGE);
        assertThat(estimate.sample().used()).isEqualTo(9);
        assertThat(estimate.sample().excluded()).containsEntry(ExclusionReason.NO_REPORT, 3);
        assertThat(estimate.test()).isEmpty();
        assertThat(estimate.interval()).isPresent();
    }

    @Test
    void aPerfectRelationHasNoTest() {
        Estimate estimate = (Estimate) relation(12, 12, DOSE, DOSE);
        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.test()).isEmpty();
    }

    @Test
    void countsSessionsFromTheFirstDayToBeforeTheLast() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withEngagement(meetings())
                .build();
        Map<ParticipantId, Double> doses = PeriodExposure.exposures(
                study, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1), AttendanceExposure::sessions);
        assertThat(doses)
                .containsExactlyInAnyOrderEntriesOf(Map.of(new ParticipantId("1"), 2.0, new ParticipantId("2"), 0.0));
        assertThat(PeriodExposure.exposures(
                        study, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1), AttendanceExposure::hours))
                .containsEntry(new ParticipantId("1"), 1.5);
        assertThat(PeriodExposure.exposures(
                        study, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), AttendanceExposure::sessions))
                .isEmpty();
    }

    private static Engagement meetings() {
        List<Session> sessions = new ArrayList<>();
        List<AttendanceRecord> attended = new ArrayList<>();
        for (String day : List.of("2025-12-31", "2026-01-01", "2026-05-31", "2026-06-01")) {
            sessions.add(new Session(day, COMMUNITY, "meeting", LocalDate.parse(day), null, null, OptionalInt.empty()));
            attended.add(new AttendanceRecord(day, new ParticipantId("1"), 2700));
        }
        List<String> reported = sessions.stream().map(Session::id).toList();
        return Engagement.of(new Attendance(sessions, attended, reported, 0));
    }

    private static NotEstimableReason reason(Finding finding) {
        return ((NotEstimable) finding).reason();
    }

    /** @param known how many of the pairs have a dose that is known */
    private static Finding relation(int pairs, int known, double[] dose, double[] change) {
        Map<ParticipantId, Double> changes = new LinkedHashMap<>();
        Map<ParticipantId, Double> doses = new HashMap<>();
        for (int i = 0; i < pairs; i++) {
            ParticipantId person = new ParticipantId("p" + i);
            changes.put(person, change[i]);
            if (i < known) {
                doses.put(person, dose[i]);
            }
        }
        FindingSubject subject = SubjectFixture.subject("scale:s", "change_by_sessions", Subgroup.EVERYBODY, T0, T1);
        return DoseResponseCorrelation.of(
                subject,
                new DosePairs(
                        ScorePairs.of(
                                MatchedSample.of(changes.keySet()),
                                person -> 3,
                                person -> 3 + changes.getOrDefault(person, 0.0)),
                        doses),
                SubjectFixture.provenance());
    }
}
