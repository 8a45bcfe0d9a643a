package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;

/**
 * Tells choices together until no count is from 1 to 4: each choice, then each half of the scale with its middle apart,
 * for all items alike; items that still have a small count, or one answer from everybody, are left out.
 */
final class Folding {
    private Folding() {}

    /** Empty when no item may be told. */
    static Optional<DistributionDetails> fold(DistributionDetails details) {
        boolean safe = details.items().stream().allMatch(Folding::isWithoutSmallCounts);
        List<ItemDistribution> told = details.items().stream()
                .map(item -> safe ? item : halves(item))
                .filter(Folding::isWithoutSmallCounts)
                .filter(item -> item.waves().stream().noneMatch(Folding::isUnanimous))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new DistributionDetails(told));
    }

    private static boolean isWithoutSmallCounts(ItemDistribution item) {
        return item.waves().stream().flatMap(wave -> wave.counts().stream()).noneMatch(SmallCounts::isSmall);
    }

    /** An answer that everybody gave is known of each of them. */
    private static boolean isUnanimous(WaveAnswerCounts wave) {
        return wave.counts().stream().filter(count -> count > 0).count() == 1;
    }

    private static ItemDistribution halves(ItemDistribution item) {
        int choices = item.choices().size();
        int half = choices / 2;
        List<int[]> parts = new ArrayList<>();
        parts.add(new int[] {0, half});
        if (choices % 2 == 1) {
            parts.add(new int[] {half, half + 1});
        }
        parts.add(new int[] {choices - half, choices});
        List<List<String>> together = parts.stream()
                .map(part -> item.choices().subList(part[0], part[1]).stream()
                        .flatMap(List::stream)
                        .toList())
                .toList();
        List<WaveAnswerCounts> waves = item.waves().stream()
                .map(wave -> new WaveAnswerCounts(
                        wave.wave(),
                        parts.stream()
                                .map(part -> wave.counts().subList(part[0], part[1]).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                                .toList()))
                .toList();
        return new ItemDistribution(item.item(), item.reversed(), together, waves, item.people());
    }
}
