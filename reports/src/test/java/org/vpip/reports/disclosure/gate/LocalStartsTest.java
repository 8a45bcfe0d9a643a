package org.vpip.reports.disclosure.gate;

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
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.LocalHourDetails.RegionLocalHours;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.export.FindingsJson;

class LocalStartsTest {
    @TempDir
    private Path folder;

    /** Ten sessions, four of them in the evening of the east: 0.3 of 40 members says that 30 live there. */
    @Test
    void letsNoShareTellHowManyLiveWhere() {
        LocalHourDetails hours = new LocalHourDetails(
                List.of(row("east", Map.of(16, 6, 18, 4), 4), row("west", Map.of(13, 6, 15, 4), 0)), 40, 30);
        for (Audience audience : List.of(Audience.LEAD, Audience.FUNDER, Audience.PUBLIC)) {
            assertThat(released(0.3, hours, audience)).isInstanceOf(Withheld.class);
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
                NotEstimableReason.NO_SESSION_HELD,
                AnalysisSample.complete(43),
                Provenance.of(RecordSource.SESSIONS, "starts by clock"));
        Released released = FindingExamples.gate().release(findings(List.of(absent)), Audience.FUNDER);
        assertThat(released.findings().get(0))
                .isInstanceOfSatisfying(
                        Shown.class,
                        shown -> assertThat(shown.finding().sample()).isEqualTo(AnalysisSample.complete(0)));
    }

    private void tellsHoursOnly(double share, List<RegionLocalHours> rows) throws IOException {
        LocalHourDetails hours = new LocalHourDetails(rows, 43, share > 0 ? 43 : 0);
        Finding finding = finding(share, hours);
        assertThat(released(share, hours, Audience.FUNDER)).isInstanceOfSatisfying(Shown.class, shown -> {
            LocalHourDetails told = (LocalHourDetails) shown.estimate().details();
            assertThat(told.rows()).isEqualTo(rows);
            assertThat(told.members()).isZero();
            assertThat(told.affected()).isZero();
            assertThat(shown.includes(Part.SIZE)).isFalse();
            assertThat(shown.finding().sample()).isEqualTo(AnalysisSample.complete(11));
        });
        Path file = folder.resolve("findings.json");
        FindingsJson.write(FindingExamples.gate().release(findings(List.of(finding)), Audience.FUNDER), file);
        assertThat(Files.readString(file)).contains("sessionsByHour").doesNotContain("43", "47");
    }

    /** Whatever the sizes, and whoever did not answer beside it: what is told is the same. */
    @Test
    void tellsTheSameWhateverTheSizes() {
        List<RegionLocalHours> rows = List.of(row("east", Map.of(14, 11), 0), row("west", Map.of(11, 11), 0));
        List<ReleasedFinding> told = new ArrayList<>();
        for (int members = 10; members < 60; members++) {
            told.add(released(0, new LocalHourDetails(rows, members, 0), Audience.FUNDER));
        }
        assertThat(told.stream().distinct()).hasSize(1);
    }

    private static RegionLocalHours row(String region, Map<Integer, Integer> sessions, int outside) {
        return new RegionLocalHours(
                Wording.same(region), ZoneId.of("America/Toronto"), new TreeMap<>(sessions), outside);
    }

    private static ReleasedFinding released(double share, LocalHourDetails hours, Audience audience) {
        Released released = FindingExamples.gate().release(findings(List.of(finding(share, hours))), audience);
        return released.findings().get(0);
    }

    private static Findings findings(List<Finding> all) {
        return new Findings("study", "plan", "data", all);
    }

    private static Finding finding(double share, LocalHourDetails hours) {
        FindingSubject subject = FindingExamples.subject(
                "d8", IndicatorRole.DESCRIPTIVE, "engagement:sessions", "local_hours(region)", FindingExamples.NORTH);
        AnalysisSample counted = new AnalysisSample(hours.members(), hours.members() + 4, Map.of());
        return Estimate.withoutInference(
                subject,
                share,
                MeasurementUnit.PROPORTION,
                counted,
                hours,
                Provenance.of(RecordSource.SESSIONS, "starts by clock"));
    }
}
