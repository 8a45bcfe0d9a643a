package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Population;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.wording.Wording;

class LocalHourMeasureTest {
    /** 12:00 in Toronto: 13:30 in St. John's, 9:00 in Vancouver, 17:00 in London. */
    private static final String NOON = "2026-01-14T12:00:00-05:00";

    @Test
    void needsASessionHeldAndAMemberWithAKnownClock() {
        assertThat(reason(hours(List.of(), person("1", "BC", null, null))))
                .isEqualTo(NotEstimableReason.NO_SESSION_HELD);
        assertThat(reason(hours(sessions((String) null), person("1", "BC", null, null))))
                .isEqualTo(NotEstimableReason.NO_SESSION_HELD);
        assertThat(reason(hours(sessions(NOON), person("1", "XX", null, null), person("2", "", null, null))))
                .isEqualTo(NotEstimableReason.NO_MEMBER);
        assertThat(reason(hours(sessions(NOON)))).isEqualTo(NotEstimableReason.NO_MEMBER);
    }

    @Test
    void theDayIsFromEightToEighteenInLocalTime() {
        // python: datetime.fromisoformat("2026-01-14T10:59:00-05:00").astimezone(ZoneInfo("America/Vancouver")) is
        // 07:59
        assertThat(share("2026-01-14T10:59:00-05:00", "BC")).isEqualTo(1);
        assertThat(share("2026-01-14T11:00:00-05:00", "bc")).isZero();
        // … ZoneInfo("America/St_Johns") of 16:29 and 16:30 in Toronto: 17:59 and 18:00
        assertThat(share("2026-01-14T16:29:00-05:00", "NL")).isZero();
        assertThat(share("2026-01-14T16:30:00-05:00", "NL")).isEqualTo(1);
    }

    @Test
    void summerTimeIsThatOfThePlace() {
        // Regina has none: 10:00 in Toronto is 9:00 there in winter and 8:00 in summer; 9:30 in summer is 7:30
        assertThat(share("2026-01-14T09:30:00-05:00", "SK")).isZero();
        assertThat(share("2026-07-14T09:30:00-04:00", "SK")).isEqualTo(1);
    }

    @Test
    void countsPairsOfMembersAndSessionsWhileTheyWereMembers() {
        // by hand: 1 expected at both, 2 at the first, 3 at the second; outside: the second in Vancouver (1, 3): 2 of 4
        // pairs
        Estimate estimate = (Estimate) hours(
                sessions(NOON, "2026-02-14T09:00:00-05:00"),
                person("1", "BC", null, null),
                person("2", "BC", null, LocalDate.of(2026, 1, 31)),
                person("3", "BC", LocalDate.of(2026, 2, 1), null),
                person("4", "BC", LocalDate.of(2026, 3, 1), null),
                person("5", "", null, null));
        assertThat(estimate.value()).isCloseTo(2 / 4.0, within(1e-15));
        assertThat(estimate.sample().used()).isEqualTo(3);
        assertThat(estimate.sample().excluded())
                .containsEntry(ExclusionReason.UNKNOWN_REGION, 1)
                .containsEntry(ExclusionReason.NOT_A_MEMBER_THEN, 1);
        assertThat(((LocalHourDetails) estimate.details()).affected()).isEqualTo(2);
    }

    @Test
    void showsSessionsByLocalHourInEveryRegion() {
        LocalHourDetails details = (LocalHourDetails)
                ((Estimate) hours(sessions(NOON, NOON, "2026-02-14T09:00:00-05:00"), person("1", "NL", null, null)))
                        .details();
        assertThat(details.rows().stream().<Map<Integer, Integer>>map(LocalHourDetails.RegionLocalHours::sessions))
                .containsExactly(Map.of(9, 2, 6, 1), Map.of(13, 2, 10, 1), Map.of(11, 2, 8, 1));
        assertThat(details.rows().stream().map(LocalHourDetails.RegionLocalHours::outside))
                .containsExactly(1, 0, 0);
    }

    private static double share(String start, String region) {
        return ((Estimate) hours(sessions(start), person("1", region, null, null))).value();
    }

    private static NotEstimableReason reason(Finding finding) {
        return ((NotEstimable) finding).reason();
    }

    private static List<Session> sessions(@Nullable String... starts) {
        List<Session> sessions = new ArrayList<>();
        for (String start : starts) {
            OffsetDateTime time = start == null ? null : OffsetDateTime.parse(start);
            LocalDate day = time == null ? LocalDate.of(2026, 1, 1) : time.toLocalDate();
            sessions.add(
                    new Session("m" + sessions.size(), COMMUNITY, "meeting", day, time, null, OptionalInt.empty()));
        }
        return sessions;
    }

    private static Membership person(String id, String region, @Nullable LocalDate joined, @Nullable LocalDate left) {
        Map<String, String> attributes = region.isEmpty() ? Map.of() : Map.of("region", region);
        return new Membership(new ParticipantId(id), COMMUNITY, null, joined, left, null, attributes);
    }

    private static Finding hours(List<Session> sessions, Membership... members) {
        return LocalHourMeasure.of(
                SubjectFixture.subject(
                        "engagement:sessions", "local_hours(region)", Subgroup.of(COMMUNITY), DesiredDirection.DOWN),
                sessions,
                List.of(members),
                "region",
                List.of(
                        region("BC", "America/Vancouver"),
                        region("NL", "America/St_Johns"),
                        region("SK", "America/Regina"),
                        new Region("s", "XX", Wording.same("XX"), "", Population.UNKNOWN, Optional.empty())),
                SubjectFixture.provenance());
    }

    private static Region region(String code, String zone) {
        return new Region("s", code, Wording.same(code), "", Population.UNKNOWN, Optional.of(ZoneId.of(zone)));
    }
}
