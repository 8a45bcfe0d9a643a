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
import org.vpip.sample.community.Meeting.Connection;
import org.vpip.sample.community.Meeting.Held;

/** Draws twelve monthly meetings between t0 and t1, on third Thursdays at one o'clock, and who attended how long. */
final class MeetingModel {
    private static final YearMonth FIRST = YearMonth.of(2024, 10);
    private static final YearMonth NOT_HELD = YearMonth.of(2025, 7);
    private static final double COMES_BACK = 0.12;
    private static final double LOOKS_IN = 0.04;

    private final Chance chance;
    private final List<Member> members;
    private final List<Double> attending;

    private MeetingModel(List<Member> members, Chance chance) {
        this.chance = chance;
        this.members = members;
        this.attending = members.stream()
                .map(member -> 1 / (1 + StrictMath.exp(-(0.2 + 1.2 * chance.normal()))))
                .toList();
    }

    static List<Meeting> draw(List<Member> members, Chance chance) {
        MeetingModel model = new MeetingModel(members, chance);
        List<Meeting> meetings = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            meetings.add(model.meeting(FIRST.plusMonths(month)));
        }
        return List.copyOf(meetings);
    }

    private Meeting meeting(YearMonth month) {
        LocalDate planned = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
        return new Meeting(
                month.toString(), planned, month.equals(NOT_HELD) ? Optional.empty() : Optional.of(held(planned)));
    }

    private Held held(LocalDate day) {
        OffsetDateTime start =
                day.atTime(13, chance.between(0, 4)).atZone(CommunityDraw.ZONE).toOffsetDateTime();
        OffsetDateTime end = start.plusMinutes(chance.between(80, 95));
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (chance.happens(attending.get(i))) {
                connections.addAll(visit(members.get(i), start, end));
            }
        }
        connections.sort(Comparator.comparing(Connection::join));
        return new Held(start, end, chance.between(1, 3), connections);
    }

    private List<Connection> visit(Member member, OffsetDateTime start, OffsetDateTime end) {
        OffsetDateTime join = start.plusSeconds(chance.between(-300, 720));
        if (chance.happens(LOOKS_IN)) {
            return List.of(new Connection(member, join, join.plusSeconds(chance.between(40, 240))));
        }
        OffsetDateTime leave =
                end.minusSeconds(chance.happens(0.2) ? chance.between(300, 1500) : -chance.between(0, 90));
        if (!chance.happens(COMES_BACK)) {
            return List.of(new Connection(member, join, leave));
        }
        OffsetDateTime lost = join.plusSeconds(chance.between(600, 1800));
        OffsetDateTime back = lost.plusSeconds(chance.between(20, 400));
        return List.of(new Connection(member, join, lost), new Connection(member, back, leave));
    }
}
