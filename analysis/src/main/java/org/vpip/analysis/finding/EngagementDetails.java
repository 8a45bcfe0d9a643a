package org.vpip.analysis.finding;

import java.util.List;
import java.util.Optional;

/**
 * What a figure about taking part rests on.
 *
 * @param members everybody who could have
 * @param counting those in the share, or those in the mean with more than nothing
 */
public record EngagementDetails(int members, int counting) implements Details {
    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(counting, members - counting));
    }
}
