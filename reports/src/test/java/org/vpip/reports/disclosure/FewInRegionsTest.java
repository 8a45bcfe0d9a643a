package org.vpip.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.instruments.wording.Wording;

class FewInRegionsTest {

    @Test
    void tellsNoSmallNumberAndNoneThatFollowsFromTheTotal() {
        assertThat(told(20, 9, 3, 0)).containsExactly(20, -1, -1, 0);
        assertThat(told(20, 9, 3, 1)).containsExactly(20, -1, -1, -1);
        assertThat(told(30, 16, 1, 1)).containsExactly(30, -1, -1, -1);
        assertThat(told(30, 16, 4, 4)).containsExactly(30, 16, -1, -1);
        assertThat(told(20, 9, 0, 0)).containsExactly(20, 9, 0, 0);
        assertThat(told(4)).containsExactly(-1);
    }

    @Test
    void keepsTheEmptyRegionsWhereTheTotalIsNotToBeTold() {
        assertThat(FewInRegions.onlyEmpty(details(20, 0, 9)).rows().stream()
                        .map(row -> row.members().orElse(-1)))
                .containsExactly(-1, 0, -1);
    }

    @Test
    void takesTheIndexAwayWithTheNumber() {
        RegionDetails hidden = FewInRegions.hidden(details(20, 3, 2));
        assertThat(hidden.rows().get(0).index()).isPresent();
        assertThat(hidden.rows().get(1).index()).isEmpty();
        assertThat(hidden.rows().get(2).index()).isEmpty();
    }

    private static List<Integer> told(int... members) {
        return FewInRegions.hidden(details(members)).rows().stream()
                .map(row -> row.members().orElse(-1))
                .toList();
    }

    private static RegionDetails details(int... members) {
        return new RegionDetails(Arrays.stream(members)
                .mapToObj(count -> new RegionDetails.Row(
                        Wording.same("r"), "", OptionalInt.of(count), 10, OptionalDouble.of(count / 10.0)))
                .toList());
    }
}
