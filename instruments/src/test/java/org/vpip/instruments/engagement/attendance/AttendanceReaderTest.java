package org.vpip.instruments.engagement.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

class AttendanceReaderTest {
    private static final String HEADING = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsTheNewerBlockAndHeadings() throws IOException {
        AttendanceReport report = read("""
                Topic,ID,Duration (minutes),Start time,End time,Participants
                "Peers, north",812 3456 7890,90,2026-03-05 14:00:00,2026-03-05 15:30:00,2

                Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room
                A,a@x.org,2026-03-05 14:00:00,2026-03-05 14:50:00,50,No,OK,No
                Waiting,,2026-03-05 14:00:00,2026-03-05 14:50:00,50,Yes,,Yes
                """);
        assertThat(report.meeting())
                .isEqualTo(new Meeting(
                        "81234567890",
                        "Peers, north",
                        OptionalInt.of(90),
                        LocalDateTime.of(2026, 3, 5, 14, 0),
                        LocalDateTime.of(2026, 3, 5, 15, 30),
                        ""));
        assertThat(report.attendees()).extracting(Attendee::key).containsExactly("a@x.org");
        assertThat(report.waitingRows()).isEqualTo(1);
        assertThat(report.attendedShare(50)).isEqualTo(OptionalLong.of(1));
        assertThat(report.attendedShare(75)).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void tellsTheHostOfAnAdministratorsReportFromTheGuests() throws IOException {
        AttendanceReport report = read("""
                Topic,Meeting ID,User Name,User Email,Start Time,End Time,Duration (Minutes),Participants,Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
                T,81,Host,host@x.org,03/15/2026 02:00:00 PM,03/15/2026 03:00:00 PM,60,2,Host,HOST@x.org,03/15/2026 02:00:00 PM,03/15/2026 02:40:00 PM,40,No
                T,81,Host,host@x.org,03/15/2026 02:00:00 PM,03/15/2026 03:00:00 PM,60,2,G,,03/15/2026 02:00:00 PM,03/15/2026 02:10:00 PM,10,Yes
                """);
        assertThat(report.attendees())
                .extracting(Attendee::key, Attendee::host, Attendee::guest, Attendee::seconds)
                .containsExactly(tuple("host@x.org", true, false, 2400L), tuple("name:g", false, true, 600L));
        assertThat(meeting(report).durationMinutes()).hasValue(60);
    }

    @Test
    void readsAReportOfSeveralMeetingsWholeAndSaysSo() throws IOException {
        String people = """

                Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
                A,a@x.org,2026-03-05 14:00:00,2026-03-05 14:50:00,50,No
                A,a@x.org,2026-03-05 16:00:00,2026-03-05 16:10:00,10,No
                """;
        String block = """
                Topic,ID,Duration (minutes),Start time,End time,Participants
                T,812 3456 7890,60,2026-03-05 14:00:00,2026-03-05 15:00:00,1
                """;
        AttendanceReport several =
                read(block + "T,812 3456 7890,60,2026-03-05 16:00:00,2026-03-05 17:00:00,1\n" + people);
        assertThat(several.meeting()).isNull();
        assertThat(several.attendees()).extracting(Attendee::seconds).containsExactly(3600L);
        assertThat(several.remarks()).extracting(Problem::code).contains(ProblemCode.REPORT_OF_SEVERAL_MEETINGS);
        AttendanceReport one = read(block + people);
        assertThat(meeting(one).durationMinutes()).hasValue(60);
        assertThat(one.remarks()).isEmpty();
    }

    @Test
    void rowsWithoutNameAndAddressAreNotOnePerson() throws IOException {
        AttendanceReport report = read(HEADING
                + "A,a@x.org,2026-03-15 14:00:00,2026-03-15 14:50:00,50\n"
                + ",,2026-03-15 14:00:00,2026-03-15 14:50:00,50\n"
                + ",,2026-03-15 14:00:00,2026-03-15 14:20:00,20\n");
        assertThat(report.attendees()).extracting(Attendee::key).containsExactly("a@x.org");
        assertThat(report.namelessRows()).isEqualTo(2);
        assertThat(report.attendedMinutes(1)).isEqualTo(1);
        assertThat(report.remarks()).extracting(Problem::code).containsExactly(ProblemCode.ROWS_WITHOUT_PERSON);
        assertThat(read("name,user_email,duration\nA,a@x.org,1800\n").namelessRows())
                .isZero();
    }

    @Test
    void takesTheTotalsOfUniqueUsers() throws IOException {
        AttendanceReport report = read("""
                Name (original name),Email,Total duration (minutes),Guest
                A,a@x.org,61,No
                B,,12,Yes
                """);
        assertThat(report.attendees()).extracting(Attendee::seconds).containsExactly(3660L, 720L);
        assertThat(report.attendees())
                .allSatisfy(person -> assertThat(person.presence().segments()).isEmpty());
    }

    @Test
    void readsEverySectionOfAWebinarAndLeavesOutWhoNeverCame() throws IOException {
        String times = "\"Mar 5, 2026 02:00:00 PM\",\"Mar 5, 2026 02:30:00 PM\",30,Yes,Canada,\n";
        AttendanceReport report = read("""
                Attendee Report,
                Report Generated:,"Mar 5, 2026 04:00 PM"
                Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,Unique Viewers,
                Web,812 3456 7890,"Mar 5, 2026 02:00 PM",60,3,2,
                Host Details,
                Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
                """ + "Yes,Host,h@x.org," + times + """
                Attendee Details,
                Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
                """
                + "Yes,At (Atten),At,Ten,at@x.org,\"Mar 1, 2026 02:00:00 PM\"," + times
                + "No,Ab,Ab,Sent,ab@x.org,\"Mar 1, 2026 02:00:00 PM\",--,--,--,--,--,\n");
        assertThat(report.attendees()).extracting(Attendee::key).containsExactly("at@x.org", "h@x.org");
        assertThat(report.attendees()).extracting(Attendee::host).containsExactly(false, true);
        assertThat(report.problemRows()).isZero();
        assertThat(meeting(report).start()).isEqualTo(LocalDateTime.of(2026, 3, 5, 14, 0));
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16", "UTF-16LE"})
    void readsFrenchHeadingsInEveryEncoding(Charset charset) throws IOException {
        String report = """
                Nom (nom d'origine);Adresse e-mail;Heure de connexion;Heure de déconnexion;Durée (minutes);Invité;Dans la salle d'attente
                Hôte;h@x.org;05/03/2026 14:00;05/03/2026 15:00;60;Non;Non
                "Dupont; Élodie";;05/03/2026 14 h 10;05/03/2026 14 h 20;10;Oui;Non
                """;
        AttendanceReport read = read(report.getBytes(charset));
        assertThat(read.attendees()).extracting(Attendee::key).containsExactly("h@x.org", "name:dupont; élodie");
        assertThat(read.attendees().get(0).presence().firstJoin()).contains(LocalDateTime.of(2026, 3, 5, 14, 0));
        assertThat(read.remarks()).extracting(Problem::code).containsExactly(ProblemCode.REPORT_DAY_FIRST_ASSUMED);
    }

    @Test
    void countsTheDurationOfTheProgrammingInterfaceInSeconds() throws IOException {
        assertThat(read("name,user_email,duration\nA,a@x.org,1800\n").attendees())
                .extracting(Attendee::seconds)
                .containsExactly(1800L);
        assertThat(read("""
                        id,name,user_email,join_time,leave_time,duration
                        ,A,a@x.org,2024-01-15T10:02:34Z,2024-01-15T10:32:34Z,1800
                        """).attendees()).extracting(Attendee::seconds).containsExactly(1800L);
    }

    @Test
    void tellsColumnsOfAnotherLanguageByWhatStandsInThem() throws IOException {
        AttendanceReport report = read("""
                Name (Originalname),E-Mail,Beitrittszeit,Zeit verlassen,Dauer (Minuten),Gast
                A,a@x.org,05.03.2026 14:00:00,05.03.2026 14:30:00,30,Nein
                B,,05.03.2026 14:00:00,05.03.2026 14:45:00,45,Ja
                """);
        assertThat(report.attendees()).extracting(Attendee::seconds).containsExactly(1800L, 2700L);
    }

    @ParameterizedTest
    @CsvSource({
        "15/08/2022 01:27, 15/08/2022 02:00, 2022-08-15",
        "08/15/2022 01:27 AM, 08/15/2022 02:00 AM, 2022-08-15",
        "03/05/2026 23:50:00, 04/05/2026 00:20:00, 2026-05-03",
        "03/05/2026 02:00 PM, 03/05/2026 02:30 PM, 2026-03-05",
        "2026/03/05 14:00, 2026/03/05 14:30, 2026-03-05",
        "5 mars 2026 à 14:00, 5 mars 2026 à 14:30, 2026-03-05",
    })
    void findsOutWhichNumberIsTheMonth(String join, String leave, LocalDate day) throws IOException {
        AttendanceReport report = read(HEADING + "A,a@x.org," + join + "," + leave + ",30\n");
        assertThat(report.attendees().get(0).presence().firstJoin().map(LocalDateTime::toLocalDate))
                .contains(day);
    }

    @Test
    void aKnownDayDecidesWhichNumberIsTheMonth() throws IOException {
        String row = "A,a@x.org,05/03/2026 14:00:00,05/03/2026 14:20:00,20\n";
        Path named = Files.writeString(folder.resolve("participants_81_2026_03_05.csv"), HEADING + row);
        Path plain = Files.writeString(folder.resolve("plain.csv"), HEADING + row);
        LocalDate march = LocalDate.of(2026, 3, 5);
        Problems problems = new Problems();
        assertThat(AttendanceReader.read(named, "x", null, problems)).hasValueSatisfying(report -> {
            assertThat(report.remarks()).isEmpty();
            assertThat(report.attendees().get(0).presence().firstJoin()).contains(march.atTime(14, 0));
        });
        assertThat(AttendanceReader.read(plain, "x", march, problems))
                .hasValueSatisfying(report -> assertThat(
                                report.attendees().get(0).presence().firstJoin())
                        .contains(march.atTime(14, 0)));
    }

    @Test
    void joinsARowWithoutEmailToAnUnambiguousName() throws IOException {
        String times = ",2026-03-05 14:00:00,2026-03-05 14:10:00,10\n";
        assertThat(read(HEADING + "A (Ann),a@x.org" + times + "phone (ann)," + times)
                        .attendees())
                .extracting(Attendee::key)
                .containsExactly("a@x.org");
        assertThat(read(HEADING + "Ann,a@x.org" + times + "Ann,b@x.org" + times + "ann," + times)
                        .attendees())
                .extracting(Attendee::key)
                .containsExactly("a@x.org", "b@x.org", "name:ann");
    }

    @Test
    void aRowWhoseTimeCannotBeCountsNothingAndIsRemarkedOn() throws IOException {
        AttendanceReport report = read(HEADING + "Bad,,2026-03-05 15:00:00,2026-03-05 14:00:00,60\n"
                + "Half,,2026-03-05 15:00:00,,0\nGood,,2026-03-05 14:00:00,2026-03-05 15:00:00,60\n");
        assertThat(report.attendees()).extracting(Attendee::seconds).containsExactly(0L, 3600L, 0L);
        assertThat(report.problemRows()).isEqualTo(2);
        assertThat(report.remarks())
                .extracting(problem -> problem.code() + " " + problem.place().row())
                .containsExactly("LEAVE_BEFORE_JOIN 2", "STAY_NOT_STATED 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana (she/her) (Ana Lopez)", "x (Ana Lopez)", "(x) (Ana Lopez) "})
    void theLastParenthesesHoldTheOriginalName(String cell) {
        assertThat(DisplayName.of(cell).account()).isEqualTo("Ana Lopez");
    }

    @Test
    void parenthesesThatDoNotMatchBelongToTheName() {
        assertThat(DisplayName.of("Bob (Robert (Bob) Smith)")).isEqualTo(new DisplayName("Bob", "Robert (Bob) Smith"));
        assertThat(DisplayName.of("Bob :)")).isEqualTo(new DisplayName("Bob :)", ""));
        assertThat(DisplayName.of("(Bob)")).isEqualTo(new DisplayName("(Bob)", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|FILE_EMPTY",
                "14:00 From A to Everyone: hi|NOT_AN_ATTENDANCE_REPORT",
                "PK and more|FILE_IS_A_WORKBOOK",
                "User Email,Join Time,Leave Time|REPORT_WITHOUT_NAMES",
                "#,User Name,User Email,Submitted Date/Time|REPORT_WITHOUT_TIMES",
                "'Name,Join Time,Leave Time\nA,soon,later'|REPORT_TIMES_UNREADABLE",
                "'Name,Join Time,Leave Time\nA,13/05/2026 13:50,\nB,05/13/2026 13:50,'|REPORT_DATES_CONTRADICT",
                "'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
                        + "1,T,03/05/2026 02:00 PM,03/05/2026 03:00 PM,h@x.org,60,9'|NOT_AN_ATTENDANCE_REPORT",
            })
    void refusesWhatIsNoReportAndSaysWhy(String text, ProblemCode code) throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), text);
        Problems problems = new Problems();
        assertThat(AttendanceReader.read(file, "report.csv", null, problems)).isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void tellsTimesByWhatStandsBelowHeadingsOfANewWording() throws IOException {
        AttendanceReport report = read("""
                Nom (nom original),Adresse e-mail,Moment d’entrée,Moment de sortie,Durée (minutes),Invité,Dans la salle d’attente
                Zoé,zoe@example.org,05/03/2026 14:02:00,05/03/2026 14:40:00,38,Oui,Non
                Zoé,zoe@example.org,05/03/2026 14:10:00,05/03/2026 14:50:00,40,Oui,Non
                """);
        assertThat(report.attendees()).hasSize(1);
        assertThat(report.attendees().get(0).seconds()).isEqualTo(48 * 60);
        AttendanceReport end = read("""
                Nom (nom original),Heure d’arrivée,Heure de fin de connexion,Durée (minutes)
                Zoé,05/03/2026 14:02:00,05/03/2026 14:39:10,38
                """);
        assertThat(end.attendees().get(0).seconds()).isEqualTo(37 * 60 + 10);
    }

    @Test
    void keepsTheWaitingRoomAndTheFrenchOrderWhereColumnsAreTold() throws IOException {
        AttendanceReport report = read("""
                Personne,Messagerie,Moment d’entrée,Moment de sortie,Minutes,Invité,Salle d’attente
                Zoé,zoe@example.org,05/03/2026 14:02:00,05/03/2026 14:40:00,38,Oui,Non
                Léo,,05/03/2026 14:42:00,05/03/2026 14:50:00,8,Oui,Oui
                """);
        assertThat(report.waitingRows()).isEqualTo(1);
        assertThat(report.attendees()).extracting(Attendee::key).containsExactly("zoe@example.org");
        assertThat(report.attendees().get(0).presence().firstJoin())
                .hasValueSatisfying(join -> assertThat(join.getMonthValue()).isEqualTo(3));
    }

    @Test
    void takesSumsBelowTheListForNobody() throws IOException {
        AttendanceReport report =
                read(HEADING + "Ann,,2026-03-05 14:00:00,2026-03-05 15:00:00,60\n\nTotal,,,,60\nSummary,,,,\n");
        assertThat(report.attendees()).extracting(Attendee::key).containsExactly("name:ann");
        assertThat(report.problemRows()).isZero();
    }

    @Test
    void readsTotalsWithSpacesAndAsAClock() throws IOException {
        AttendanceReport report = read(
                "Name (Original Name),User Email,Total Duration (Minutes),Guest\nAnn,,1 045,No\nBob,,01:15:00,No\n");
        assertThat(report.attendees()).extracting(Attendee::seconds).containsExactlyInAnyOrder(1045L * 60, 75L * 60);
    }

    private static Meeting meeting(AttendanceReport report) {
        return Objects.requireNonNull(report.meeting());
    }

    private AttendanceReport read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private AttendanceReport read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("report.csv"), bytes);
        Problems problems = new Problems();
        var report = AttendanceReader.read(file, "report.csv", null, problems);
        assertThat(problems.list()).isEmpty();
        return report.orElseThrow();
    }
}
