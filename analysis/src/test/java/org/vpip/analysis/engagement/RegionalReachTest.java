package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.wording.Wording;

class RegionalReachTest {

    @Test
    void showsRegionsWithoutAnybodyAndComparesWithThePopulation() {
        Estimate estimate = (Estimate) reach("A", "a", "B", "", "elsewhere");
        assertThat(estimate.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(estimate.counted().leftOut()).containsEntry(LeftOut.UNKNOWN_REGION, 2);
        List<RegionDetails.Row> rows = ((RegionDetails) estimate.details()).rows();
        assertThat(rows.stream().map(row -> row.members().orElse(-1))).containsExactly(2, 1, 0);
        // two of three members where half of the people live
        assertThat(rows.get(0).index()).hasValue(4 / 3.0);
        assertThat(rows.get(2).index()).hasValue(0);
    }

    @Test
    void hasNothingToTellWithoutAKnownRegion() {
        assertThat(((NotEstimable) reach("", "x")).reason()).isEqualTo(Reason.NO_MEMBER);
        assertThat(((NotEstimable) reach()).reason()).isEqualTo(Reason.NO_MEMBER);
    }

    private static Finding reach(String... codes) {
        return RegionalReach.of(
                new Subject(
                        new IndicatorId("x"),
                        Wording.NONE,
                        Role.EXPLORATORY,
                        "",
                        "engagement:regions",
                        "reach(region)",
                        List.of(),
                        Slice.EVERYBODY,
                        Direction.UP),
                List.of(region("A", 50), region("B", 30), region("C", 20)),
                List.of(codes),
                Provenance.of("", ""));
    }

    private static Region region(String code, long population) {
        return new Region("set", code, Wording.same(code), "", OptionalLong.of(population), "", "", Optional.empty());
    }
}
