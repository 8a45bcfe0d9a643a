package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.ParticipantId;

class EngagementMeasuresTest {
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final ParticipantId BOB = new ParticipantId("bob");
    private static final ParticipantId CAT = new ParticipantId("cat");
    private static final MatchedSample MEMBERS = MatchedSample.of(List.of(ANN, BOB, CAT));
    private static final Provenance NONE = SubjectFixture.provenance();
    private static final long HOUR = 3_600_000_000L;

    @Test
    void knowsNothingWithoutAReport() {
        Engagement engagement = Engagement.of(Attendance.of(sessions()));
        assertThat(((NotEstimable) attendance(AttendanceMeasure.MEAN_SESSIONS, engagement)).reason())
                .isEqualTo(NotEstimableReason.NO_SESSION_REPORTED);
    }

    @Test
    void countsNobodyWhoStayedLessThanFiveMinutesAndNoStranger() {
        Engagement engagement = engagement(
                new AttendanceRecord("m1", ANN, 3600),
                new AttendanceRecord("m1", BOB, 299),
                new AttendanceRecord("m1", new ParticipantId("stranger"), 3600),
                new AttendanceRecord("m2", ANN, 300));
        Estimate sessions = (Estimate) attendance(AttendanceMeasure.MEAN_SESSIONS, engagement);
        assertThat(sessions.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(((EngagementDetails) sessions.details()).contributing()).isEqualTo(1);
        assertThat(((Estimate) attendance(AttendanceMeasure.MEAN_HOURS, engagement)).value())
                .isCloseTo(3900 / 3600.0 / 3, within(1e-15));
    }

    @Test
    void hoursAreASumOfTheAmountsOfAllMembers() {
        Engagement engagement =
                engagement(new AttendanceRecord("m1", ANN, 3600), new AttendanceRecord("m2", BOB, 1800));
        assertThat(amounts(attendance(AttendanceMeasure.MEAN_HOURS, engagement)))
                .containsExactly(1, 0.5, 0);
        assertThat(amounts(attendance(AttendanceMeasure.MEAN_SESSIONS, engagement)))
                .containsExactly(1, 1, 0);
        assertThat(attendance(AttendanceMeasure.ONE_OFF_SHARE, engagement).valueFacts())
                .noneMatch(AmountSum.class::isInstance);
    }

    /** Returns the amounts of the only sum that a finding states, the largest first. */
    private static double[] amounts(Finding finding) {
        List<AmountSum> sums = finding.valueFacts().stream()
                .filter(AmountSum.class::isInstance)
                .map(AmountSum.class::cast)
                .toList();
        assertThat(sums).hasSize(1);
        return sums.get(0).amounts().descending(sums.get(0).people()).orElseThrow();
    }

    @Test
    void classifiesSustainedAndOneOffAttendance() {
        // planned 1 January, 1 February, 1 April: 90 days from the first to the last
        Engagement engagement = engagement(
                new AttendanceRecord("m1", ANN, 600),
                new AttendanceRecord("m2", ANN, 600),
                new AttendanceRecord("m3", ANN, 600),
                new AttendanceRecord("m1", BOB, 600),
                new AttendanceRecord("m2", BOB, 600),
                new AttendanceRecord("m2", CAT, 600));
        assertThat(((Estimate) attendance(AttendanceMeasure.SUSTAINED_SHARE, engagement)).value())
                .isCloseTo(1 / 3.0, within(1e-15));
        assertThat(((Estimate) attendance(AttendanceMeasure.ONE_OFF_SHARE, engagement)).value())
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void tellsWhatIsNotObservedFromZero() {
        assertThat(((NotEstimable) online(OnlineActivityMeasure.ACTIVE_SHARE, List.of())).reason())
                .isEqualTo(NotEstimableReason.NOT_OBSERVED);
        ActivityLog noQuestions = log(Set.of(ActivityAspect.POSTS), post(1, "ann", 1, 0, false));
        assertThat(((NotEstimable) online(OnlineActivityMeasure.ANSWERED_48H, List.of(noQuestions))).reason())
                .isEqualTo(NotEstimableReason.NOT_OBSERVED);
        ActivityLog silent = log(Set.of(ActivityAspect.POSTS));
        assertThat(((Estimate) online(OnlineActivityMeasure.ACTIVE_SHARE, List.of(silent))).value())
                .isZero();
    }

    @Test
    void answersCountWithinTwoDaysAndFromAnotherMemberOnly() {
        Set<ActivityAspect> all = Set.of(ActivityAspect.POSTS, ActivityAspect.QUESTIONS, ActivityAspect.REPLIES);
        ActivityLog log = log(
                all,
                post(1, "ann", 1, 0, true),
                post(2, "bob", 1, 48 * HOUR, false),
                post(3, "ann", 3, 0, true),
                post(4, "ann", 3, HOUR, false),
                post(5, "cat", 3, 48 * HOUR + 1, false),
                post(6, "bob", 6, 0, true),
                post(7, "unknown-1", 6, HOUR, false),
                post(8, "unknown-1", 8, 0, true));
        Estimate answered = (Estimate) online(OnlineActivityMeasure.ANSWERED_48H, List.of(log));
        assertThat(answered.value()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(((Estimate) online(OnlineActivityMeasure.POSTS_PER_ACTIVE, List.of(log))).value())
                .isEqualTo((3 + 2 + 1) / 3.0);
        assertThat(amounts(online(OnlineActivityMeasure.POSTS_PER_ACTIVE, List.of(log))))
                .containsExactly(3, 2, 1);
    }

    private static Finding attendance(AttendanceMeasure measure, Engagement engagement) {
        return measure.evaluate(subject(), engagement, COMMUNITY, MEMBERS, NONE);
    }

    private static Finding online(OnlineActivityMeasure measure, List<ActivityLog> logs) {
        return measure.evaluate(subject(), logs, MEMBERS, NONE);
    }

    private static Engagement engagement(AttendanceRecord... attended) {
        return Engagement.of(new Attendance(sessions(), List.of(attended), List.of("m1", "m2", "m3"), 0));
    }

    private static List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (int month : List.of(1, 2, 4)) {
            OffsetDateTime start = OffsetDateTime.parse("2026-0" + month + "-01T12:00:00Z");
            LocalDate day = start.toLocalDate();
            sessions.add(new Session(
                    "m" + (sessions.size() + 1),
                    COMMUNITY,
                    "meeting",
                    day,
                    start,
                    start.plusHours(1),
                    OptionalInt.empty()));
        }
        return sessions;
    }

    private static ActivityLog log(Set<ActivityAspect> observed, Posting... postings) {
        return new ActivityLog(
                Set.of("ann", "bob", "cat"),
                List.of("general"),
                List.of(postings),
                List.of(),
                List.of(),
                observed,
                List.of());
    }

    private static Posting post(long id, String author, long thread, long micros, boolean question) {
        return new Posting("general", id, micros, author, thread, "", new MessageContent(question, "", List.of()));
    }

    private static FindingSubject subject() {
        return SubjectFixture.subject("engagement:sessions", "mean_sessions", Subgroup.of(COMMUNITY));
    }
}
