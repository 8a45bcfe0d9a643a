package org.vpip.analysis.comparison;

import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Methods;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.study.Study;

/** Answers of people of two groups at three waves, with the sessions they attended; comparison.R beside them has R's results. */
final class ComparisonCases {
    static final WaveId T2 = new WaveId("t2");
    private static final int SESSIONS = 6;

    private ComparisonCases() {}

    /** Returns the names of the cases. */
    static Stream<String> names() {
        return ReferenceTable.rows("comparison/expected.csv").stream()
                .map(row -> row.text("case"))
                .distinct();
    }

    /** Returns what R says; kind is level, ancova, changes, double or slope. */
    static ReferenceRow expected(String name, String kind) {
        return ReferenceTable.rows("comparison/expected.csv", name).stream()
                .filter(row -> row.text("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the finding of a method about the item a; x is the cohort and y the comparison group. */
    static Finding finding(String name, String method, WaveId... waves) {
        AnswerMethod found =
                (AnswerMethod) Methods.ALL.find(method.split(" ", 2)[0]).orElseThrow();
        return found.evaluate(
                SubjectFixture.subject("item:a", method, Subgroup.EVERYBODY, waves), new StudySample(study(name)));
    }

    static Study study(String name) {
        StudyBuilder builder = StudyBuilder.aStudy().withWave(T2, WaveRole.FOLLOWUP, LocalDate.of(2026, 12, 1));
        List<ReferenceRow> people = ReferenceTable.rows("comparison/people.csv", name);
        people.stream()
                .map(ComparisonCases::community)
                .distinct()
                .filter(community -> !community.equals(COMMUNITY))
                .forEach(builder::withCommunity);
        for (ReferenceRow person : people) {
            builder.withMember(person.text("person"), community(person), person.text("group"));
            answer(builder, person, T0);
            answer(builder, person, T1);
            answer(builder, person, T2);
        }
        return builder.withEngagement(engagement(people)).build();
    }

    private static CommunityId community(ReferenceRow person) {
        return new CommunityId(person.text("community"));
    }

    private static void answer(StudyBuilder builder, ReferenceRow person, WaveId wave) {
        String answer = person.text(wave.value());
        builder.withAnswers(person.text("person"), wave, answer.equals("NA") ? "" : answer, "1", "1");
    }

    /** Returns six sessions of each community, of which each person attended the first few. */
    private static Engagement engagement(List<ReferenceRow> people) {
        List<Session> sessions = new ArrayList<>();
        List<AttendanceRecord> attended = new ArrayList<>();
        people.stream().map(ComparisonCases::community).distinct().forEach(community -> {
            for (int number = 0; number < SESSIONS; number++) {
                OffsetDateTime start = OffsetDateTime.parse("2026-02-0" + (1 + number) + "T12:00:00Z");
                sessions.add(new Session(
                        session(community, number),
                        community,
                        "meeting",
                        start.toLocalDate(),
                        start,
                        null,
                        OptionalInt.empty()));
            }
        });
        for (ReferenceRow person : people) {
            for (int number = 0; number < person.number("dose"); number++) {
                attended.add(new AttendanceRecord(
                        session(community(person), number), new ParticipantId(person.text("person")), 3_600));
            }
        }
        List<String> reported = sessions.stream().map(Session::id).toList();
        return new Engagement(
                new Attendance(sessions, attended, reported, 0), List.of(), List.of(), List.of(), List.of());
    }

    private static String session(CommunityId community, int number) {
        return community.value() + number;
    }
}
