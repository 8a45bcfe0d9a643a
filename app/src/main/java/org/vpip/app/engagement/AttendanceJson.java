package org.vpip.app.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.attendance.AttendanceReader;
import org.vpip.instruments.engagement.attendance.AttendanceReport;
import org.vpip.instruments.engagement.attendance.Attendee;
import org.vpip.instruments.engagement.attendance.Meeting;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;

/** An attendance report as JSON: attendees and their minutes, or the reason for a refused file. */
public final class AttendanceJson {
    private static final int[] MINUTES = {1, 15, 30, 45, 60, 90};
    private static final int[] SHARES = {25, 50, 75};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private AttendanceJson() {}

    public static Map<String, Object> of(Path file, Language language) {
        Problems problems = new Problems();
        Optional<AttendanceReport> report = AttendanceReader.read(file, file.toString(), null, problems);
        return report.map(read -> json(read, language)).orElseGet(() -> RejectionJson.json(problems.list(), language));
    }

    private static Map<String, Object> json(AttendanceReport report, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", true);
        Meeting meeting = report.meeting();
        json.put("meeting", meeting == null ? null : meeting(meeting));
        json.put("attendees", report.attendees().size());
        json.put("waitingRoomRows", report.waitingRows());
        json.put("problemRows", report.problemRows());
        json.put("namelessRows", report.namelessRows());
        Map<String, Long> thresholds = new LinkedHashMap<>();
        for (int minutes : MINUTES) {
            thresholds.put(Integer.toString(minutes), report.attendedMinutes(minutes));
        }
        json.put("thresholds", thresholds);
        Map<String, Long> shares = new LinkedHashMap<>();
        for (int share : SHARES) {
            report.attendedShare(share).ifPresent(people -> shares.put(Integer.toString(share), people));
        }
        json.put("shareOfMeeting", shares);
        json.put(
                "persons",
                report.attendees().stream().map(AttendanceJson::person).toList());
        json.put(
                "remarks",
                report.remarks().stream().map(remark -> remark.in(language)).toList());
        return json;
    }

    private static Map<String, Object> meeting(Meeting meeting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meetingId", meeting.meetingId().isEmpty() ? null : meeting.meetingId());
        json.put("topic", meeting.topic().isEmpty() ? null : meeting.topic());
        json.put(
                "durationMinutes",
                meeting.durationMinutes().isEmpty()
                        ? null
                        : meeting.durationMinutes().getAsInt());
        json.put("start", time(meeting.start()));
        json.put("end", time(meeting.end()));
        return json;
    }

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : TIME.format(time);
    }

    private static Map<String, Object> person(Attendee attendee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", attendee.key());
        json.put("displayName", attendee.name().displayed());
        if (!attendee.name().account().isEmpty()) {
            json.put("originalName", attendee.name().account());
        }
        BigDecimal seconds = BigDecimal.valueOf(attendee.seconds());
        json.put("minutes", seconds.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
        json.put("rows", attendee.rows());
        json.put("host", attendee.host());
        json.put("guest", attendee.guest());
        if (!attendee.presence().segments().isEmpty()) {
            json.put("segments", attendee.presence().segments().size());
            json.put(
                    "firstJoin",
                    attendee.presence().firstJoin().map(TIME::format).orElse(""));
            json.put(
                    "lastLeave",
                    attendee.presence().lastLeave().map(TIME::format).orElse(""));
        }
        return json;
    }
}
