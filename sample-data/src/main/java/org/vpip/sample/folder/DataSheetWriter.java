package org.vpip.sample.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

/** Writer of the data tables, one CSV file each. */
record DataSheetWriter(SimulatedCommunity community) {
    private static final String COMMUNITY = "confluence";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

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

    /** Returns rows in the order of the numbers, which does not disclose the order of submission. */
    private List<List<String>> feedback() {
        return community.feedback().stream()
                .sorted(Comparator.comparing(MeetingFeedback::number))
                .map(DataSheetWriter::row)
                .toList();
    }

    private static List<String> row(MeetingFeedback feedback) {
        List<String> cells = new ArrayList<>(
                List.of(feedback.number(), feedback.meeting(), feedback.day().toString()));
        cells.addAll(feedback.ratings());
        cells.addAll(List.of(feedback.activity(), String.valueOf(feedback.recommends())));
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
        for (ScaleAnswers answers : person.respondent().response(wave).scales()) {
            answers.codes().forEach(code -> cells.add(cell(code)));
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
                held(meeting, held -> TIME.format(held.start())),
                held(meeting, held -> TIME.format(held.end())),
                held(meeting, held -> String.valueOf(held.cases())));
    }

    /** Returns a cell of a meeting that was held, blank for another. */
    private static String held(CommunityMeeting meeting, Function<HeldMeeting, String> cell) {
        return meeting.heldMeeting().map(cell).orElse("");
    }
}
