package org.vpip.reports.disclosure.audit;

import java.util.List;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * A protected quantity that a reader can learn too closely.
 *
 * @param range of what is possible by all facts together
 * @param binding facts that suffice for it, none of which can be spared
 */
public record Exposure(ExposedQuantity quantity, PossibleRange range, List<PublishedFact> binding) {
    public Exposure {
        binding = List.copyOf(binding);
    }
}
