package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.fact.CountPrecision;

/**
 * The forms of an item's answers by which neighbouring choices are published together: those with the most groups first, and
 * only those in which no number is from one to four and not everybody is in one group.
 */
final class ChoiceMerges {
    private static final int MOST_FORMS = 6;
    private static final int MOST_ROUNDED_FORMS = 3;
    private static final List<CountPrecision> PRECISIONS = List.of(new CountPrecision(5), new CountPrecision(10));
    /** The number of ways to cut doubles with each choice. */
    private static final int MOST_CHOICES = 11;

    private ChoiceMerges() {}

    /** Returns the forms with exact counts. */
    static List<ItemDistribution> of(ItemDistribution item) {
        return forms(item).limit(MOST_FORMS).toList();
    }

    /** Returns the forms with rounded counts, those rounded least first; none where some who answered have no choice. */
    static List<ItemDistribution> rounded(ItemDistribution item) {
        return Stream.of(item)
                .filter(ItemDistribution::isComplete)
                .flatMap(complete -> PRECISIONS.stream()
                        .flatMap(precision -> forms(complete)
                                .map(form -> form.rounded(precision))
                                .filter(ChoiceMerges::hasSeveral)
                                .limit(MOST_ROUNDED_FORMS)))
                .toList();
    }

    private static Stream<ItemDistribution> forms(ItemDistribution item) {
        int choices = item.choices().size();
        return (choices <= MOST_CHOICES ? all(choices - 1) : even(choices))
                .map(cuts -> merged(item, cuts))
                .filter(form -> hasNoSmallCount(form) && hasSeveral(form));
    }

    /** Returns all ways to cut the choices into groups. A cut is the position of a choice that ends a group. */
    private static Stream<BitSet> all(int cuts) {
        return IntStream.range(1, 1 << cuts)
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .sorted(Comparator.comparing((BitSet cut) -> -cut.cardinality())
                        .thenComparing(cut -> largest(cut, cuts)));
    }

    /** Returns the size of the largest group of choices. */
    private static int largest(BitSet cut, int cuts) {
        int largest = 0;
        for (int start = 0; start <= cuts; ) {
            int end = cut.nextSetBit(start);
            int next = end < 0 ? cuts + 1 : end + 1;
            largest = Math.max(largest, next - start);
            start = next;
        }
        return largest;
    }

    /** Returns the ways to cut many choices into groups of about the same size, the most groups first. */
    private static Stream<BitSet> even(int choices) {
        return IntStream.iterate(choices, groups -> groups > 1, groups -> groups - 1)
                .mapToObj(groups -> {
                    BitSet cuts = new BitSet();
                    IntStream.range(1, groups).forEach(group -> cuts.set(group * choices / groups - 1));
                    return cuts;
                });
    }

    private static ItemDistribution merged(ItemDistribution item, BitSet cuts) {
        List<List<Integer>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (int choice = 0; choice < item.choices().size(); choice++) {
            groups.get(groups.size() - 1).add(choice);
            if (cuts.get(choice)) {
                groups.add(new ArrayList<>());
            }
        }
        List<List<String>> together = groups.stream()
                .map(group -> group.stream()
                        .flatMap(choice -> item.choices().get(choice).stream())
                        .toList())
                .toList();
        List<WaveAnswerCounts> waves =
                item.waves().stream().map(wave -> merged(wave, groups)).toList();
        return new ItemDistribution(item.item(), item.reversed(), together, waves, item.people());
    }

    private static WaveAnswerCounts merged(WaveAnswerCounts wave, List<List<Integer>> groups) {
        return new WaveAnswerCounts(
                wave.wave(),
                groups.stream()
                        .map(group ->
                                group.stream().mapToInt(wave.counts()::get).sum())
                        .toList());
    }

    private static boolean hasNoSmallCount(ItemDistribution item) {
        return item.waves().stream().allMatch(wave -> wave.counts().stream().noneMatch(SmallCounts::isSmall));
    }

    /** Returns whether people are in several groups of choices each time. */
    private static boolean hasSeveral(ItemDistribution item) {
        return item.waves().stream()
                .allMatch(wave ->
                        wave.counts().stream().filter(count -> count > 0).count() > 1);
    }
}
