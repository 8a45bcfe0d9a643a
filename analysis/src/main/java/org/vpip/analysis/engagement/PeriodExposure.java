package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;

/** The exposure of each person to the meetings between two days, over all communities of the person. */
public final class PeriodExposure {
    private PeriodExposure() {}

    /**
     * Returns the exposures by pseudonym. People of communities without an attendance report of the period are missing;
     * those who attended no session have 0.
     *
     * @param from first day
     * @param to first day after the period
     */
    public static Map<ParticipantId, Double> exposures(
            Study study, LocalDate from, LocalDate to, ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure) {
        Engagement meetings = within(EligibleRecords.of(study).engagement(), from, to);
        Map<ParticipantId, Double> exposures = new HashMap<>();
        for (Community community : study.communities()) {
            if (isReported(meetings, community.id())) {
                List<ParticipantId> members =
                        MatchedSample.of(study, Subgroup.of(community.id())).people();
                AttendanceExposure exposure = AttendanceExposure.of(meetings, community.id(), members);
                members.forEach(member -> exposures.merge(member, figure.applyAsDouble(exposure, member), Double::sum));
            }
        }
        return exposures;
    }

    private static Engagement within(Engagement all, LocalDate from, LocalDate to) {
        List<Session> sessions = all.sessions().stream()
                .filter(session ->
                        !session.planned().isBefore(from) && session.planned().isBefore(to))
                .toList();
        Attendance attendance = all.attendance();
        return Engagement.of(new Attendance(sessions, attendance.attended(), attendance.reported(), 0));
    }

    /** Returns whether at least one session of the community has an attendance report. */
    static boolean isReported(Engagement meetings, CommunityId community) {
        return reported(meetings, community).findAny().isPresent();
    }

    /** Returns the sessions of the community that have an attendance report. */
    static Stream<Session> reported(Engagement meetings, CommunityId community) {
        return meetings.sessions().stream()
                .filter(session -> session.community().equals(community)
                        && meetings.attendance().reported().contains(session.id()));
    }
}
