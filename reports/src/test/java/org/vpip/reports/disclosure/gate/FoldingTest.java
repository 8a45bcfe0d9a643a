package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.answerDistribution;
import static org.vpip.reports.FindingExamples.item;
import static org.vpip.reports.FindingExamples.released;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

class FoldingTest {

    private static List<ItemDistribution> told(ItemDistribution... items) {
        return released(Audience.FUNDER, answerDistribution("x1", Subgroup.EVERYBODY, List.of(items)))
                .estimates(DistributionDetails.class)
                .stream()
                .flatMap(estimate -> ((DistributionDetails) estimate.details()).items().stream())
                .toList();
    }

    @Test
    void fiveChoicesBecomeThreeWhereOneIsSmall() {
        ItemDistribution folded = told(item("com_1", new int[] {2, 7, 6, 7, 7}, new int[] {5, 5, 9, 5, 5}))
                .get(0);

        assertThat(folded.choices()).containsExactly(List.of("1", "2"), List.of("3"), List.of("4", "5"));
        assertThat(folded.waves().get(0).counts()).containsExactly(9, 6, 14);
        assertThat(folded.waves().get(1).counts()).containsExactly(10, 9, 10);
    }

    @Test
    void sevenChoicesBecomeThree() {
        ItemDistribution folded = told(item("com_1", new int[] {1, 2, 3, 8, 5, 5, 5}, new int[] {5, 5, 5, 8, 1, 2, 3}))
                .get(0);

        assertThat(folded.choices()).hasSize(3);
        assertThat(folded.waves().get(0).counts()).containsExactly(6, 8, 15);
    }

    @Test
    void sixChoicesBecomeTwoHalves() {
        ItemDistribution folded = told(item("com_1", new int[] {1, 2, 3, 8, 5, 5}, new int[] {5, 5, 5, 8, 1, 2}))
                .get(0);

        assertThat(folded.choices()).hasSize(2);
        assertThat(folded.waves().get(0).counts()).containsExactly(6, 18);
    }

    @Test
    void allItemsAreFoldedAlike() {
        List<ItemDistribution> told = told(
                item("com_1", new int[] {2, 7, 6, 7, 7}, new int[] {5, 5, 9, 5, 5}),
                item("com_2", new int[] {5, 5, 5, 5, 5}, new int[] {5, 5, 5, 5, 5}));

        assertThat(told).extracting(item -> item.choices().size()).containsExactly(3, 3);
    }

    @Test
    void anItemThatStillHasASmallCountIsLeftOut() {
        List<ItemDistribution> told = told(
                item("com_1", new int[] {7, 7, 2, 7, 7}, new int[] {5, 5, 9, 5, 5}),
                item("com_2", new int[] {5, 5, 5, 5, 5}, new int[] {5, 5, 5, 5, 5}));

        assertThat(told).extracting(item -> item.item().value()).containsExactly("com_2");
    }

    @Test
    void anItemToWhichEverybodyGaveTheSameAnswerIsLeftOut() {
        assertThat(told(item("com_1", new int[] {0, 0, 0, 0, 30}, new int[] {6, 6, 6, 6, 6})))
                .isEmpty();
    }

    @Test
    void withNoItemLeftTheFindingIsWithheld() {
        Released released =
                released(Audience.FUNDER, answerDistribution("x1", new int[] {20, 2, 8}, new int[] {10, 10, 10}));

        assertThat(released.findings()).allMatch(Withheld.class::isInstance);
    }

    @Test
    void nothingIsFoldedWhereNoCountIsSmall() {
        ItemDistribution whole = item("com_1", new int[] {0, 7, 6, 7, 7}, new int[] {5, 5, 9, 5, 5});

        assertThat(told(whole)).containsExactly(whole);
    }
}
