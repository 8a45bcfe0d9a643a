package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;

/**
 * The forms of an item's answers by which neighbouring choices are published together: those with the most groups first, and
 * only those in which no number is from one to four and not everybody is in one group.
 */
final class ChoiceMerges {
    private static final int MOST_FORMS = 6;

    private ChoiceMerges() {}

    static List<ItemDistribution> of(ItemDistribution item) {
        int cuts = item.choices().size() - 1;
        return IntStream.range(1, 1 << cuts)
                .boxed()
                .sorted(Comparator.comparing((Integer cut) -> -Integer.bitCount(cut))
                        .thenComparing(cut -> unevenness(cut, cuts))
                        .thenComparing(Comparator.naturalOrder()))
                .map(cut -> merged(item, cut))
                .filter(ChoiceMerges::hasNoSmallCount)
                .limit(MOST_FORMS)
                .toList();
    }

    /** Returns the size of the largest group of choices. */
    private static int unevenness(int cut, int cuts) {
        int largest = 0;
        int run = 1;
        for (int i = 0; i < cuts; i++) {
            run = (cut >> i & 1) == 1 ? 1 : run + 1;
            largest = Math.max(largest, run);
        }
        return largest;
    }

    private static ItemDistribution merged(ItemDistribution item, int cut) {
        List<List<Integer>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (int choice = 0; choice < item.choices().size(); choice++) {
            groups.get(groups.size() - 1).add(choice);
            if ((cut >> choice & 1) == 1) {
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
        return item.waves().stream()
                .allMatch(wave -> wave.counts().stream().noneMatch(SmallCounts::isSmall)
                        && wave.counts().stream().filter(count -> count > 0).count() > 1);
    }
}
