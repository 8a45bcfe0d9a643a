package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.PurposeDetails.PurposeRow;

class FewInPurposesTest {

    @Test
    void tellsNothingWhereFewWroteWithAPurposeOrWithout() {
        assertThat(told(3, "9 40", "9 40")).isEmpty();
        assertThat(told(9, "9 40", "4 40")).isEmpty();
        assertThat(told(9, "9 40", "0 0")).contains(List.of(40, 0));
    }

    @Test
    void hidesAPurposeOfFewPeopleAndTheSmallestOtherWithIt() {
        assertThat(told(9, "9 40", "6 12", "3 30", "9 50")).contains(List.of(40, -1, -1, 50));
        assertThat(told(9, "9 40", "6 12", "9 50")).contains(List.of(40, 12, 50));
    }

    @Test
    void tellsNothingWhereTheHiddenPurposeFollowsFromTheShare() {
        assertThat(told(9, "3 30", "9 50")).isEmpty();
    }

    /** Messages told, -1 for hidden; the rows are people and messages, the last of them without a purpose. */
    private static Optional<List<Integer>> told(int tagged, String... rows) {
        List<PurposeRow> all = new ArrayList<>();
        for (String row : rows) {
            String[] numbers = row.split(" ");
            String purpose = all.size() < rows.length - 1 ? "p" + all.size() : "";
            all.add(new PurposeRow(
                    purpose,
                    OptionalInt.of(Integer.parseInt(numbers[0])),
                    OptionalInt.of(Integer.parseInt(numbers[1]))));
        }
        return FewInPurposes.hidden(new PurposeDetails(all, tagged))
                .map(details -> details.rows().stream()
                        .map(row -> row.messages().orElse(-1))
                        .toList());
    }
}
