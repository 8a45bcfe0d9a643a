package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;

/**
 * The people behind a figure about participation.
 *
 * @param members people who could have taken part
 * @param contributing people in the share, or people in the mean with a value above 0
 */
public record EngagementDetails(int members, int contributing) implements FindingDetails {
    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(contributing, members - contributing));
    }
}
