package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;

/**
 * What a figure about taking part rests on.
 *
 * @param members everybody who could have
 * @param contributing those in the share, or those in the mean with more than nothing
 */
public record EngagementDetails(int members, int contributing) implements FindingDetails {
    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(contributing, members - contributing));
    }
}
