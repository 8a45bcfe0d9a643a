package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;

/** How answers are spread over the choices, item by item and wave by wave, among the same people. */
public record DistributionDetails(List<ItemDistribution> items) implements Details {
    public DistributionDetails {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param choices names of the scored choices in the order of the scale
     * @param reversed whether agreement is unfavourable
     * @param choices names of the scored choices in the order of the scale; several together where they are told as one
     */
    public record ItemDistribution(ItemId item, boolean reversed, List<List<String>> choices, List<WaveCounts> waves) {
        public ItemDistribution {
            choices = choices.stream().map(List::copyOf).toList();
            waves = List.copyOf(waves);
        }
    }

    /** Counts by choice, in the order of the choices. */
    public record WaveCounts(WaveId wave, List<Integer> counts) {
        public WaveCounts {
            counts = List.copyOf(counts);
        }

        public int answered() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
