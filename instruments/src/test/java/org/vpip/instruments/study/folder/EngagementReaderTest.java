package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.IdentityProposal;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

class EngagementReaderTest {
    private static final ParticipantId ANN = new ParticipantId("p1");
    private static final ParticipantId BOB = new ParticipantId("p2");
    private static final String HEADING = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @BeforeEach
    void aliases() throws IOException {
        write("data/aliases.csv", "participant,alias\np1,ann@x.org\np1,ann@home.org\np2,Bob Roy\n");
    }

    @Test
    void findsPeopleByExactAddressAndOnlyProposesTheRest() throws IOException {
        write(
                "data/attendance/m1.csv",
                HEADING
                        + "Ann,ANN@x.org,2026-03-05 14:00:00,2026-03-05 14:30:00,30\n"
                        + "bob  roy,,2026-03-05 14:00:00,2026-03-05 14:30:00,30\n"
                        + "Eve,ann@other.org,2026-03-05 14:00:00,2026-03-05 14:30:00,30\n");
        Engagement engagement = read("2026-03-05T14:00:00-05:00");
        assertThat(engagement.attendance().attended()).containsExactly(new AttendanceRecord("m1", ANN, 1800));
        assertThat(engagement.attendance().strangers()).isEqualTo(2);
        assertThat(engagement.proposals())
                .extracting(IdentityProposal::person, IdentityProposal::basis)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(BOB, IdentityProposal.ProposalBasis.SAME_NAME),
                        org.assertj.core.groups.Tuple.tuple(
                                ANN, IdentityProposal.ProposalBasis.SAME_ADDRESS_ELSEWHERE));
    }

    @Test
    void countsTwoAddressesOfOnePersonOnce() throws IOException {
        write(
                "data/attendance/m1.csv",
                HEADING
                        + "Ann,ann@x.org,2026-03-05 13:50:00,2026-03-05 14:10:00,20\n"
                        + "Ann,ann@home.org,2026-03-05 14:05:00,2026-03-05 14:12:00,7\n");
        assertThat(read("2026-03-05T14:00:00-05:00").attendance().attended())
                .containsExactly(new AttendanceRecord("m1", ANN, 12 * 60));
    }

    @Test
    void takesASessionInUniversalTimeToBeOnTheStudysClock() throws IOException {
        write("data/attendance/m1.csv", HEADING + "Ann,ann@x.org,2026-03-05 14:00:00,2026-03-05 14:30:00,30\n");
        assertThat(read("2026-03-05T19:00:00Z").attendance().attended())
                .containsExactly(new AttendanceRecord("m1", ANN, 1800));
    }

    @Test
    void reportsAReportOfAnotherTimeRatherThanZeroForEverybody() throws IOException {
        write("data/attendance/m1.csv", HEADING + "Ann,ann@x.org,2026-03-05 14:00:00,2026-03-05 14:30:00,30\n");
        read("2026-03-05T20:00:00-05:00");
        assertThat(problems.list()).extracting(Problem::code).containsExactly(ProblemCode.REPORT_OUTSIDE_SESSION);
    }

    @Test
    void keepsNoAddressOfAnybodyInOtherSpaces() throws IOException {
        write("data/activity.csv", """
                alias,time,space,kind,thread
                ann@x.org,2026-03-05T14:00:00Z,forum,post,a
                stranger@x.org,2026-03-05T15:00:00Z,forum,reply,a
                """);
        Engagement engagement = read("2026-03-05T14:00:00-05:00");
        assertThat(engagement.logs().get(0).people()).containsExactlyInAnyOrder("p1", "unknown-1");
        assertThat(engagement.toString()).doesNotContain("@");
    }

    private Engagement read(String start) {
        OffsetDateTime from = OffsetDateTime.parse(start);
        Session session = new Session(
                "m1",
                new CommunityId("c"),
                "meeting",
                LocalDate.of(2026, 3, 5),
                from,
                from.plusHours(1),
                OptionalInt.empty());
        return new EngagementReader(
                        new StudyFolder(folder, StudyFolder.WORKBOOK, problems),
                        List.of(session),
                        Set.of(ANN, BOB),
                        ZoneId.of("America/Toronto"),
                        RegionReader.read(Optional.empty(), "canada", problems),
                        problems)
                .read();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
