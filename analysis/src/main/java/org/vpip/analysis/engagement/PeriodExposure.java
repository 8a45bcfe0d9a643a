package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;

/** What each person had of the meetings between two days, over all communities the person belongs to. */
public final class PeriodExposure {
    private PeriodExposure() {}

    /**
     * By pseudonym; people of communities without an attendance report of that time are not in it, those who attended nothing have 0.
     *
     * @param from first day
     * @param to first day that no longer counts
     */
    public static Map<ParticipantId, Double> exposures(
            Study study, LocalDate from, LocalDate to, ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure) {
        Engagement meetings = within(study.engagement(), from, to);
        Map<ParticipantId, Double> doses = new HashMap<>();
        for (Community community : study.communities()) {
            if (isReported(meetings, community.id())) {
                List<ParticipantId> members =
                        MatchedSample.of(study, Subgroup.of(community.id())).people();
                AttendanceExposure dose = AttendanceExposure.of(meetings, community.id(), members);
                members.forEach(member -> doses.merge(member, figure.applyAsDouble(dose, member), Double::sum));
            }
        }
        return doses;
    }

    private static Engagement within(Engagement all, LocalDate from, LocalDate to) {
        List<Session> sessions = all.sessions().stream()
                .filter(session ->
                        !session.planned().isBefore(from) && session.planned().isBefore(to))
                .toList();
        Attendance attendance = all.attendance();
        return Engagement.of(new Attendance(sessions, attendance.attended(), attendance.reported(), 0));
    }

    private static boolean isReported(Engagement meetings, CommunityId community) {
        return meetings.sessions().stream()
                .anyMatch(session -> session.community().equals(community)
                        && meetings.attendance().reported().contains(session.id()));
    }
}
