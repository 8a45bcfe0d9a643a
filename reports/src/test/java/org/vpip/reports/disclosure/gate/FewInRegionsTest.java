package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.NumberedPeople;

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
        RegionDetails hidden = FewInRegions.hidden(details(20, 3, 2), 5);
        assertThat(hidden.rows().get(0).index()).isPresent();
        assertThat(hidden.rows().get(1).index()).isEmpty();
        assertThat(hidden.rows().get(2).index()).isEmpty();
    }

    private static List<Integer> told(int... members) {
        return FewInRegions.hidden(details(members), 5).rows().stream()
                .map(row -> row.members().orElse(-1))
                .toList();
    }

    private static RegionDetails details(int... members) {
        return new RegionDetails(
                Arrays.stream(members).mapToObj(count -> row("", count)).toList(), List.of());
    }

    @Test
    void mergesHiddenRegionsUnlessThatDisclosesThem() {
        assertThat(together(5, "a 3", "a 0", "a 4", "a 2", " 40", "p 2", "p 3", "p 12"))
                .containsExactly("a 9", "p 17");
        // the 2 of the prairies would follow from their sum, and from the total less the 9 of the atlantic
        assertThat(together(5, "a 3", "a 0", "a 4", "a 2", " 40", "p 2", "p 9", "p 12"))
                .isEmpty();
        assertThat(together(5, "a 3", "a 0", "a 1", " 40", " 3", " 4", "p 3", "p 4", "p 12"))
                .containsExactly("p 19");
        assertThat(together(5, "a 20", "a 9", " 40")).isEmpty();
        assertThat(together(5, "a 3", "a 2", " 40", "p 3", "p 12")).isEmpty();
    }

    @Test
    void keepsWhatIsLeftOutsideTheGroupsFromFollowing() {
        // told together, a would leave one region with one member to be worked out from the total
        assertThat(together(5, "a 3", "a 4", " 40", " 1")).isEmpty();
    }

    @Test
    void needsTenPeopleInARegionThatIsSensitive() {
        assertThat(FewInRegions.hidden(details(20, 9, 3, 0), 10).rows().stream()
                        .map(row -> row.members().orElse(-1)))
                .containsExactly(20, -1, -1, 0);
        assertThat(FewInRegions.hidden(details(20, 11, 9), 10).rows().stream()
                        .map(row -> row.members().orElse(-1)))
                .containsExactly(20, -1, -1);
        assertThat(together(10, "a 3", "a 4", " 5", " 40", "p 6", "p 7")).containsExactly("p 13");
    }

    /** Groups told of regions written as "group members". */
    private static List<String> together(int fewest, String... regions) {
        List<RegionDetails.RegionRow> rows = Arrays.stream(regions)
                .map(region -> row(region.split(" ")[0], Integer.parseInt(region.split(" ")[1])))
                .toList();
        List<RegionDetails.RegionRow> groups = new ArrayList<>();
        rows.stream()
                .map(RegionDetails.RegionRow::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .forEach(group -> groups.add(row(
                        group,
                        rows.stream()
                                .filter(row -> row.group().equals(group))
                                .mapToInt(row -> row.members().orElse(0))
                                .sum())));
        return FewInRegions.hidden(new RegionDetails(rows, groups), fewest).groups().stream()
                .map(row -> row.group() + " " + row.members().orElse(-1))
                .toList();
    }

    private static RegionDetails.RegionRow row(String group, int members) {
        return new RegionDetails.RegionRow(
                Wording.same("r"),
                group,
                OptionalInt.of(members),
                NumberedPeople.first(members),
                10,
                OptionalDouble.of(members / 10.0),
                OptionalInt.empty());
    }
}
