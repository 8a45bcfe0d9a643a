package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.answerDistribution;
import static org.vpip.reports.FindingExamples.item;
import static org.vpip.reports.FindingExamples.released;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

class ChoiceMergesTest {
    private static final int[] EVEN = {6, 6, 6, 6, 6};

    private static ItemDistribution fullest(int[] before, int[] after) {
        return ChoiceMerges.of(item("com_1", before, after)).get(0);
    }

    private static List<ItemDistribution> told(ItemDistribution... items) {
        return released(Audience.FUNDER, answerDistribution("x1", Subgroup.EVERYBODY, List.of(items)))
                .estimates(DistributionDetails.class)
                .stream()
                .flatMap(estimate -> ((DistributionDetails) estimate.details()).items().stream())
                .toList();
    }

    @Test
    void nothingIsMergedWhereNoCountIsSmall() {
        ItemDistribution whole = item("com_1", new int[] {0, 8, 7, 7, 8}, EVEN);

        assertThat(ChoiceMerges.of(whole)).first().isEqualTo(whole);
    }

    @Test
    void aSmallCountIsMergedWithANeighbourAtBothWaves() {
        ItemDistribution merged = fullest(new int[] {2, 7, 6, 7, 8}, EVEN);

        assertThat(merged.choices()).containsExactly(List.of("1", "2"), List.of("3"), List.of("4"), List.of("5"));
        assertThat(merged.waves().get(0).counts()).containsExactly(9, 6, 7, 8);
        assertThat(merged.waves().get(1).counts()).containsExactly(12, 6, 6, 6);
    }

    @Test
    void noFormHasASmallCountOrEverybodyTogether() {
        List<ItemDistribution> forms =
                ChoiceMerges.of(item("com_1", new int[] {3, 3, 9, 3, 12}, new int[] {1, 8, 4, 8, 9}));

        assertThat(forms)
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.waves())
                        .allSatisfy(wave ->
                                assertThat(wave.counts()).hasSizeGreaterThan(1).noneMatch(SmallCounts::isSmall)));
    }

    @Test
    void formsWithMoreGroupsComeFirst() {
        assertThat(ChoiceMerges.of(item("com_1", EVEN, EVEN)))
                .isSortedAccordingTo(Comparator.comparing(
                        (ItemDistribution form) -> -form.choices().size()))
                .hasSizeGreaterThan(1);
    }

    @Test
    void roundedFormsShowNeitherTheirPeopleNorASmallCount() {
        List<ItemDistribution> forms = ChoiceMerges.rounded(item("com_1", new int[] {3, 3, 9, 3, 12}, EVEN));

        assertThat(forms).hasSizeGreaterThan(1).allSatisfy(form -> {
            int base = form.precision().base();
            assertThat(form.waves())
                    .allSatisfy(wave -> assertThat(wave.counts()).allMatch(count -> count % base == 0));
        });
        assertThat(forms.get(0).waves().get(0).counts()).containsExactly(5, 10, 15);
    }

    @Test
    void nothingIsRoundedWhereSomeHaveNoChoice() {
        ItemDistribution all = item("com_1", EVEN, EVEN);
        ItemDistribution some =
                new ItemDistribution(all.item(), false, all.choices(), all.waves(), NumberedPeople.first(31));

        assertThat(ChoiceMerges.rounded(some)).isEmpty();
    }

    /** A month of days has more ways to be cut than could be tried. */
    @Test
    void manyChoicesAreMergedInEqualParts() {
        List<List<String>> days =
                IntStream.rangeClosed(1, 31).mapToObj(day -> List.of("" + day)).toList();
        List<Integer> one = Collections.nCopies(31, 1);
        ItemDistribution month = new ItemDistribution(
                new ItemId("day"),
                false,
                days,
                List.of(new WaveAnswerCounts(START, one)),
                item("com_1", EVEN, EVEN).people());

        assertThat(ChoiceMerges.of(month).get(0).waves().get(0).counts()).containsExactly(5, 5, 5, 5, 5, 6);
    }

    @Test
    void thereIsNoFormWhereEverybodyGaveOneAnswer() {
        assertThat(ChoiceMerges.of(item("com_1", new int[] {0, 0, 0, 0, 30}, EVEN)))
                .isEmpty();
    }

    @Test
    void anItemWithoutASafeFormIsLeftOut() {
        assertThat(told(item("com_1", new int[] {0, 0, 0, 0, 30}, EVEN), item("com_2", EVEN, EVEN)))
                .extracting(item -> item.item().value())
                .containsExactly("com_2");
    }

    @Test
    void withNoItemLeftTheFindingIsWithheld() {
        assertThat(released(Audience.FUNDER, answerDistribution("x1", new int[] {28, 2}, new int[] {15, 15}))
                        .findings())
                .singleElement()
                .isInstanceOf(Withheld.class);
    }
}
