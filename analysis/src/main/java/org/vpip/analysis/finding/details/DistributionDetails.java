package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;

/** The distribution of answers over the choices, by item and wave, among the same people. */
public record DistributionDetails(List<ItemDistribution> items) implements FindingDetails {
    public DistributionDetails {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param reversed whether agreement is unfavourable
     * @param choices names of the scored choices in the order of the scale; several in one entry where they are published together
     */
    public record ItemDistribution(
            ItemId item, boolean reversed, List<List<String>> choices, List<WaveAnswerCounts> waves) {
        public ItemDistribution {
            choices = choices.stream().map(List::copyOf).toList();
            waves = List.copyOf(waves);
        }
    }

    /** The number of people by choice, in the order of the choices. */
    public record WaveAnswerCounts(WaveId wave, List<Integer> counts) {
        public WaveAnswerCounts {
            counts = List.copyOf(counts);
        }

        public int answered() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
