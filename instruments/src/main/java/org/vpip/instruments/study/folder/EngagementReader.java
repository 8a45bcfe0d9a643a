package org.vpip.instruments.study.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.Aliases;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Initiative;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.ActivityReader;
import org.vpip.instruments.engagement.activity.TagRule;
import org.vpip.instruments.engagement.attendance.AttendanceReader;
import org.vpip.instruments.engagement.attendance.AttendanceReport;
import org.vpip.instruments.engagement.attendance.AttendanceTime.StayInterval;
import org.vpip.instruments.engagement.attendance.Attendee;
import org.vpip.instruments.engagement.attendance.Presence;
import org.vpip.instruments.engagement.slack.SlackReader;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.tabular.SheetReader;

/** A reader of attendance reports, Slack exports and the sheet of other activity, which turns names into pseudonyms. */
final class EngagementReader {
    private final StudyFolder folder;
    private final List<Session> sessions;
    private final Aliases aliases;
    private final ZoneId zone;
    private final List<Region> regions;
    private final Problems problems;
    private int strangers;

    EngagementReader(
            StudyFolder folder,
            List<Session> sessions,
            Set<ParticipantId> people,
            ZoneId zone,
            List<Region> regions,
            Problems problems) {
        this.zone = zone;
        this.folder = folder;
        this.sessions = sessions;
        this.regions = List.copyOf(regions);
        this.problems = problems;
        this.aliases = folder.table("data/aliases.csv")
                .map(sheet -> Aliases.read(sheet, people, problems))
                .orElseGet(() -> Aliases.none(people));
    }

    Engagement read() {
        List<AttendanceRecord> attended = new ArrayList<>();
        List<String> reported = new ArrayList<>();
        for (Path file : folder.list("data/attendance")) {
            String id = SheetReader.nameWithoutEnding(file);
            String shown = "data/attendance/" + file.getFileName();
            Optional<Session> session =
                    sessions.stream().filter(known -> known.id().equals(id)).findFirst();
            if (session.isEmpty()) {
                problems.add(ProblemCode.REPORT_WITHOUT_SESSION, ProblemLocation.file(shown), id);
            } else {
                AttendanceReader.read(file, shown, session.get().planned(), aliases::isKnown, problems)
                        .ifPresent(report -> {
                            report.remarks().forEach(problems::add);
                            reported.add(id);
                            attended.addAll(attended(session.get(), report, shown));
                        });
            }
        }
        TagRules tags = folder.table("tags.csv")
                .map(sheet -> TagRules.read(sheet, problems))
                .orElse(TagRules.NONE);
        List<ActivityLog> logs = logs(tags.rules());
        List<Initiative> initiatives = folder.table("data/registers/initiatives.csv")
                .map(sheet -> InitiativeReader.read(sheet, regions, problems))
                .orElse(List.of());
        return new Engagement(
                new Attendance(sessions, attended, reported, strangers),
                logs,
                tags.purposes(),
                initiatives,
                aliases.proposals());
    }

    private List<AttendanceRecord> attended(Session session, AttendanceReport report, String shown) {
        Map<ParticipantId, List<Attendee>> people = new LinkedHashMap<>();
        for (Attendee attendee : report.attendees()) {
            String name = attendee.name().displayed();
            String pseudonym = aliases.pseudonym(shown, attendee.key(), email(attendee), name);
            Optional<ParticipantId> person = aliases.find(pseudonym);
            if (person.isPresent()) {
                people.computeIfAbsent(person.get(), one -> new ArrayList<>()).add(attendee);
            } else {
                strangers++;
            }
        }
        reportIfElsewhere(session, report, shown);
        return people.entrySet().stream()
                .map(entry -> new AttendanceRecord(session.id(), entry.getKey(), seconds(session, entry.getValue())))
                .toList();
    }

    /** Reports an attendance report without anyone during the session: it belongs to another session or time zone. */
    private void reportIfElsewhere(Session session, AttendanceReport report, String shown) {
        boolean timed = report.attendees().stream()
                .anyMatch(attendee -> attendee.presence().seconds() > 0);
        boolean there = report.attendees().stream().anyMatch(attendee -> seconds(session, List.of(attendee)) > 0);
        if (timed && !there) {
            problems.add(ProblemCode.REPORT_OUTSIDE_SESSION, ProblemLocation.file(shown), session.id());
        }
    }

    private static String email(Attendee attendee) {
        return attendee.key().startsWith("name:") ? "" : attendee.key();
    }

    /** Returns the attendance of one person in the session's time zone, which a report is assumed to use. */
    private long seconds(Session session, List<Attendee> person) {
        LocalDateTime start = local(session.start());
        LocalDateTime end = local(session.end());
        List<StayInterval> stays = person.stream()
                .flatMap(attendee -> attendee.presence().segments().stream())
                .toList();
        long reported = person.stream().mapToLong(Attendee::reportedSeconds).sum();
        if (start == null || end == null) {
            return Presence.of(stays).seconds() + reported;
        }
        long length = Duration.between(start, end).toSeconds();
        return Math.min(length, Presence.of(stays).within(start, end).seconds() + reported);
    }

    private @Nullable LocalDateTime local(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        return time.getOffset().equals(ZoneOffset.UTC)
                ? time.atZoneSameInstant(zone).toLocalDateTime()
                : time.toLocalDateTime();
    }

    private List<ActivityLog> logs(List<TagRule> rules) {
        List<ActivityLog> logs = new ArrayList<>();
        for (Path file : folder.list("data/slack")) {
            String shown = "data/slack/" + file.getFileName();
            SlackReader.read(file, shown, rules, (id, email) -> aliases.pseudonym(shown, id, email, ""), problems)
                    .ifPresent(log -> {
                        log.remarks().forEach(problems::add);
                        logs.add(log);
                    });
        }
        folder.table("data/activity.csv")
                .ifPresent(sheet -> logs.add(ActivityReader.read(
                        sheet, person -> aliases.pseudonym("data/activity.csv", person, "", person), zone, problems)));
        return logs;
    }
}
