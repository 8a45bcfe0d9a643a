package org.vpip.sample.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.sample.community.CommunityMeeting.AttendeeConnection;
import org.vpip.sample.community.CommunityMeeting.HeldMeeting;

/**
 * Writer of attendance in the form of Zoom's older participant report: a block about the meeting, a blank line, one row
 * per connection.
 *
 * <p>People appear under their pseudonyms, in the name and in the address.
 */
final class ZoomReportWriter {
    private static final List<String> MEETING = List.of(
            "Meeting ID", "Topic", "Start Time", "End Time", "User Email", "Duration (Minutes)", "Participants");
    private static final List<String> CONNECTION =
            List.of("Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest");
    private static final String MEETING_ID = "812 3456 7890";
    private static final String TOPIC = "Confluence";
    private static final String HOST = "host@example.org";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uuuu hh:mm:ss a", Locale.ROOT);

    private ZoomReportWriter() {}

    static void write(Path file, HeldMeeting meeting) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(meeting(meeting));
        rows.add(List.of());
        rows.add(CONNECTION);
        meeting.connections().forEach(connection -> rows.add(connection(connection)));
        SheetWriter.write(file, MEETING, rows);
    }

    private static List<String> meeting(HeldMeeting meeting) {
        List<AttendeeConnection> all = meeting.connections();
        OffsetDateTime opened = Stream.concat(
                        Stream.of(meeting.start()), all.stream().map(AttendeeConnection::join))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        OffsetDateTime closed = Stream.concat(
                        Stream.of(meeting.end()), all.stream().map(AttendeeConnection::leave))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long people = all.stream().map(AttendeeConnection::member).distinct().count();
        String minutes = minutes(opened, closed);
        return List.of(
                MEETING_ID, TOPIC, TIME.format(opened), TIME.format(closed), HOST, minutes, String.valueOf(people));
    }

    private static List<String> connection(AttendeeConnection connection) {
        String pseudonym = connection.member().pseudonym();
        return List.of(
                pseudonym,
                emailAddress(pseudonym),
                TIME.format(connection.join()),
                TIME.format(connection.leave()),
                minutes(connection.join(), connection.leave()),
                "No");
    }

    static String emailAddress(String pseudonym) {
        return pseudonym.toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** Returns the minutes begun, as Zoom counts them. */
    private static String minutes(OffsetDateTime from, OffsetDateTime to) {
        return String.valueOf((Duration.between(from, to).toSeconds() + 59) / 60);
    }
}
