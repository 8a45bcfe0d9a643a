package org.vpip.sample.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.sample.community.CommunityMeeting;
import org.vpip.sample.community.CommunityMeeting.HeldMeeting;
import org.vpip.sample.community.MeetingFeedback;
import org.vpip.sample.community.Member;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleAnswers;
import org.vpip.sample.community.ScaleModel;
import org.vpip.sample.community.SimulatedCommunity;
import org.vpip.sample.community.SimulatedCommunity.EnrolledMember;
import org.vpip.sample.community.Submission;

/** Writes the tables of data, one CSV file each. */
final class DataSheetWriter {
    private static final String COMMUNITY = "confluence";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final SimulatedCommunity community;

    DataSheetWriter(SimulatedCommunity community) {
        this.community = community;
    }

    void writeTo(Path data) throws IOException {
        SheetWriter.write(
                data.resolve("participants.csv"),
                List.of("participant", "community", "language", "joined", "sector", "region", "role"),
                community.members().map(DataSheetWriter::participant).toList());
        SheetWriter.write(
                data.resolve("aliases.csv"),
                List.of("participant", "alias"),
                community
                        .members()
                        .map(member -> List.of(member.pseudonym(), ZoomReportWriter.emailAddress(member.pseudonym())))
                        .toList());
        SheetWriter.write(data.resolve("responses").resolve("practice.csv"), responseColumns(), responses());
        SheetWriter.write(
                data.resolve("rosters.csv"), List.of("wave", "community", "participant", "answered"), roster());
        SheetWriter.write(
                data.resolve("ties.csv"),
                List.of("wave", "community", "from", "to", "relation", "frequency", "through_community"),
                ties());
        SheetWriter.write(
                data.resolve("sessions.csv"),
                List.of("id", "community", "kind", "planned", "start", "end", "cases"),
                community.meetings().stream().map(DataSheetWriter::session).toList());
        SheetWriter.write(data.resolve("feedback").resolve("session.csv"), feedbackColumns(), feedback());
    }

    private static List<String> feedbackColumns() {
        List<String> columns = new ArrayList<>(List.of("response", "session", "date"));
        columns.addAll(MeetingFeedback.RATED);
        columns.addAll(List.of("sf_activities", "sf_recommend"));
        return columns;
    }

    /** In the order of the numbers, which tells nothing of that in which they were sent. */
    private List<List<String>> feedback() {
        return community.feedback().stream()
                .sorted(Comparator.comparing(MeetingFeedback::number))
                .map(DataSheetWriter::feedback)
                .toList();
    }

    private static List<String> feedback(MeetingFeedback one) {
        List<String> cells =
                new ArrayList<>(List.of(one.number(), one.meeting(), one.day().toString()));
        cells.addAll(one.ratings());
        cells.addAll(List.of(one.activity(), String.valueOf(one.recommends())));
        return cells;
    }

    private static List<String> participant(Member member) {
        return List.of(
                member.pseudonym(),
                COMMUNITY,
                member.language().code(),
                member.joined().toString(),
                member.sector(),
                member.region(),
                member.role());
    }

    private static List<String> responseColumns() {
        return Stream.of(
                        Stream.of("participant", "wave", "language", "submitted", "duration_s"),
                        ScaleModel.ALL.stream()
                                .flatMap(scale -> scale.items().stream().map(item -> item.id())),
                        Stream.of("benefits", "train_hours", "joint_days", "new_ways"))
                .flatMap(columns -> columns)
                .toList();
    }

    private List<List<String>> responses() {
        List<List<String>> rows = new ArrayList<>();
        for (SampleWave wave : SampleWave.ALL) {
            for (EnrolledMember person : community.enrolledMembers()) {
                person.submission(wave).ifPresent(submission -> rows.add(response(person, wave, submission)));
            }
        }
        return rows;
    }

    private static List<String> response(EnrolledMember person, SampleWave wave, Submission submission) {
        List<String> cells = new ArrayList<>();
        cells.add(person.member().pseudonym());
        cells.add(wave.id());
        cells.add(person.member().language().code());
        cells.add(TIME.format(submission.submitted()));
        cells.add(String.valueOf(submission.seconds()));
        for (ScaleAnswers marks : person.respondent().response(wave).scales()) {
            marks.codes().forEach(code -> cells.add(cell(code)));
        }
        cells.add(String.join(" ", submission.benefits()));
        cells.add(submission.trainingHours());
        cells.add(submission.jointDays());
        cells.add(submission.newWays());
        return List.copyOf(cells);
    }

    private static String cell(int code) {
        return code == MissingCode.NOT_ANSWERED.code() ? "" : String.valueOf(code);
    }

    private List<List<String>> roster() {
        return community.network().roster().stream()
                .map(line -> List.of(line.wave().id(), COMMUNITY, line.member().pseudonym(), line.answered()))
                .toList();
    }

    private List<List<String>> ties() {
        return community.network().ties().stream()
                .map(tie -> List.of(
                        tie.wave().id(),
                        COMMUNITY,
                        tie.from().pseudonym(),
                        tie.to().pseudonym(),
                        "advice",
                        tie.frequency(),
                        tie.throughCommunity()))
                .toList();
    }

    private static List<String> session(CommunityMeeting meeting) {
        return List.of(
                meeting.id(),
                COMMUNITY,
                "meeting",
                meeting.planned().toString(),
                meeting.heldMeeting()
                        .map(HeldMeeting::start)
                        .map(DataSheetWriter::time)
                        .orElse(""),
                meeting.heldMeeting()
                        .map(HeldMeeting::end)
                        .map(DataSheetWriter::time)
                        .orElse(""),
                meeting.heldMeeting().map(held -> String.valueOf(held.cases())).orElse(""));
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }
}
