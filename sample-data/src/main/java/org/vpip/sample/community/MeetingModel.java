package org.vpip.sample.community;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vpip.sample.community.CommunityMeeting.AttendeeConnection;
import org.vpip.sample.community.CommunityMeeting.HeldMeeting;

/** Model of twelve monthly meetings between t0 and t1, on third Thursdays at one o'clock, with attendance times. */
final class MeetingModel {
    private static final YearMonth FIRST = YearMonth.of(2024, 10);
    private static final YearMonth NOT_HELD = YearMonth.of(2025, 7);
    private static final double COMES_BACK = 0.12;
    private static final double LOOKS_IN = 0.04;

    private final RandomStream random;
    private final List<Member> members;
    private final List<Double> attending;

    private MeetingModel(List<Member> members, RandomStream random) {
        this.random = random;
        this.members = members;
        this.attending = members.stream()
                .map(member -> 1 / (1 + StrictMath.exp(-(0.2 + 1.2 * random.normal()))))
                .toList();
    }

    static List<CommunityMeeting> draw(List<Member> members, RandomStream random) {
        MeetingModel model = new MeetingModel(members, random);
        List<CommunityMeeting> meetings = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            meetings.add(model.meeting(FIRST.plusMonths(month)));
        }
        return List.copyOf(meetings);
    }

    private CommunityMeeting meeting(YearMonth month) {
        LocalDate planned = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
        return new CommunityMeeting(
                month.toString(), planned, month.equals(NOT_HELD) ? Optional.empty() : Optional.of(held(planned)));
    }

    private HeldMeeting held(LocalDate day) {
        OffsetDateTime start = day.atTime(13, random.integerBetween(0, 4))
                .atZone(SimulatedCommunity.ZONE)
                .toOffsetDateTime();
        OffsetDateTime end = start.plusMinutes(random.integerBetween(80, 95));
        List<AttendeeConnection> connections = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (random.isSuccess(attending.get(i))) {
                connections.addAll(visit(members.get(i), start, end));
            }
        }
        connections.sort(Comparator.comparing(AttendeeConnection::join));
        return new HeldMeeting(start, end, random.integerBetween(1, 3), connections);
    }

    private List<AttendeeConnection> visit(Member member, OffsetDateTime start, OffsetDateTime end) {
        OffsetDateTime join = start.plusSeconds(random.integerBetween(-300, 720));
        if (random.isSuccess(LOOKS_IN)) {
            return List.of(new AttendeeConnection(member, join, join.plusSeconds(random.integerBetween(40, 240))));
        }
        OffsetDateTime leave = end.minusSeconds(
                random.isSuccess(0.2) ? random.integerBetween(300, 1500) : -random.integerBetween(0, 90));
        if (!random.isSuccess(COMES_BACK)) {
            return List.of(new AttendeeConnection(member, join, leave));
        }
        OffsetDateTime lost = join.plusSeconds(random.integerBetween(600, 1800));
        OffsetDateTime back = lost.plusSeconds(random.integerBetween(20, 400));
        return List.of(new AttendeeConnection(member, join, lost), new AttendeeConnection(member, back, leave));
    }
}
