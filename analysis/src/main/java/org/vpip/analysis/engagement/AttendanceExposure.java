package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/**
 * The exposure of each member to the meetings. A person present for less than five minutes did not attend. Minutes before
 * the start and after the end of a session do not count; two devices count once.
 *
 * @param days of the sessions attended, in order, by member; empty lists for members who attended none
 * @param seconds spent in these sessions, by member
 */
public record AttendanceExposure(Map<ParticipantId, List<LocalDate>> days, Map<ParticipantId, Long> seconds) {
    private static final long MINIMUM_SECONDS = 300;
    private static final int SUSTAINED_SESSIONS = 3;
    private static final long SUSTAINED_DAYS = 90;

    /** @param members the only people whose attendance counts */
    public static AttendanceExposure of(Engagement engagement, CommunityId community, List<ParticipantId> members) {
        Map<String, LocalDate> planned = new HashMap<>();
        for (Session session : engagement.sessions()) {
            if (session.community().equals(community)) {
                planned.put(session.id(), session.planned());
            }
        }
        Map<ParticipantId, List<LocalDate>> days = new LinkedHashMap<>();
        Map<ParticipantId, Long> seconds = new LinkedHashMap<>();
        members.forEach(member -> days.put(member, new ArrayList<>()));
        for (AttendanceRecord attended : engagement.attendance().attended()) {
            LocalDate day = planned.get(attended.session());
            if (day != null && attended.seconds() >= MINIMUM_SECONDS && days.containsKey(attended.person())) {
                days.computeIfAbsent(attended.person(), one -> new ArrayList<>())
                        .add(day);
                seconds.merge(attended.person(), attended.seconds(), Long::sum);
            }
        }
        days.values().forEach(own -> own.sort(LocalDate::compareTo));
        return new AttendanceExposure(days, seconds);
    }

    public int sessions(ParticipantId member) {
        return days.getOrDefault(member, List.of()).size();
    }

    public double hours(ParticipantId member) {
        return seconds.getOrDefault(member, 0L) / 3600.0;
    }

    /** Returns whether the member attended three sessions or more over at least 90 days. */
    public boolean isSustained(ParticipantId member) {
        List<LocalDate> own = days.getOrDefault(member, List.of());
        return own.size() >= SUSTAINED_SESSIONS
                && ChronoUnit.DAYS.between(own.get(0), own.get(own.size() - 1)) >= SUSTAINED_DAYS;
    }
}
