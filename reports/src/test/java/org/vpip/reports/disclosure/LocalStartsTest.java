package org.vpip.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.LocalHourDetails;
import org.vpip.analysis.finding.LocalHourDetails.Row;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.Example;
import org.vpip.reports.data.FindingsJson;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

class LocalStartsTest {
    @TempDir
    private Path folder;

    /** Ten sessions, four of them in the evening of the east: 0.3 of 40 members says that 30 live there. */
    @Test
    void letsNoShareTellHowManyLiveWhere() {
        LocalHourDetails hours = new LocalHourDetails(
                List.of(row("east", Map.of(16, 6, 18, 4), 4), row("west", Map.of(13, 6, 15, 4), 0)), 40, 30);
        for (Audience audience : List.of(Audience.LEAD, Audience.FUNDER, Audience.PUBLIC)) {
            assertThat(released(0.3, hours, audience))
                    .isInstanceOfSatisfying(
                            Withheld.class,
                            withheld -> assertThat(withheld.rule()).isEqualTo(Rule.COMPLEMENT));
        }
        assertThat(released(0.3, hours, Audience.RESEARCHER))
                .isInstanceOfSatisfying(
                        Shown.class,
                        shown -> assertThat(shown.estimate().value()).isEqualTo(0.3));
    }

    @Test
    void tellsFundersTheHoursOfOneZoneWithoutAnyNumberOfPeople() throws IOException {
        tellsHoursOnly(0, List.of(row("east", Map.of(13, 7, 14, 4), 0)));
        tellsHoursOnly(1, List.of(row("east", Map.of(19, 11), 11)));
        tellsHoursOnly(0, List.of(row("east", Map.of(14, 11), 0), row("west", Map.of(11, 11), 0)));
    }

    @Test
    void tellsWhyThereIsNoShareWithoutTheNumberOfMembers() {
        Finding absent = new NotEstimable(
                finding(0, new LocalHourDetails(List.of(), 43, 0)).subject(),
                Reason.NO_SESSION_HELD,
                Counted.all(43),
                Provenance.of(RecordSource.SESSIONS, "starts by clock"));
        Released released = Example.gate().release(findings(List.of(absent)), Audience.FUNDER);
        assertThat(released.findings().get(0))
                .isInstanceOfSatisfying(
                        Shown.class,
                        shown -> assertThat(shown.finding().counted()).isEqualTo(Counted.all(0)));
    }

    private void tellsHoursOnly(double share, List<Row> rows) throws IOException {
        LocalHourDetails hours = new LocalHourDetails(rows, 43, share > 0 ? 43 : 0);
        Finding finding = finding(share, hours);
        assertThat(released(share, hours, Audience.FUNDER)).isInstanceOfSatisfying(Shown.class, shown -> {
            LocalHourDetails told = (LocalHourDetails) shown.estimate().details();
            assertThat(told.rows()).isEqualTo(rows);
            assertThat(told.members()).isZero();
            assertThat(told.affected()).isZero();
            assertThat(shown.tells(Part.SIZE)).isFalse();
            assertThat(shown.finding().counted()).isEqualTo(Counted.all(11));
        });
        Path file = folder.resolve("findings.json");
        FindingsJson.write(Example.gate().release(findings(List.of(finding)), Audience.FUNDER), file);
        assertThat(Files.readString(file)).contains("sessionsByHour").doesNotContain("43", "47");
    }

    /** Whatever the sizes, and whoever did not answer beside it: what is told is the same. */
    @Test
    void tellsTheSameWhateverTheSizes() {
        List<Row> rows = List.of(row("east", Map.of(14, 11), 0), row("west", Map.of(11, 11), 0));
        List<ReleasedFinding> told = new ArrayList<>();
        for (int members = 10; members < 60; members++) {
            told.add(released(0, new LocalHourDetails(rows, members, 0), Audience.FUNDER));
        }
        assertThat(told.stream().distinct()).hasSize(1);
    }

    private static Row row(String region, Map<Integer, Integer> sessions, int outside) {
        return new Row(Wording.same(region), ZoneId.of("America/Toronto"), new TreeMap<>(sessions), outside);
    }

    private static ReleasedFinding released(double share, LocalHourDetails hours, Audience audience) {
        Released released = Example.gate().release(findings(List.of(finding(share, hours))), audience);
        return released.findings().get(0);
    }

    private static Findings findings(List<Finding> all) {
        return new Findings("study", "plan", "data", all);
    }

    private static Finding finding(double share, LocalHourDetails hours) {
        Subject subject =
                Example.subject("d8", Role.DESCRIPTIVE, "engagement:sessions", "local_hours(region)", Example.NORTH);
        Counted counted = new Counted(hours.members(), hours.members() + 4, Map.of());
        return Estimate.plain(
                subject,
                share,
                Unit.PROPORTION,
                counted,
                hours,
                Provenance.of(RecordSource.SESSIONS, "starts by clock"));
    }
}
