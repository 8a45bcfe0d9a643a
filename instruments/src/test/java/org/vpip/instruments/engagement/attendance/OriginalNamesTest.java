package org.vpip.instruments.engagement.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.problem.Problems;

class OriginalNamesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ana Roy (YWCA); Bo Lee (YWCA); Cy Ng (YWCA)        | name:ana roy name:bo lee name:cy ng | PARENTHESES_SHARED
                    Di Fox (she/her); Ed Fay (she/her)                 | name:di fox name:ed fay             | PARENTHESES_SHARED
                    Di Fox (elle); Ed Fay (iel/lui); Di Fox            | name:di fox name:ed fay             |
                    Ana (she/her) (YWCA); Bo (YWCA) (il)               | name:ana name:bo                    | PARENTHESES_SHARED
                    Ana (YWCA); Ana (Scouts)                           | name:ana (scouts) name:ana (ywca)   |
                    Ana (Host); Bo (Host, me); Cy (Guest)              | name:ana name:bo name:cy            |
                    Ana (🎉); Bo (🎉); Ana 🎉                           | name:ana name:bo                    |
                    Ana (YWCA); Bo (YWCA); YWCA                        | name:ana name:bo name:ywca          | PARENTHESES_SHARED
                    Marc's iPhone (Marc Petit); M. P. (Marc Petit)     | name:marc petit                     | NAMES_MERGED
                    iPhone de Marc (Marc Petit); Marc Petit            | name:marc petit                     | NAMES_MERGED
                    Power Girl (Kara Zor-L); Kara Zor-L                | name:kara zor-l                     | NAMES_MERGED
                    Ana's iPad (YWCA); Bo's iPhone (YWCA)              | name:ana's ipad name:bo's iphone    | PARENTHESES_SHARED
                    Max (Scouts); Pro (Scouts)                         | name:max name:pro                   | PARENTHESES_SHARED
                    Lee, Bo (she/her) (Bo Lee); Bo Lee; Bo Lee (she/her) | name:bo lee                       | NAMES_MERGED
                    """)
    void parenthesesMergeOnlyAsAnOriginalName(String names, String keys, String remarks) throws IOException {
        AttendanceReport report = report(Set.of(), names.split("; "));
        assertThat(keys(report)).isEqualTo(keys);
        assertThat(remarks(report)).isEqualTo(remarks == null ? "" : remarks);
    }

    @Test
    void aKnownMemberIsAnOriginalName() throws IOException {
        AttendanceReport report = report(Set.of("Kara Zor-L"), "Power Girl (Kara Zor-L)", "Supergirl (Kara Zor-L)");
        assertThat(keys(report)).isEqualTo("name:kara zor-l");
        assertThat(report.attendees().get(0).name().account()).isEqualTo("Kara Zor-L");
    }

    @Test
    void anAffiliationNeverLeadsToAnAddress() throws IOException {
        AttendanceReport report = report(Set.of(), "Ana (YWCA),ana@x.org", "Bo (YWCA),");
        assertThat(keys(report)).isEqualTo("ana@x.org name:bo");
    }

    @Test
    void aNameOfTwoAddressesIsRemarkedWithItsOtherRows() throws IOException {
        AttendanceReport report = report(Set.of(), "Ana Roy,a@x.org", "Ana Roy,b@x.org", "Ana Roy,");
        assertThat(keys(report)).isEqualTo("a@x.org b@x.org name:ana roy");
        assertThat(report.remarks().get(0).arguments()).containsExactly("ana roy", "2", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bob (Host)", "Bob (co-host, me)", "Bob (Hôte) (Robert Roy)", "Bob (she/her) (Host)"})
    void theHostIsToldFromParentheses(String cell) {
        assertThat(DisplayName.of(cell).isHost()).isTrue();
        assertThat(DisplayName.of("Bob (Hostel)").isHost()).isFalse();
    }

    private static String keys(AttendanceReport report) {
        return report.attendees().stream().map(Attendee::key).collect(Collectors.joining(" "));
    }

    private static String remarks(AttendanceReport report) {
        return report.remarks().stream().map(remark -> remark.code().name()).collect(Collectors.joining(" "));
    }

    /** Returns a report of these names, each quoted; a name may be followed by a comma and an address. */
    private AttendanceReport report(Set<String> known, String... names) throws IOException {
        List<String> rows = Arrays.stream(names)
                .map(String::strip)
                .map(name -> name.matches(".*,\\S*") ? name : "\"" + name + "\",")
                .map(name -> name + ",2026-03-05 09:00:00,2026-03-05 10:00:00,60")
                .toList();
        Path file = Files.writeString(
                folder.resolve("report.csv"),
                "Name (original name),Email,Join time,Leave time,Duration (minutes)\n" + String.join("\n", rows)
                        + "\n");
        return AttendanceReader.read(file, "report.csv", null, known::contains, new Problems())
                .orElseThrow();
    }
}
